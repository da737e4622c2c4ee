import type { Minutes, Tally } from "../../model/minutes.ts";
import { counted } from "../../text/lists.ts";
import { samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** A vote with more votes than members present, or with the vote of somebody who was not there. */
export const votesExceedPresent: Rule = {
  id: "votes-exceed-present",
  severity: "warning",
  why: "only members who are present vote, each once",
  check: ({ library }, report) => {
    for (const { minutes } of library.meetings) {
      if (!minutes || minutes.present.length === 0) continue;
      minutes.votes.forEach((vote, index) => {
        const tallies = [vote.for, vote.against, vote.abstained];
        const cast = tallies.reduce<number>((sum, tally) => sum + countOf(tally), 0);
        const at = { file: minutes.body.file, field: ["votes", index] };
        if (cast > minutes.present.length)
          report({
            at,
            message: `${counted(cast, "vote")} ${cast === 1 ? "is" : "are"} recorded, and ${counted(minutes.present.length, "member")} present`,
            help: "correct the counts, or the list under present:",
          });
        for (const name of absentees(tallies, minutes))
          report({
            at,
            message: `“${name}” voted, and is not among those present`,
            help: "correct the name, or add it under present:",
          });
      });
    }
  },
};

const countOf = (tally: Tally | undefined): number =>
  tally === undefined ? 0 : typeof tally === "number" ? tally : tally.length;

function absentees(tallies: readonly (Tally | undefined)[], { present }: Minutes): readonly string[] {
  return tallies
    .flatMap((tally) => (typeof tally === "object" ? tally : []))
    .filter((name) => !present.some((there) => samePerson(there, name)))
    .map(({ words }) => words);
}
