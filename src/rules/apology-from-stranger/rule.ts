import { belongs } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** An apology from somebody who was no member of the body on that day, nor a member's named deputy; or such a one's absence. */
export const apologyFromStranger: Rule = {
  id: "apology-from-stranger",
  severity: "warning",
  why: "apologies are recorded for members; attendance is counted from them",
  ofMeeting: ({ minutes, body, date }, _, report) => {
    if (!minutes || body.members.length === 0) return;
    for (const list of ["apologies", "absent"] as const)
      minutes[list].forEach((name, index) => {
        if (belongs(name, body, date)) return;
        report({
          at: { file: minutes.body.file, field: [list, index] },
          message: `“${name.words}” is not a member of the ${body.name} on that day`,
          help: `add the membership to bodies/${body.id}.md with its from: and to:, or correct the name`,
        });
      });
  },
};
