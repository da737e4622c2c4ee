import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageMap } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DoorView, fileDoor, packDoor } from "./downloads.ts";
import { type FrameView, frameView } from "./frame.ts";
import { pagesInWords } from "./page-words.ts";
import { partPlaces } from "./part-places.ts";
import { inlineHtml } from "./prose.ts";

/** One part of a pack that may be picked. */
export interface ChoicePart {
  readonly key: string;
  readonly words: string;
  readonly kind: string;
  /** Its page of the site. */
  readonly href?: string;
  /** "Pages 5 to 22". */
  readonly pages: string;
  readonly count: number;
  /** Its own PDF, for those who print without JavaScript. */
  readonly pdf?: DoorView;
  /** Whether a browser can lay it out; the pages of a foreign PDF can only be printed as they are. */
  readonly sheet: boolean;
}

/** Where a reader picks what to print of a pack. */
export interface PackChoiceView {
  readonly frame: FrameView;
  readonly meeting: Link;
  readonly pack?: DoorView;
  /** Where the picked parts are laid out: every `part=` of its query is the key of one. */
  readonly printHref: string;
  readonly groups: readonly {
    readonly number?: string;
    readonly titleHtml?: string;
    readonly parts: readonly ChoicePart[];
  }[];
}

/** The papers of a pack by item, each to be ticked. */
export function packChoiceView(context: ViewContext, meeting: Meeting, pages: PageMap): PackChoiceView {
  const where = {
    words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    href: href(context, addressOf.meeting(meeting.id)),
  };
  const pack = packDoor(context, meeting);
  return {
    frame: frameView(context, {
      title: "Print some of the pack",
      address: addressOf.packChoice(meeting.id),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }, where],
      styles: ["/css/meeting.css"],
      scripts: ["/js/pack-page.js"],
    }),
    meeting: where,
    ...(pack === undefined ? {} : { pack }),
    printHref: href(context, addressOf.packPrint(meeting.id)),
    groups: groupsOf(context, meeting, pages),
  };
}

function groupsOf(context: ViewContext, meeting: Meeting, pages: PageMap): PackChoiceView["groups"] {
  const items = new Map(allItems(meeting.agenda).map((item) => [item.id, item]));
  const groups: { id: string | undefined; parts: ChoicePart[] }[] = [];
  for (const part of choiceParts(context, meeting, pages)) {
    const id = pages.parts.get(part.key)?.item;
    const last = groups.at(-1);
    if (last && id !== undefined && last.id === id) last.parts.push(part);
    else groups.push({ id, parts: [part] });
  }
  return groups.map(({ id, parts }) => {
    const item = items.get(id ?? "");
    return {
      ...(item?.number === undefined ? {} : { number: item.number }),
      ...(item === undefined ? {} : { titleHtml: inlineHtml(context, item.title) }),
      parts,
    };
  });
}

function choiceParts(context: ViewContext, meeting: Meeting, pages: PageMap): readonly ChoicePart[] {
  const places = partPlaces(context, meeting);
  return [...pages.parts].map(([key, part]) => {
    const place = places.get(key);
    const [pdf] = place ? ownPdf(context, pages, key, place.address) : [];
    return {
      key,
      words: place?.words ?? part.title,
      kind: place?.kind ?? "",
      ...(place === undefined ? {} : { href: href(context, place.address) }),
      pages: pagesInWords(part),
      count: part.labels.length,
      ...(pdf === undefined ? {} : { pdf }),
      sheet: hasSheet(key),
    };
  });
}

/** Minutes and the agenda have PDFs of their own too; a file is its own. */
function ownPdf(context: ViewContext, pages: PageMap, key: string, address: string): readonly DoorView[] {
  if (key.startsWith("file-"))
    return [
      {
        words: "PDF",
        href: href(context, address),
        detail: counted(pages.parts.get(key)?.labels.length ?? 0, "page"),
      },
    ];
  const minuted = /^minutes-(.+)$/.exec(key)?.[1];
  const of = minuted === undefined ? pages : context.packs.get(minuted);
  return of ? fileDoor(context, of, minuted === undefined ? `${key}.pdf` : "minutes.pdf", "PDF") : [];
}

/** Whether the press has a sheet of HTML for a part: for all but the pages of foreign PDFs. */
export const hasSheet = (key: string): boolean => !/^file-.*\.pdf$/i.test(key);
