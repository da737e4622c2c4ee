import type { NumberedParagraph } from "../../markdown/body.ts";
import { plainText } from "../../markdown/plain-text.ts";
import { inlineText } from "../../markdown/text.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import { asRead } from "../../text/as-read.ts";
import { shortened } from "../../text/shorten.ts";
import { hasMinute, minutesThere, numberedMinutes } from "../minute-numbers.ts";
import type { Rule } from "../rule.ts";

/** A correction of earlier minutes whose paragraph is not there, or does not say what it is said to have said. */
export const correctionNotFound: Rule = {
  id: "correction-not-found",
  severity: "warning",
  why: "a correction is shown where the corrected words stand, with the minute that resolved it",
  ofMeeting: (later, { library }, report) => {
    for (const minutes of [later.minutes, later.privateMinutes])
      minutes?.corrections.forEach(({ meeting, paragraph, was, minute }, index) => {
        const field = ["corrections", index];
        const { file } = minutes.body;
        if (minute !== undefined && !hasMinute(later, minutes, minute))
          report({
            at: { file, field: [...field, "minute"] },
            message: `these minutes have no minute ${minute}`,
            help: `write the number of the minute that resolved the correction: ${minutesThere(later, minutes, minute)}`,
          });
        const earlier = library.meeting(meeting);
        const corrected = minutes.withheld === undefined ? earlier?.minutes : earlier?.privateMinutes;
        // Minutes that are not here cannot be looked into: the meeting's own page shows the correction.
        if (!earlier || !corrected) return;
        const { paragraphs } = numberedMinutes(earlier, corrected);
        const found = paragraphs.find(({ number }) => number === paragraph);
        if (found === undefined)
          report({
            at: { file, field: [...field, "paragraph"] },
            message: `the minutes of ${meeting} have no paragraph ${paragraph}`,
            help: `write the number of the paragraph as they print it: ${minutesThere(earlier, corrected, paragraph)}`,
          });
        else if (was !== undefined && !wordsFrom(earlier, corrected, found).includes(asRead(inlineText(was))))
          report({
            at: { file, field: [...field, "was"] },
            message: `paragraph ${paragraph} of the minutes of ${meeting} does not say “${shortened(was, 60)}”`,
            help: "copy the words as they stand in that paragraph, or take was: out",
            elsewhere: [
              { at: { file: corrected.body.file, line: found.line }, note: "this is what it says" },
            ],
          });
      });
  },
};

/** The words of a numbered paragraph and of what stands below it without a number of its own. */
function wordsFrom(meeting: Meeting, minutes: Minutes, { line }: NumberedParagraph): string {
  const { sections, paragraphs } = numberedMinutes(meeting, minutes);
  const { text, file, firstLine } = minutes.body;
  const ends = [...sections, ...paragraphs].map((other) => other.line).filter((other) => other > line);
  const lines = text.split("\n").slice(line - firstLine, Math.min(...ends) - firstLine);
  return asRead(plainText({ text: lines.join("\n"), file, firstLine: line }));
}
