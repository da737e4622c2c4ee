import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { type PackSettings, packSettings } from "../model/pack-settings.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import type { ViewContext } from "./context.ts";
import { type PageBox, pageBoxes } from "./page-boxes.ts";
import { titleWords } from "./prose.ts";
import { qrSvg } from "./qr.ts";

/** Where a paper stands on the live site, for somebody with the print in hand. */
export interface LiveLink {
  /** `https://meetings.harrowmere.example/go/k3v9q` */
  readonly address: string;
  /** The same as people type it: `meetings.harrowmere.example/go/k3v9q`. */
  readonly shown: string;
}

/** What a paper's frame may be told beyond its meeting and item. */
export interface SheetOptions {
  /** How the pack is printed; what the meeting, its body and its council say unless given. */
  readonly settings?: PackSettings;
  readonly link?: LiveLink;
  /** The item of the agenda that names the paper, to lead back to. */
  readonly named?: AgendaItem;
}

/** What stands round every paper of a pack: the document's facts, its pages and its running heads. */
export interface SheetFrame {
  readonly language: string;
  readonly title: string;
  /** Classes of the whole document: "letter", "large". */
  readonly classes: string;
  readonly pages: readonly PageBox[];
  /** Strings of CSS, already escaped, of two lines each, for the margin boxes at the head of each page. */
  readonly headLeft: string;
  readonly headRight: string;
  readonly council: string;
  readonly link?: LiveLink & { readonly qr: string };
  /** The way back to its item on the agenda: "Agenda item 5". */
  readonly back?: { readonly words: string; readonly href: string };
}

/** Letters of a running head that fit half of a page's width, left and right. */
const HEADS = { ordinary: { left: 58, right: 52 }, large: { left: 40, right: 36 } } as const;

/**
 * The frame of one paper. On a loose sheet the heads say whose meeting on which day, in public or not (the part of the
 * agenda), which item, and which paper of it where `title` is not the item's own.
 */
export function sheetFrame(
  context: ViewContext,
  meeting: Meeting,
  title: string,
  item?: AgendaItem,
  { settings = settingsOf(context, meeting), link, named }: SheetOptions = {},
): SheetFrame {
  const { council } = context.library;
  const most = HEADS[settings.print];
  const part = item && partOf(meeting, item);
  const day = settings.print === "large" ? dateInWords(meeting.date) : dayInWords(meeting.date);
  return {
    language: council.language,
    title,
    classes: [settings.paper.toLowerCase(), settings.print].join(" "),
    pages: pageBoxes(settings),
    headLeft: headOf([meeting.body.name, part === undefined ? day : `${day} · ${part}`], most.left),
    headRight: headOf(item === undefined ? [title] : itemHead(item, title), most.right),
    council: council.name,
    ...(link === undefined ? {} : { link: { ...link, qr: qrSvg(link.address) } }),
    ...(named === undefined ? {} : { back: backTo(named) }),
  };
}

function backTo({ id, number }: AgendaItem): { readonly words: string; readonly href: string } {
  const words = number === undefined ? "Agenda" : `Agenda item ${number.replace(/[.)]$/, "")}`;
  return { words, href: `http://pack.invalid/agenda#${id}` };
}

/** How a meeting's pack is printed. */
export function settingsOf(context: ViewContext, meeting: Meeting): PackSettings {
  return packSettings(meeting.pack, meeting.body.pack, context.library.council.pack);
}

function itemHead(item: AgendaItem, title: string): readonly string[] {
  const itemTitle = titleWords(item.title);
  const number = item.number === undefined ? "" : `Item ${item.number} · `;
  return [`${number}${itemTitle}`, ...(title.endsWith(itemTitle) ? [] : [title])];
}

/** The title of the outermost part of the agenda that an item stands in: "Part 1 (in public)". */
function partOf(meeting: Meeting, item: AgendaItem): string | undefined {
  const before = meeting.agenda.slice(
    0,
    meeting.agenda.findIndex((entry) => entry.kind === "item" && entry.id === item.id),
  );
  const part = before.findLast((entry) => entry.kind === "part" && entry.level === 1);
  return part && titleWords(part.title);
}

/** Two lines, so that the head of every page stands at one height. */
const headOf = ([first = "", second = " "]: readonly string[], most: number): string =>
  cssString(`${shortened(first, most)}\n${shortened(second, most)}`);

/** Text as a CSS string between double quotes (CSS Syntax 3, section 4.3.5), also safe inside a style element. */
export function cssString(text: string): string {
  return text.replace(/[\\"<>&\n\r]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
}
