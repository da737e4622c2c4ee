import { type Matched, matchedPassages } from "../../markdown/matched-passages.ts";
import { type Passage, passagesOf } from "../../markdown/passages.ts";
import type { VersionText } from "../../model/paper-version.ts";
import { counted } from "../../text/lists.ts";
import { changedFacts } from "./facts.ts";
import { passageName } from "./passage-names.ts";
import { type RedlineWords, redlineWords, rowWords } from "./words.ts";

/** One line of a redline. What is new or gone may be several passages in a row: the points of a list. */
export interface RedlineLine {
  /** `unchanged` says in one line what was left as it was, `heading` where the next ones stand. */
  readonly kind: "unchanged" | "heading" | "changed" | "added" | "removed";
  /** "2.3", "In the table under 4.1", "Title". */
  readonly label?: string;
  /** Of headings, and of lines that say it themselves: "2.4 to 2.6 unchanged (before: 2.3 to 2.5)". */
  readonly words?: string;
  /** What else is to be known of it: "Before: 2.2.", "Only its look was changed." */
  readonly note?: string;
  readonly passages: readonly (readonly RedlineWords[])[];
  /** The anchor of the later version. */
  readonly anchor?: string;
}

/** What differs between two versions of a paper, and the passages it concerns. */
export interface Redline {
  readonly lines: readonly RedlineLine[];
  /** The facts of the cover that differ: "title", "financial summary". */
  readonly facts: readonly string[];
  readonly matched: readonly Matched[];
}

/** The difference of two versions of a paper: first its title and cover, then its text from top to bottom. */
export function redlineOf(before: VersionText, after: VersionText): Redline {
  const facts = changedFacts(before, after);
  const matched = matchedPassages(
    passagesOf(before.body, before.numbering),
    passagesOf(after.body, after.numbering),
  );
  const lines: RedlineLine[] = facts.map(
    ({ label, before: old, after: now }): RedlineLine => ({
      kind: old === "" ? "added" : now === "" ? "removed" : "changed",
      label,
      passages: [redlineWords(old, now)],
    }),
  );
  let run: Matched[] = [];
  for (const each of matched) {
    if (isUnchanged(each)) {
      if (run.length > 0 && isRenumbered(each) !== isRenumbered(run.at(-1) ?? each)) {
        lines.push(...unchanged(run, false));
        run = [];
      }
      run.push(each);
      continue;
    }
    lines.push(...unchanged(run, true));
    run = [];
    const line = lineOf(each);
    const last = lines.at(-1);
    if (last !== undefined && isSameList(last, line)) lines.splice(-1, 1, together(last, line));
    else lines.push(line);
  }
  lines.push(...unchanged(run, false));
  return { lines, facts: facts.map(({ label }) => label.toLowerCase()), matched };
}

/** Points of one list, rows of one table or paragraphs without numbers that all came, or all went. */
const isSameList = (one: RedlineLine, other: RedlineLine): boolean =>
  one.kind === other.kind &&
  (one.kind === "added" || one.kind === "removed") &&
  one.label === other.label &&
  one.anchor === undefined &&
  other.anchor === undefined;

const together = (one: RedlineLine, other: RedlineLine): RedlineLine => ({
  ...one,
  passages: [...one.passages, ...other.passages],
});

/** Whether nothing is to be told of a passage but, maybe, its number. */
export const isUnchanged = ({ before, after, isMoved }: Matched): boolean =>
  before !== undefined && before.marked === after?.marked && before.words === after.words && isMoved !== true;

const isRenumbered = ({ before, after }: Matched): boolean => before?.number !== after?.number;

/** A run of passages that were left alone. What is changed behind it stands under the last heading of the run. */
function unchanged(run: readonly Matched[], isFollowed: boolean): readonly RedlineLine[] {
  const at = isFollowed ? run.findLastIndex(({ after }) => after?.kind === "heading") : -1;
  const heading = run[at]?.after;
  if (heading === undefined) return leftAlone(run);
  const title = heading.number === undefined ? heading.words : `${heading.number} ${heading.words}`;
  return [
    ...leftAlone(run.slice(0, at)),
    { kind: "heading", words: title, passages: [] },
    ...leftAlone(run.slice(at + 1)),
  ];
}

