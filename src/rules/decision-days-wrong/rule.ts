import { callInEndsOf, canBeCalledIn } from "../../law/call-in.ts";
import { isUnknown } from "../../law/clear-days.ts";
import { addDays } from "../../model/civil-date.ts";
import type { Council } from "../../model/council.ts";
import type { DecisionRecord } from "../../model/decision-record.ts";
import { dayInWords } from "../../text/dates.ts";
import type { Rule, Said } from "../rule.ts";

/** Days of a decision record that cannot all be right: above all one that took effect while it could be called in. */
export const decisionDaysWrong: Rule = {
  id: "decision-days-wrong",
  severity: "warning",
  why: "a decision that can still be called in is not carried out: Local Government Act 2000, section 9F, and the council's constitution",
  ofRecord: (record, { library }, report) => {
    for (const said of [...order(record), ...callIn(library.council, record)]) report(said);
  },
};

/** What comes before the decision itself was taken. */
function order(record: DecisionRecord): readonly Said[] {
  const { date, decision } = record;
  return (["published", "in-force", "implemented"] as const).flatMap((field): readonly Said[] => {
    const day = record[field];
    if (day === undefined || day >= date) return [];
    return [
      {
        at: { file: decision.file, field: [field] },
        why: "a record tells of what was decided, in the order in which it happened",
        message: `${dayInWords(day)} is before the day of the decision, ${dayInWords(date)}`,
        help: `correct ${field}: or date:`,
      },
    ];
  });
}

function callIn(council: Council, record: DecisionRecord): readonly Said[] {
  const { decision, published, date } = record;
  const called = record["call-in"]?.["called-in"];
  const ends = callInEndsOf(council, record);
  const { file } = decision;
  if (called !== undefined && called < (published ?? date))
    return [
      {
        at: { file, field: ["call-in", "called-in"] },
        message: `called in on ${dayInWords(called)}, before the decision was published`,
        help: "correct called-in: or published:",
      },
    ];
  if (ends === undefined || isUnknown(ends) || !canBeCalledIn(council, record)) return [];
  const late: readonly Said[] =
    called === undefined || called <= ends
      ? []
      : [
          {
            at: { file, field: ["call-in", "called-in"] },
            message: `called in on ${dayInWords(called)}; the last day for it was ${dayInWords(ends)}`,
            help: "correct the day; if there was longer, write until: and the last day",
          },
        ];
  const first = called === undefined ? addDays(ends, 1) : called;
  const early = (["in-force", "implemented"] as const).flatMap((field): readonly Said[] => {
    const day = record[field];
    if (day === undefined || day >= first || day < date) return [];
    return [
      {
        at: { file, field: [field] },
        message: `on ${dayInWords(day)} the decision could still be called in, until the end of ${dayInWords(ends)}`,
        help: "correct the day; if the decision was too urgent for call-in, write call-in: { exempt: why, and who agreed }",
      },
    ];
  });
  return [...late, ...early];
}
