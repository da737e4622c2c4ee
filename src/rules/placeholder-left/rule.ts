import type { Meeting } from "../../model/meeting.ts";
import type { Paper } from "../../model/paper.ts";
import { counted } from "../../text/lists.ts";
import { linesOutsideCode } from "../outside-code.ts";
import type { At, Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";
import { isUntouched, placeholdersIn } from "./placeholders.ts";

/** A paper of a meeting to come in which words of a template stand for what was to be written. One finding a paper. */
export const placeholderLeft: Rule = {
  id: "placeholder-left",
  severity: "warning",
  why: "who reads “insert figure” knows that nobody has read the paper before it was published",
  ofMeeting: (meeting, { library }, report) => {
    for (const paper of isToCome(library, meeting) ? meeting.papers : []) {
      if (isToBeWritten(meeting, paper)) continue;
      const [first, ...others] = placesOf(paper);
      if (!first) continue;
      const more = others.length === 0 ? "" : `, and ${counted(others.length, "more place")} like it`;
      report({
        at: first.at,
        message: `“${first.words}” stands for words that are still to be written${more}`,
        help: "write them, or take the sentence or its section out; what is not known yet is said in words: when it will be, and who will say",
        elsewhere: others.map(({ at }) => ({ at, note: "and this" })),
      });
    }
  },
};

/** A report that was made and not begun, of an agenda that is not public yet: it is on its author's desk. */
const isToBeWritten = ({ published }: Meeting, paper: Paper): boolean =>
  published === undefined && paper.published === undefined && isUntouched(`\n${paper.body.text}\n`);

function placesOf({ body }: Paper): readonly { readonly words: string; readonly at: At }[] {
  return linesOutsideCode(body.text).flatMap((line, index) =>
    placeholdersIn(line).map(({ words, from }) => ({
      words,
      at: { file: body.file, line: body.firstLine + index, column: from + 1, length: words.length },
    })),
  );
}
