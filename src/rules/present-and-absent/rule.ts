import { samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** Somebody who stands both among those present and among the apologies. */
export const presentAndAbsent: Rule = {
  id: "present-and-absent",
  severity: "warning",
  why: "the names of those present must be recorded",
  check: ({ library }, report) => {
    for (const { minutes } of library.meetings)
      minutes?.apologies.forEach((name, index) => {
        const there = [...minutes.present, ...minutes.alsoPresent].some((other) => samePerson(other, name));
        if (there)
          report({
            at: { file: minutes.body.file, field: ["apologies", index] },
            message: `“${name.words}” stands among the apologies and among those present`,
            help: "take the name out of one of the two lists",
          });
      });
  },
};
