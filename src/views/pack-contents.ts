import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageMap } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type GoToPageView, goToPageView } from "./go-to-page.ts";
import { type PackSide, packSides, pageNumbersOf } from "./pack-sides.ts";
import { partPlaces } from "./part-places.ts";

/** One part of the pack, or the blank sides between two. */
export interface ContentsRow {
  readonly item?: string;
  readonly paper: string;
  readonly href?: string;
  readonly kind: string;
  readonly pages: readonly Link[];
}

/** A pack by its pages: what stands at /p/. */
export interface PackContentsView {
  readonly frame: FrameView;
  readonly meeting: Link;
  readonly pdf: Link;
  readonly rows: readonly ContentsRow[];
  readonly goTo: GoToPageView;
}

/** Every page of a pack as a table: the way to a page without JavaScript. */
export function packContentsView(context: ViewContext, meeting: Meeting, pages: PageMap): PackContentsView {
  const where = {
    words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    href: href(context, addressOf.meeting(meeting.id)),
  };
  return {
    frame: frameView(context, {
      title: "Pages of the pack",
      address: addressOf.packPages(meeting.id),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }, where],
      styles: ["/css/meeting.css"],
      scripts: ["/js/go-to-page.js"],
    }),
    meeting: where,
    pdf: { words: "Agenda pack", href: href(context, addressOf.pack(meeting.id)) },
    rows: rowsOf(context, meeting, pages),
    goTo: goToPageView(context, pages),
  };
}

function rowsOf(context: ViewContext, meeting: Meeting, pages: PageMap): readonly ContentsRow[] {
  const places = partPlaces(context, meeting);
  const items = new Map(allItems(meeting.agenda).map((item) => [item.id, item]));
  return stretches(packSides(pages)).map(({ key, sides }): ContentsRow => {
    const links = sides.flatMap(({ label }) =>
      pageNumbersOf(label).map((number) => ({
        words: number,
        href: href(context, addressOf.packPage(meeting.id, number)),
      })),
    );
    if (key === undefined) return { paper: "Blank", kind: "", pages: links };
    const part = pages.parts.get(key);
    const place = places.get(key);
    const number = items.get(part?.item ?? "")?.number;
    return {
      ...(number === undefined ? {} : { item: number }),
      paper: place?.words ?? part?.title ?? key,
      ...(place === undefined ? {} : { href: href(context, place.address) }),
      kind:
        part?.supplement === undefined || place?.kind === "Supplement" ? "" : `Supplement ${part.supplement}`,
      pages: links,
    };
  });
}

/** Sides of one part, or blank ones, that follow each other. */
function stretches(
  sides: readonly PackSide[],
): readonly { readonly key: string | undefined; readonly sides: readonly PackSide[] }[] {
  const rows: { key: string | undefined; sides: PackSide[] }[] = [];
  for (const side of sides) {
    const last = rows.at(-1);
    if (last && last.key === side.key) last.sides.push(side);
    else rows.push({ key: side.key, sides: [side] });
  }
  return rows;
}
