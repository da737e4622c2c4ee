import type { Meeting } from "../model/meeting.ts";
import type { PageRange } from "../model/page-map.ts";
import { dayInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";
import type { ViewContext } from "./context.ts";
import { type SheetRedline, sheetRedline } from "./redline/sheet.ts";
import { type SheetFrame, type SheetOptions, sheetFrame } from "./sheet-frame.ts";

/** A paper that came after the pack was published, and where it stands. */
export interface AddedPaper {
  readonly title: string;
  /** "6A", as on the agenda. */
  readonly item?: string;
  readonly pages: PageRange;
  /** Why it is late, or what it is: "Urgent: the flood at the medical centre." */
  readonly words?: string;
}

/** A paper that was published again. Its new leaves may be more or fewer than the old. */
export interface ReplacedPaper {
  /** Its id in its meeting. */
  readonly paper?: string;
  readonly title: string;
  readonly item?: string;
  /** The pages taken out, and the pages put in their place. */
  readonly old: PageRange;
  readonly pages: PageRange;
  readonly reason?: string;
  /** The day it was revised, "2026-11-20". */
  readonly revised?: string;
  /** The number of a later supplement that brings it again, and of the one that brought it before this. */
  readonly again?: number;
  readonly before?: number;
}

/** A paper taken out of the pack. */
export interface WithdrawnPaper {
  readonly title: string;
  readonly item?: string;
  readonly pages: PageRange;
  readonly reason?: string;
}

/** What one supplement does to a pack: plain data. */
export interface ChangeSheet {
  /** 1 for the first. */
  readonly number: number;
  /** "2026-11-20" */
  readonly published: string;
  readonly added: readonly AddedPaper[];
  readonly replaced: readonly ReplacedPaper[];
  readonly withdrawn: readonly WithdrawnPaper[];
}

/** One paper on a change sheet. */
export interface ChangeLine {
  readonly title: string;
  /** "Item 5" */
  readonly item?: string;
  /** "Pages 61 to 66" */
  readonly pages: string;
  readonly words?: string;
}

/** A replaced paper, with what its reader has to do. */
export interface ReplacedLine extends ChangeLine {
  /** "Put pages 25 to 35b in place of pages 25 to 35." */
  readonly instruction: string;
  /** "Friday 20 November 2026" */
  readonly revised?: string;
  /** "Paragraphs 2.3 and 4.1 changed; 4.5 is new.", if its earlier words are known. */
  readonly changed?: string;
}

/** The sheet that heads a supplement. */
export interface ChangeSheetView {
  readonly sheet: SheetFrame;
  /** "Supplement 1" */
  readonly heading: string;
  readonly body: string;
  /** The day of the meeting, and the day of the supplement, in words. */
  readonly day: string;
  readonly published: string;
  readonly added: readonly ChangeLine[];
  readonly replaced: readonly ReplacedLine[];
  readonly withdrawn: readonly ChangeLine[];
  /** What changed in replaced papers, word by word. */
  readonly redlines: readonly SheetRedline[];
  /** What all this leaves as it was. */
  readonly standing: string;
}

/** The change sheet of a supplement: what is new, what takes the place of what, and that no number moved. */
export function changeSheetView(
  context: ViewContext,
  meeting: Meeting,
  change: ChangeSheet,
  options: SheetOptions = {},
): ChangeSheetView {
  const heading = `Supplement ${change.number}`;
  const redlines = change.replaced.map((paper) => sheetRedline(context, meeting, paper));
  return {
    sheet: sheetFrame(context, meeting, heading, undefined, options),
    heading,
    body: meeting.body.name,
    day: meeting["date-as-written"] ?? dayInWords(meeting.date),
    published: dayInWords(change.published),
    added: change.added.map((paper) => ({
      ...lineOf(paper),
      ...(paper.words === undefined ? {} : { words: paper.words }),
    })),
    replaced: change.replaced.map((paper, index) => ({
      ...lineOf(paper),
      ...(redlines[index] === undefined ? {} : { changed: redlines[index].summary }),
      instruction: instructionOf(paper),
      ...(paper.reason === undefined ? {} : { words: paper.reason }),
      ...(paper.revised === undefined ? {} : { revised: dayInWords(paper.revised) }),
    })),
    withdrawn: change.withdrawn.map((paper) => ({
      ...lineOf(paper),
      ...(paper.reason === undefined ? {} : { words: paper.reason }),
    })),
    redlines: redlines.flatMap((redline) => (redline?.lines.length || redline?.more ? [redline] : [])),
    standing: standingWords(change),
  };
}

function lineOf({ title, item, pages }: WithdrawnPaper): ChangeLine {
  const words = inText(pages);
  return {
    title,
    ...(item === undefined ? {} : { item: `Item ${item.replace(/[.)]$/, "")}` }),
    pages: words.charAt(0).toUpperCase() + words.slice(1),
  };
}

/** New leaves with the old numbers need not be called by them twice; leaves that were replaced again are not there. */
function instructionOf({ old, pages, again, before }: ReplacedPaper): string {
  if (again !== undefined) return `Supplement ${again} replaces it again: its leaves are there.`;
  const same = old.from === pages.from && old.to === pages.to;
  const since = before === undefined ? "" : `, and of those that came with Supplement ${before}`;
  return `Put ${same ? "the new leaves" : inText(pages)} in place of ${inText(old)}${since}.`;
}

/** "pages 25 to 35b", "page 7". */
const inText = ({ from, to }: PageRange): string => (from === to ? `page ${from}` : `pages ${from} to ${to}`);

/** A member who has put the leaves in must know that nothing else is to be done, and that notes still fit. */
function standingWords({ added, replaced, withdrawn }: ChangeSheet): string {
  const where = [
    ...(added.length > 0 ? ["new papers follow the last page of the pack"] : []),
    ...(replaced.length > 0 ? ["replaced papers begin on the page where they began before"] : []),
    ...(withdrawn.length > 0 ? ["the numbers of withdrawn pages are not used again"] : []),
  ];
  const moved = "No page number of the pack has moved";
  if (where.length === 0) return `${moved}.`;
  return `${moved}: ${listInWords(where)}. The agenda that lists them is on the page of the meeting.`;
}
