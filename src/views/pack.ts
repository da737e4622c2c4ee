import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { dateInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import type { ViewContext } from "./context.ts";
import { type ExemptView, exemptView } from "./exempt.ts";
import { type MeetingView, meetingView } from "./meeting.ts";
import type { MinutesView } from "./minutes.ts";
import type { PaperView } from "./paper.ts";
import { inlineHtml, titleWords } from "./prose.ts";
import type { TrackerView } from "./tracker.ts";

/** What stands round every paper of a pack: the document's facts and its running heads. */
export interface SheetFrame {
  readonly language: string;
  readonly title: string;
  /** Strings of CSS, already escaped, for the margin boxes at the head of each page. */
  readonly headLeft: string;
  readonly headRight: string;
  readonly council: string;
}

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

/** The frame of one paper; `item` names it in the running head. */
export function sheetFrame(
  context: ViewContext,
  meeting: Meeting,
  title: string,
  item?: AgendaItem,
): SheetFrame {
  const { council } = context.library;
  const itemWords =
    item === undefined
      ? title
      : `${item.number === undefined ? "" : `Item ${item.number} · `}${titleWords(item.title)}`;
  return {
    language: council.language,
    title,
    headLeft: cssString(`${meeting.body.name}, ${dateInWords(meeting.date)}`),
    headRight: cssString(shortened(itemWords, 62)),
    council: council.name,
  };
}

export function frontSheetView(context: ViewContext, meeting: Meeting): FrontSheetView {
  const { contact, website } = context.library.council;
  return {
    ...meetingView(context, meeting),
    sheet: {
      ...sheetFrame(context, meeting, `Agenda: ${meeting.body.name}`),
      headRight: cssString("Agenda"),
    },
    ...(contact === undefined ? {} : { contact }),
    ...(website === undefined ? {} : { website }),
  };
}

/** The slip for an item whose papers are not public. */
export function exemptSlipView(context: ViewContext, meeting: Meeting, item: AgendaItem): SlipSheetView {
  return {
    ...slipView(
      context,
      meeting,
      item,
      "The papers of this item are not for publication and are not in this pack.",
    ),
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
): SlipSheetView {
  return {
    ...slipView(context, meeting, item, `This paper is a file of its own, ${file}, and is not in this pack.`),
    address,
  };
}

function slipView(context: ViewContext, meeting: Meeting, item: AgendaItem, words: string): SlipSheetView {
  return {
    sheet: sheetFrame(context, meeting, titleWords(item.title), item),
    ...(item.number === undefined ? {} : { number: item.number }),
    titleHtml: inlineHtml(context, item.title),
    words,
  };
}

/** Text as a CSS string between double quotes (CSS Syntax 3, section 4.3.5), also safe inside a style element. */
export function cssString(text: string): string {
  return text.replace(/[\\"<>&\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}
