import type { Library } from "../../model/library.ts";
import { hasPack, type Meeting } from "../../model/meeting.ts";
import type { PageMap } from "../../model/page-map.ts";
import { planParts } from "../../pack/plan.ts";

/** The packs that were made last, for pages that are shown before packs are made anew. */
export interface KnownPacks {
  /** Takes over the packs of an edition. */
  readonly learn: (library: Library, packs: ReadonlyMap<string, PageMap>) => void;
  /** Page numbers of the meetings whose packs still have the same parts; others have none until they are made. */
  readonly of: (library: Library) => ReadonlyMap<string, PageMap>;
}

/** Knows no pack until it is taught. */
export function knownPacks(): KnownPacks {
  let known: ReadonlyMap<string, { readonly pages: PageMap; readonly parts: string }> = new Map();
  return {
    learn: (library, packs) => {
      known = new Map(
        library.meetings.flatMap((meeting) => {
          const pages = packs.get(meeting.id);
          return pages === undefined ? [] : [[meeting.id, { pages, parts: partsOf(library, meeting) }]];
        }),
      );
    },
    of: (library) =>
      new Map(
        library.meetings.filter(hasPack).flatMap((meeting) => {
          const made = known.get(meeting.id);
          return made && made.parts === partsOf(library, meeting) ? [[meeting.id, made.pages]] : [];
        }),
      ),
  };
}

/** What must be the same for page numbers to be worth showing: which parts, of which items, with minutes or not. */
const partsOf = (library: Library, meeting: Meeting): string =>
  JSON.stringify([
    meeting.minutes !== undefined,
    planParts(library, meeting).map(({ key, item }) => [key, item?.id]),
  ]);
