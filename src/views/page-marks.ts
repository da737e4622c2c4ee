import type { PageMark } from "../markdown/body.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PartPages } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { meetingsThatName } from "./meeting-order.ts";
import { anchorLabels } from "./pack-sides.ts";
import { pagesInWords } from "./page-words.ts";
import { partKey } from "./part-places.ts";

/** Where a text stands in print: the meeting whose pack it is, and its part of that pack. */
export interface InPack {
  readonly meeting: Pick<Meeting, "id" | "date">;
  readonly part: PartPages;
}

/** A paper's place in the pack of its own meeting. */
export function paperInPack({ packs }: ViewContext, meeting: Meeting, paper: string): InPack | undefined {
  const part = packs.get(meeting.id)?.parts.get(paper);
  return part && { meeting, part };
}

/** The place of a meeting's minutes in the latest pack whose agenda names them: the one that is in hands. */
export function minutesInPack({ library, packs }: ViewContext, meeting: Meeting): InPack | undefined {
  for (const later of meetingsThatName(library, meeting.id)) {
    const part = packs.get(later.id)?.parts.get(partKey({ kind: "minutes", meeting: meeting.id }));
    if (part) return { meeting: later, part };
  }
  return undefined;
}

/** On which page each anchor stands, with the page's address: what the printer marks pages by. */
export function pageMarks(context: ViewContext, { meeting, part }: InPack): ReadonlyMap<string, PageMark> {
  return new Map(
    [...anchorLabels(part)].map(([anchor, label]) => [
      anchor,
      { label, href: href(context, addressOf.packPage(meeting.id, label)) },
    ]),
  );
}

/** A text's place in print, as its web page says it. */
export interface InPackView {
  /** "Pages 23 to 30 of the pack", where the paper begins in the pack. */
  readonly pages: Link;
  /** The text's own PDF: "PDF, 8 pages, numbered as in the pack". */
  readonly pdf?: Link;
}

/** What a paper's page says of the pack; `file` is the name of the paper's own PDF. */
export function inPackView(context: ViewContext, { meeting, part }: InPack, file: string): InPackView {
  const pack = context.packs.get(meeting.id);
  const own = pack?.files.get(file);
  return {
    pages: {
      words: `${pagesInWords(part)} of the pack`,
      href: `${href(context, addressOf.pack(meeting.id))}#page=${part.side}`,
    },
    ...(own === undefined
      ? {}
      : {
          pdf: {
            words: `PDF, ${counted(own.sides, "page")}, numbered as in the pack`,
            href: href(context, addressOf.packFile(meeting.id, file)),
          },
        }),
  };
}

export interface MinutesInPackView {
  /** "Pages 5 to 9", and the pack they are pages of. */
  readonly pages?: Link;
  readonly of?: Link;
  /** The minutes alone: "PDF, 4 pages". */
  readonly pdf?: Link;
}

/** What the page of some minutes says: where they stand in a later pack, and their own PDF with numbers of its own. */
export function minutesInPackView(context: ViewContext, meeting: Meeting): MinutesInPackView {
  const place = minutesInPack(context, meeting);
  const own = context.packs.get(meeting.id)?.files.get("minutes.pdf");
  return {
    ...(place === undefined
      ? {}
      : {
          pages: {
            words: pagesInWords(place.part),
            href: `${href(context, addressOf.pack(place.meeting.id))}#page=${place.part.side}`,
          },
          of: {
            words: dateInWords(place.meeting.date),
            href: href(context, addressOf.meeting(place.meeting.id)),
          },
        }),
    ...(own === undefined
      ? {}
      : {
          pdf: {
            words: `PDF, ${counted(own.sides, "page")}`,
            href: href(context, addressOf.packFile(meeting.id, "minutes.pdf")),
          },
        }),
  };
}
