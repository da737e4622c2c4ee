import { samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** Somebody who stands in two of the lists of those present, of apologies, and of those absent without one. */
export const presentAndAbsent: Rule = {
  id: "present-and-absent",
  severity: "warning",
  why: "the names of those present must be recorded",
  ofMeeting: ({ minutes }, _, report) => {
    if (!minutes) return;
    const { present, alsoPresent, apologies, absent } = minutes;
    const help = "take the name out of one of the two lists";
    apologies.forEach((name, index) => {
      if ([...present, ...alsoPresent].some((other) => samePerson(other, name)))
        report({
          at: { file: minutes.body.file, field: ["apologies", index] },
          message: `“${name.words}” stands among the apologies and among those present`,
          help,
        });
    });
    absent.forEach((name, index) => {
      const other = [...present, ...alsoPresent].some((there) => samePerson(there, name))
        ? "those present"
        : apologies.some((excused) => samePerson(excused, name))
          ? "the apologies"
          : undefined;
      if (other !== undefined)
        report({
          at: { file: minutes.body.file, field: ["absent", index] },
          message: `“${name.words}” stands among those absent and among ${other}`,
          help,
        });
    });
  },
};
