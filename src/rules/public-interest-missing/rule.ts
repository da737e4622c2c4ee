import { lawOfRecord } from "../../law/call-in.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** A private item that does not say why the public interest is in keeping it private. */
export const publicInterestMissing: Rule = {
  id: "public-interest-missing",
  severity: "error",
  why: "information is exempt only so long as the public interest in keeping it private outweighs that in disclosing it",
  ofMeeting: (meeting, { library }, report) => {
    const test = lawOf(meeting.body.profile).schedule?.publicInterest;
    if (test === undefined) return;
    for (const { exempt, path } of allItems(meeting.agenda))
      if (exempt && exempt.publicInterest === undefined)
        report({
          at: { file: meeting.file, field: [...path, "exempt"] },
          severity: gravity(library, meeting),
          why: test,
          message: "the item is private and does not say why that is in the public interest",
          help: "write public-interest: and one sentence that the public can read",
        });
  },
  ofRecord: (record, { library }, report) => {
    const test = lawOfRecord(library.council, record).schedule?.publicInterest;
    if (test !== undefined && record.exempt && record.exempt.publicInterest === undefined)
      report({
        at: { file: record.decision.file, field: ["exempt"] },
        severity: "warning",
        why: test,
        message: "a part of the record is private and does not say why that is in the public interest",
        help: "write public-interest: and one sentence that the public can read",
      });
  },
};
