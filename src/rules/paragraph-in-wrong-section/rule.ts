import { typedNumbers } from "../numbered-papers.ts";
import type { Rule } from "../rule.ts";

/** A paragraph whose number belongs to another section: 7.1 under heading 8. */
export const paragraphInWrongSection: Rule = {
  id: "paragraph-in-wrong-section",
  severity: "warning",
  why: "a reader told “paragraph 7.1” looks in section 7",
  ofMeeting: (meeting, _, report) => {
    for (const { body, outline } of typedNumbers(meeting))
      for (const { number, line, sectionNumber } of outline.paragraphs) {
        const owner = /^(\d+)\./.exec(number)?.[1];
        const section = /^\d+/.exec(sectionNumber ?? "")?.[0];
        if (owner === undefined || section === undefined || owner === section) continue;
        report({
          at: { file: body.file, line, length: number.length },
          message: `paragraph ${number} stands in section ${section}`,
          help: `number it ${section}.${number.slice(owner.length + 1)}; a record already published keeps its numbers`,
        });
      }
  },
};
