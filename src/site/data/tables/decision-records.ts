import { callInEndsOf, standingOfRecord } from "../../../law/call-in.ts";
import { isUnknown } from "../../../law/clear-days.ts";
import { plainText } from "../../../markdown/plain-text.ts";
import { fullName } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { asAt } from "../../../views/context.ts";
import { titleWords } from "../../../views/prose.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, type Table } from "./table.ts";

export const DECISION_RECORDS: Table = {
  name: "decision-records",
  key: ["record"],
  fields: [
    { name: "record", type: "string", required: true, description: "Permanent id of the record." },
    { name: "title", type: "string", required: true, description: "What it is about." },
    {
      name: "kind",
      type: "string",
      required: true,
      oneOf: ["executive-member", "officer"],
      description: "Who may decide so: a member of the executive, or an officer.",
    },
    { name: "person", type: "string", description: "Permanent id of who decided, of those who have one." },
    { name: "by", type: "string", required: true, description: "Who decided." },
    { name: "body", type: "string", description: "Permanent id of the body whose power it was." },
    { name: "date", type: "date", required: true, description: "Day of the decision." },
    { name: "published", type: "date", description: "Day the record was published." },
    { name: "under", type: "string", description: "The delegation or provision." },
    { name: "key_decision", type: "boolean", required: true, description: "Whether it is a key decision." },
    { name: "wards", type: "string", description: "Wards it concerns, with semicolons between them." },
    { name: "decision", type: "string", required: true, description: "What was decided." },
    { name: "reasons", type: "string", description: "Why." },
    {
      name: "options",
      type: "string",
      description: "Other options that were considered and rejected, one a line.",
    },
    { name: "call_in_until", type: "date", description: "Last day on which it can or could be called in." },
    { name: "called_in", type: "date", description: "Day on which it was called in." },
    {
      name: "standing",
      type: "string",
      required: true,
      oneOf: ["open", "called-in", "coming", "in-force"],
      description:
        "Open to call-in, called in, coming into force or in force, on the latest day of the data.",
    },
    { name: "in_force", type: "date", description: "Day from which it is in force, if that is known." },
    ADDRESS,
  ],
  *rows(context) {
    const { council, decisionRecords } = context.library;
    const today = asAt(context.library);
    for (const record of decisionRecords) {
      const standing = standingOfRecord(council, record, today);
      const ends = callInEndsOf(council, record);
      yield {
        record: record.id,
        title: titleWords(record.title),
        kind: record.kind,
        person: record.by.person?.id,
        by: fullName(record.by),
        body: record.body?.id,
        date: record.date,
        published: record.published,
        under: record.under && titleWords(record.under),
        key_decision: record.keyDecision !== undefined,
        wards: record.wards.length === 0 ? undefined : record.wards.map(titleWords).join("; "),
        decision: plainText(record.decision),
        reasons: record.reasons && textOf(record.reasons),
        options: record["options-considered"]?.map(titleWords).join("\n"),
        call_in_until: ends === undefined || isUnknown(ends) ? undefined : ends,
        called_in: record["call-in"]?.["called-in"],
        standing: standing.state,
        in_force: standing.state === "in-force" ? standing.since : record["in-force"],
        address: whereIs(context, addressOf.decisionRecord(record.id)),
      };
    }
  },
};

/** A field of front matter that holds paragraphs, as plain words. */
const textOf = (text: string): string => plainText({ text, file: "", firstLine: 1 });
