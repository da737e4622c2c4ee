import type { Library } from "../../model/library.ts";
import { hasPack, type Meeting } from "../../model/meeting.ts";
import type { PageMap } from "../../model/page-map.ts";
import { planParts } from "../../pack/plan.ts";
import type { Made } from "../../pack/supplements.ts";

/** The packs that were made last, for pages that are shown before packs are made anew. */
export interface KnownPacks {
  /** Takes over the packs of an edition. */
  readonly learn: (library: Library, packs: ReadonlyMap<string, PageMap>) => void;
  /** Page numbers of the meetings whose packs still have the same parts; others have none until they are made. */
  readonly of: (library: Library, made?: Made) => ReadonlyMap<string, PageMap>;
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
    of: (library, made = (_, work) => work()) =>
      new Map(
        [...known].flatMap(([id, { pages, parts }]) =>
          made(`parts of ${id}`, () => partsNow(library, id)) === parts ? [[id, pages]] : [],
        ),
      ),
  };
}

/** Of a meeting without a pack there are none. */
function partsNow(library: Library, id: string): string {
  const meeting = library.meeting(id);
  return meeting && hasPack(meeting) ? partsOf(library, meeting) : "";
}

/** What must be the same for page numbers to be worth showing: which parts, of which items, with minutes or not. */
const partsOf = (library: Library, meeting: Meeting): string =>
  JSON.stringify([
    meeting.minutes !== undefined,
    planParts(library, meeting).map(({ key, item }) => [key, item?.id]),
  ]);
