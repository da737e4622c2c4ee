/** Spaces between words that stand on two lines: Chromium leaves them out, and the words would be read as one. */
import { type Mark, markOf, type Properties } from "./marks.ts";
import type { Operation } from "./operations.ts";
import { movesPen, Pen } from "./pen.ts";
import { shownCodes, shows, writtenText } from "./string-bytes.ts";
import type { TextOf } from "./unicode-map.ts";

/** A text that begins further along than this part of its size, in other marked content, is a word of its own. */
const APART = 1.2;

interface Shown {
  /** Where in the content stream it ends. */
  readonly end: number;
  readonly font: string;
  readonly mcid: number;
}

/**
 * What to put into a content stream and where, so that every word is followed by a space that nobody sees (ISO 32000-1,
 * 14.8.2.5). A font that shows no space on this page gives none. `fonts` as for `survey`.
 */
export function lineEndSpaces(
  operations: readonly Operation[],
  properties: Properties,
  fonts: (name: string) => TextOf,
): ReadonlyMap<number, string> {
  const spaces = spacesOf(operations, fonts);
  const added = new Map<number, string>();
  const open: Mark[] = [];
  const pen = new Pen();
  let font = "";
  let size = 0;
  let line = "";
  let last: Shown | undefined;

  const endWord = (): void => {
    const space = last === undefined ? undefined : spaces.get(last.font);
    if (last !== undefined && space !== undefined && endsWord(line)) added.set(last.end, `\n${space} Tj`);
  };

  for (const operation of operations) {
    const { operator, operands, end } = operation;
    const mark = markOf(operation, properties);
    if (mark === "close") {
      // A space within words that stand for others would not be heard.
      if (open.pop()?.actualText !== undefined && last !== undefined) last = { ...last, end };
    } else if (mark !== undefined) open.push(mark);
    else if (operator === "Tf") [font, size] = [operands[0]?.slice(1) ?? "", Number(operands[1])];
    else if (movesPen(operator)) pen.move(operator, operands);
    else if (shows(operator)) {
      const mcid = open.findLast((outer) => outer.mcid !== undefined)?.mcid;
      if (mcid === undefined) continue;
      const { line: begins, along } = pen.show();
      if (begins || (mcid !== last?.mcid && along > APART * size)) {
        endWord();
        line = "";
      }
      const spoken = open.find(({ actualText }) => actualText !== undefined)?.actualText;
      line += spoken === undefined ? fonts(font)(shownCodes(operands)) : writtenText(spoken);
      last = { end, font, mcid };
    }
  }
  endWord();
  return added;
}

/** How each font of a page writes a space, from a space that it shows. */
function spacesOf(
  operations: readonly Operation[],
  fonts: (name: string) => TextOf,
): ReadonlyMap<string, string> {
  const spaces = new Map<string, string>();
  let font = "";
  for (const { operator, operands } of operations) {
    if (operator === "Tf") font = operands[0]?.slice(1) ?? "";
    else if (operator === "Tj" && !spaces.has(font) && fonts(font)(shownCodes(operands)) === " ")
      spaces.set(font, operands[0] ?? "");
  }
  return spaces;
}

/** Whether a line's last word is whole: it is not if it breaks behind a hyphen, a dash or a slash, or within an address. */
const endsWord = (line: string): boolean =>
  line !== "" && !/[\s\u00ad]$|\S[-\u2010-\u2015/]$/.test(line) && !isAddress(line);

/** A line of one word that is longer than words are, or has signs in it as addresses have. */
const isAddress = (line: string): boolean =>
  /^\S+$/.test(line) && (line.length > 30 || (line.length > 11 && /[a-z][^\s]*[@/._?=&]\S/i.test(line)));
