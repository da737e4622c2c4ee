import { typedNumbers } from "../numbered-papers.ts";
import type { Rule } from "../rule.ts";

/** A number that was skipped: 6.5, then 6.7. Readers look for the paragraph that is not there. */
export const paragraphNumberMissing: Rule = {
  id: "paragraph-number-missing",
  severity: "warning",
  why: "a gap in the numbers reads as a paragraph taken out",
  ofMeeting: (meeting, _, report) => {
    for (const { body, outline } of typedNumbers(meeting)) {
      let before: { section: string; last: number } | undefined;
      for (const { number, line } of outline.paragraphs) {
        const match = /^(.*?)(\d+)$/.exec(number);
        if (!match) continue;
        const [, section = "", last = ""] = match;
        const skipped = before?.section === section && Number(last) > before.last + 1;
        if (before && skipped)
          report({
            at: { file: body.file, line, length: number.length },
            message: `${section}${before.last + 1} is missing: ${section}${before.last} is followed by ${number}`,
            help: `number this paragraph ${section}${before.last + 1}; a record already published keeps its numbers`,
          });
        before = { section, last: Number(last) };
      }
    }
  },
};
