import { typedNumbers } from "../numbered-papers.ts";
import type { Rule } from "../rule.ts";

/** One number on two paragraphs of a paper: "paragraph 6.3" then names two. */
export const paragraphNumberTwice: Rule = {
  id: "paragraph-number-twice",
  severity: "warning",
  why: "paragraphs are cited by number, so a number must name one",
  ofMeeting: (meeting, _, report) => {
    for (const { body, outline } of typedNumbers(meeting)) {
      const first = new Map<string, number>();
      for (const { number, line } of outline.paragraphs) {
        const earlier = first.get(number);
        if (earlier === undefined) first.set(number, line);
        else
          report({
            at: { file: body.file, line, length: number.length },
            message: `two paragraphs have the number ${number}`,
            help: "number the second one anew; a record already published keeps its numbers",
            elsewhere: [{ at: { file: body.file, line: earlier, length: number.length }, note: "the first" }],
          });
      }
    }
  },
};
