import { belongs, samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

/** Somebody who took the place of one who was no member of the body on that day, or of one who was there. */
export const deputyOfStranger: Rule = {
  id: "deputy-of-stranger",
  severity: "warning",
  why: "a deputy has the seat and the vote of the member who could not come, and no other",
  ofMeeting: ({ minutes, body, date }, _, report) => {
    minutes?.present.forEach((there, index) => {
      const { for: instead } = there;
      if (!instead) return;
      const at = { file: minutes.body.file, field: ["present", index, "for"] };
      if (body.members.length > 0 && !belongs(instead, body, date))
        report({
          at,
          message: `“${there.words}” came for “${instead.words}”, who is not a member of the ${body.name} on that day`,
          help: `write the member whose place it was, or add the membership to bodies/${body.id}.md`,
        });
      else if (minutes.present.some((other) => samePerson(other, instead)))
        report({
          at,
          message: `“${there.words}” came for “${instead.words}”, who is among those present`,
          help: "take for: out, or the name out of present:",
        });
    });
  },
};
