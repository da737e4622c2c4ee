import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PackSettings } from "../model/pack-settings.ts";
import type { ViewContext } from "./context.ts";
import { type ExemptView, exemptView } from "./exempt.ts";
import { type MeetingView, meetingView } from "./meeting.ts";
import type { MinutesView } from "./minutes.ts";
import type { PaperView } from "./paper.ts";
import { inlineHtml, titleWords } from "./prose.ts";
import { type SheetFrame, type SheetOptions, sheetFrame } from "./sheet-frame.ts";
import type { TrackerView } from "./tracker.ts";

/** The front page with the agenda behind it. */
export interface FrontSheetView extends MeetingView {
  readonly sheet: SheetFrame;
  readonly contact?: {
    readonly name: string;
    readonly email?: string | undefined;
    readonly tel?: string | undefined;
  };
  readonly website?: string;
}

export interface MinutesSheetView extends MinutesView {
  readonly sheet: SheetFrame;
}

export interface TrackerSheetView extends TrackerView {
  readonly sheet: SheetFrame;
}

export interface PaperSheetView extends PaperView {
  readonly sheet: SheetFrame;
}

/** A page that stands for something that is not in the pack: a withheld paper, a file of its own. */
export interface SlipSheetView {
  readonly sheet: SheetFrame;
  readonly number?: string;
  readonly titleHtml: string;
  readonly words: string;
  readonly exempt?: ExemptView;
  readonly address?: string;
}

/** A page with nothing on it but why: the back of a leaf, or the place of papers taken out. */
export interface BlankSheetView {
  readonly sheet: SheetFrame;
  /** Lines, set in the middle of the page: "This page is intentionally left blank". */
  readonly words: readonly string[];
}

/** The front page and agenda of a meeting's pack. */
export function frontSheetView(
  context: ViewContext,
  meeting: Meeting,
  options: SheetOptions = {},
): FrontSheetView {
  const { contact, website } = context.library.council;
  return {
    ...meetingView(context, meeting),
    sheet: sheetFrame(context, meeting, "Agenda", undefined, options),
    ...(contact === undefined ? {} : { contact }),
    ...(website === undefined ? {} : { website }),
  };
}

/** The slip for an item whose papers are not public. */
export function exemptSlipView(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem,
  options: SheetOptions = {},
): SlipSheetView {
  const words = "The papers of this item are not for publication and are not in this pack.";
  return {
    ...slipView(context, meeting, item, words, options),
    ...(item.exempt === undefined ? {} : { exempt: exemptView(item.exempt, meeting.body.profile) }),
  };
}

/** The slip for a paper that is a file of its own. */
export function fileSlipView(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem,
  file: string,
  address: string,
  options: SheetOptions = {},
): SlipSheetView {
  const words = `This paper is a file of its own, ${file}, and is not in this pack.`;
  return { ...slipView(context, meeting, item, words, options), address };
}

function slipView(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem,
  words: string,
  options: SheetOptions,
): SlipSheetView {
  return {
    sheet: sheetFrame(context, meeting, titleWords(item.title), item, options),
    ...(item.number === undefined ? {} : { number: item.number }),
    titleHtml: inlineHtml(context, item.title),
    words,
  };
}

/** A page that prints only `lines`, without running heads; its first line is its title. */
export function blankSheetView(
  context: ViewContext,
  meeting: Meeting,
  lines: readonly string[],
  settings?: PackSettings,
): BlankSheetView {
  const title = lines[0] ?? "";
  const options = settings === undefined ? {} : { settings };
  const sheet = sheetFrame(context, meeting, title, undefined, options);
  return { sheet: { ...sheet, headLeft: "", headRight: "" }, words: lines };
}
