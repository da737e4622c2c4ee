import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { LOOK, type RedlineLine, redlineOf } from "./lines.ts";
import { redlineSummary } from "./summary.ts";

/** A redline as the change sheet of a supplement prints it: only what was changed. */
export interface SheetRedline {
  /** "Item 5: Street trees, against the version of 17 November 2026" */
  readonly title: string;
  /** "Paragraphs 2.3 and 4.1 changed." */
  readonly summary: string;
  readonly lines: readonly SheetRedlineLine[];
  /** Said if it is too long for a sheet. */
  readonly more?: string;
}

export interface SheetRedlineLine extends RedlineLine {
  /** "changed", "new", "taken out". */
  readonly what: string;
}

/** The paper of a change sheet that is told about. */
interface Replaced {
  readonly paper?: string;
  readonly title: string;
  readonly item?: string;
  readonly revised?: string;
}

/** Letters of a redline that a sheet takes: about three pages. Who needs more reads the new leaves. */
const MOST_LETTERS = 9_000;

const WHAT: Readonly<Record<RedlineLine["kind"], string>> = {
  changed: "changed",
  added: "new",
  removed: "taken out",
  heading: "",
  unchanged: "",
};

/**
 * What a supplement changed in one paper; undefined if its earlier words are not known. The same in the members' pack, whose
 * pages have the same numbers: it is about what the public could read.
 */
export function sheetRedline(
  { library }: ViewContext,
  { id }: Meeting,
  { paper: named, revised, item, title }: Replaced,
): SheetRedline | undefined {
  const paper = library.published.meeting(id)?.papers.find((each) => each.id === named);
  if (paper === undefined || revised === undefined) return undefined;
  const versions = library.published.versionsOf(paper);
  const before = versions.findLast(({ date, words }) => date < revised && words.are === "here");
  const after = versions.findLast(({ date }) => date === revised);
  if (before?.words.are !== "here" || after?.words.are !== "here") return undefined;
  const redline = redlineOf(before.words.text, after.words.text);
  const summary = redlineSummary(redline);
  if (summary === undefined) return undefined;
  const lines = told(redline.lines);
  const isLong = lettersIn(lines) > MOST_LETTERS;
  const where = item === undefined ? "" : `Item ${item.replace(/[.)]$/, "")}: `;
  return {
    title: `${where}${title}, against the version of ${dateInWords(before.date)}`,
    summary,
    lines: isLong ? [] : lines.map((line) => ({ ...line, what: WHAT[line.kind] })),
    ...(isLong
      ? {
          more: "Too much was changed to be told here word by word. The web page of the paper shows all of it.",
        }
      : {}),
  };
}

/** What was changed in words, under the headings it stands under. */
const told = (lines: readonly RedlineLine[]): readonly RedlineLine[] =>
  lines
    .filter(({ kind, note }) => kind !== "unchanged" && note !== LOOK)
    .filter(({ kind }, at, all) => kind !== "heading" || (all[at + 1] ?? { kind }).kind !== "heading");

const lettersIn = (lines: readonly RedlineLine[]): number =>
  lines.flatMap(({ passages }) => passages.flat()).reduce((letters, { words }) => letters + words.length, 0);
