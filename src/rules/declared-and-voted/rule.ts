import { samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** Somebody who declared a disclosable pecuniary interest in an item and is recorded as having voted on it. */
export const declaredAndVoted: Rule = {
  id: "declared-and-voted",
  severity: "warning",
  why: "Localism Act 2011, section 31: who has a disclosable pecuniary interest may not vote without a dispensation",
  check: ({ library }, report) => {
    for (const { minutes } of library.meetings)
      minutes?.votes.forEach((vote, index) => {
        const names = [vote.for, vote.against, vote.abstained].flatMap((tally) =>
          typeof tally === "object" ? tally : [],
        );
        for (const { person, item, kind = "", action = "" } of minutes.declarations) {
          if (!/pecuniary/i.test(kind) || /dispensation/i.test(action)) continue;
          if (item === undefined || item !== vote.item || !names.some((name) => samePerson(name, person)))
            continue;
          report({
            at: { file: minutes.body.file, field: ["votes", index] },
            message: `“${person.words}” declared a disclosable pecuniary interest in item ${item} and is recorded as having voted`,
            help: "correct the vote, or write the dispensation under action: of the declaration",
          });
        }
      });
  },
};
