import type { Meeting } from "../model/meeting.ts";
import type { PageMap, PageRange, PartPages } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "../views/context.ts";
import { anchorLabels } from "../views/pack-sides.ts";
import { type PartPlace, partPlaces } from "../views/part-places.ts";
import type { SiteFile } from "./files.ts";

/**
 * `pages.json` of every pack that was made: where everything stands in it, for machines. Its form is
 * `static/schemas/pages.schema.json`; keys come in the order written there.
 */
export function pageNumberFiles(context: ViewContext): readonly SiteFile[] {
  return context.library.meetings.flatMap((meeting): readonly SiteFile[] => {
    const pages = context.packs.get(meeting.id);
    if (!pages) return [];
    const bytes = (): Uint8Array =>
      new TextEncoder().encode(`${JSON.stringify(pageNumbers(context, meeting, pages), undefined, 2)}\n`);
    return [{ address: addressOf.pageNumbers(meeting.id), bytes }];
  });
}

/** The page numbers of one pack as plain data. Addresses are below the site's host, as the pages' own links are. */
export function pageNumbers(context: ViewContext, meeting: Meeting, pages: PageMap): object {
  const places = partPlaces(context, meeting);
  const file = (name: string) =>
    pages.files.has(name) ? { pdf: href(context, addressOf.packFile(meeting.id, name)) } : {};
  return {
    meeting: meeting.id,
    pdf: href(context, addressOf.pack(meeting.id)),
    sides: pages.sides,
    labels: pages.labels,
    items: Object.fromEntries([...pages.items].map(([id, ranges]) => [id, ranges.map(range)])),
    parts: [...pages.parts].map(([key, part]) => partNumbers(context, key, part, places.get(key))),
    supplements: pages.supplements.map(({ number, published, sides, added, replaced }) => ({
      number,
      published,
      ...file(`supplement-${number}.pdf`),
      sides,
      added: added.map(({ title, item, pages: where }) => ({
        title,
        ...(item ? { item } : {}),
        ...range(where),
      })),
      replaced: replaced.map(({ title, item, pages: where, old, revised, reason }) => ({
        title,
        ...(item ? { item } : {}),
        ...range(where),
        old: range(old),
        revised,
        reason,
      })),
    })),
  };
}

function partNumbers(
  context: ViewContext,
  key: string,
  part: PartPages,
  place: PartPlace | undefined,
): object {
  return {
    key,
    title: part.title,
    ...(part.item === undefined ? {} : { item: part.item }),
    ...range(part),
    side: part.side,
    labels: part.labels,
    ...(place === undefined ? {} : { address: href(context, place.address) }),
    anchors: Object.fromEntries(anchorLabels(part)),
    ...(part.supplement === undefined ? {} : { supplement: part.supplement }),
  };
}

const range = ({ from, to }: PageRange): PageRange => ({ from, to });
