import type { PassageCell } from "../../markdown/passages.ts";
import { type Stretch, wordDifference } from "../../text/word-difference.ts";

/** Some words that were left, taken out or put in. White space behind them stands outside, where no line is drawn through it. */
export interface RedlineWords {
  readonly kind: Stretch["kind"];
  readonly words: string;
  readonly space: "" | " ";
}

/** Of how many hundred letters at least so many must be left for words to be compared one by one. */
const LEFT = 25;

/** The difference of two passages. Of two that share little each is told whole: a reader can compare them, not a hatching. */
export function redlineWords(before: string, after: string): readonly RedlineWords[] {
  const stretches = wordDifference(before, after);
  const left = stretches.reduce((sum, { kind, words }) => sum + (kind === "same" ? words.length : 0), 0);
  const isHatching = stretches.length > 3 && left * 100 < LEFT * Math.max(before.length, after.length);
  return apart((isHatching ? whole(before, after) : stretches).flatMap(spaced));
}

/** Words taken out never touch those put in for them. */
const apart = (words: readonly RedlineWords[]): readonly RedlineWords[] =>
  words.map((each, at) =>
    each.kind === "removed" && words[at + 1]?.kind === "added" ? { ...each, space: " " } : each,
  );

const whole = (before: string, after: string): readonly Stretch[] => [
  { kind: "removed", words: `${before} ` },
  { kind: "added", words: after },
];

function spaced({ kind, words }: Stretch): readonly RedlineWords[] {
  const said = words.trim();
  if (said === "") return [];
  return [{ kind, words: said.replace(/\s+/g, " "), space: /\s$/.test(words) ? " " : "" }];
}

/** A changed row: its first cell, by which it is found, then each cell that differs under the words of its column. */
export function rowWords(
  before: readonly PassageCell[],
  after: readonly PassageCell[],
): readonly RedlineWords[] {
  const width = Math.max(before.length, after.length);
  const cells = Array.from({ length: width }, (_, at) => ({
    head: after[at]?.head ?? before[at]?.head ?? "",
    old: before[at]?.words ?? "",
    now: after[at]?.words ?? "",
  }));
  const told = cells.filter(({ old, now }, at) => at === 0 || old !== now);
  return told.flatMap(({ head, old, now }, at): readonly RedlineWords[] => {
    const words = redlineWords(old, now);
    // The head of a table is compared with itself: its words are their own column's.
    const isHead = head === now || head === "";
    const name: RedlineWords = { kind: "same", words: `${head}:`, space: " " };
    const end: RedlineWords = { kind: "same", words: ";", space: " " };
    return [...(at === 0 || isHead ? [] : [name]), ...closed(words), ...(at < told.length - 1 ? [end] : [])];
  });
}

/** Words with no white space behind the last of them. */
const closed = (words: readonly RedlineWords[]): readonly RedlineWords[] =>
  words.map((each, at) => (at === words.length - 1 ? { ...each, space: "" } : each));