function leftAlone(run: readonly Matched[]): readonly RedlineLine[] {
  const numbered = run.filter(({ after }) => after?.kind === "paragraph" && after.number !== undefined);
  const told = run.filter(({ after }) => after?.kind !== "heading");
  const [first] = numbered;
  const last = numbered.at(-1);
  if (first === undefined || last === undefined)
    return told.length === 0 ? [] : [line(`${countedPassages(told)} unchanged`)];
  const from = numbersOf(first.after, last.after);
  const once = numbersOf(first.before, last.before);
  return [line(`${from} unchanged${once === from ? "" : ` (before: ${once})`}`)];
}

const line = (words: string): RedlineLine => ({ kind: "unchanged", words, passages: [] });

function numbersOf(first: Passage | undefined, last: Passage | undefined): string {
  const [from = "without a number", to] = [first?.number, last?.number];
  return to === undefined || from === to ? from : `${from} to ${to}`;
}

function countedPassages(run: readonly Matched[]): string {
  const kinds = new Set(run.map(({ after }) => after?.kind));
  const [only] = kinds;
  if (kinds.size > 1) return counted(run.length, "passage");
  if (only === "row") return counted(run.length, "row");
  if (only === "item") return counted(run.length, "point");
  return counted(run.length, only === "picture" || only === "chart" ? only : "paragraph");
}

function lineOf({ before, after, isMoved }: Matched): RedlineLine {
  const passage = after ?? before;
  if (passage === undefined) throw new Error("a line of a redline is about a passage");
  const label = passageName(passage);
  const anchor = after?.anchor;
  const notes = before && after ? notesOf(before, after, isMoved === true) : [];
  const parts = partsOf(before, after);
  const kind = after === undefined ? "removed" : before === undefined ? "added" : "changed";
  return {
    kind,
    ...(label === undefined ? {} : { label }),
    ...(notes.length === 0 ? {} : { note: notes.join(" ") }),
    passages: parts.length === 0 ? [] : [parts],
    ...(anchor === undefined ? {} : { anchor }),
  };
}

function partsOf(before: Passage | undefined, after: Passage | undefined): readonly RedlineWords[] {
  if (before?.cells && after?.cells) return rowWords(before.cells, after.cells);
  const [old, now] = [saidOf(before), saidOf(after)];
  return before !== undefined && after !== undefined && old === now ? [] : redlineWords(old, now);
}

/** A row that is told whole has a stroke between its cells, which nobody reads well. */
const saidOf = (passage: Passage | undefined): string =>
  passage?.cells === undefined
    ? (passage?.words ?? "")
    : passage.cells
        .map(({ words }) => words)
        .filter((words) => words !== "")
        .join("; ");

function notesOf(before: Passage, after: Passage, isMoved: boolean): readonly string[] {
  const isSame = before.words === after.words;
  const was =
    before.number !== undefined && before.number !== after.number ? `Before: ${before.number}.` : "";
  return [
    ...(isMoved ? [isSame ? "Moved here; its words are the same." : "Moved here, and changed."] : []),
    ...(was === "" ? [] : [was]),
    ...(isSame && !isMoved ? [ONLY_THE_LOOK[after.kind] ?? LOOK] : []),
  ];
}

/** Said of a paragraph in which no word was changed: news on the web, and none on paper. */
export const LOOK = "Its words are the same; bold or italic type, or where a link leads, was changed.";

const ONLY_THE_LOOK: Partial<Record<Passage["kind"], string>> = {
  picture: "Another picture was put in its place; its description is the same.",
  chart: "It is drawn from another file.",
  heading: "Its words are the same; its level was changed.",
};
