import { canBeCalledIn, lawOfRecord } from "../../law/call-in.ts";
import type { DecisionRecord } from "../../model/decision-record.ts";
import { listInWords } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";

const WANTED = [
  { field: "reasons", words: "reasons", help: "reasons:" },
  { field: "options-considered", words: "options that were rejected", help: "options-considered: []" },
  { field: "conflicts", words: "conflicts of interest of those who were consulted", help: "conflicts: []" },
] as const;

/** A written record of a decision without what the regulations ask of one, or without the day that call-in counts from. */
export const decisionRecordIncomplete: Rule = {
  id: "decision-record-incomplete",
  severity: "warning",
  why: "whoever decides alone says when, why, what else was considered, and whose interest was in it",
  ofRecord: (record, { library: { council }, textOf }, report) => {
    const { file } = record.decision;
    const at = { file, field: ["title"] };
    const { writtenRecords } = lawOfRecord(council, record);
    const why = record.kind === "officer" ? writtenRecords?.officer : writtenRecords?.member;
    const text = textOf(file) ?? "";
    const missing = WANTED.filter(({ field }) => lacks(record, field) && !isTyped(text, field));
    if (why !== undefined && missing.length > 0)
      report({
        at,
        why,
        message: `the record of this decision says nothing of ${listInWords(
          missing.map(({ words }) => words),
          "or",
        )}`,
        help: `add ${listInWords(missing.map(({ help }) => help))}${missing.some(({ help }) => help.endsWith("[]")) ? "; [] says that there were none" : ""}`,
      });
    const { published, "call-in": callIn } = record;
    if (published === undefined && callIn?.until === undefined && canBeCalledIn(council, record))
      report({
        at,
        why: "a decision can be called in for so many days after it was published",
        message: "nothing says when the record was published, and until when the decision can be called in",
        help: "add published: and the day, such as published: 2026-10-02",
      });
  },
};

/** Conflicts are those of members who were consulted: where nobody was there are none. */
const lacks = (record: DecisionRecord, field: (typeof WANTED)[number]["field"]): boolean =>
  record[field] === undefined && (field !== "conflicts" || record.consulted.length > 0);

/** Whether something stands there that could not be read: that has a finding of its own. */
const isTyped = (text: string, field: string): boolean =>
  new RegExp(`^${field}:[ \\t]*(?:\\S|\\n[ \\t]*-)`, "m").test(text);
