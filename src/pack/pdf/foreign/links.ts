/** Links of somebody else's page that come along: to pages of the same file, and out into the web. */
import type { PDFPage } from "@cantoo/pdf-lib";
import { moved } from "../content/matrix.ts";
import type { Place } from "../fragment.ts";
import type { Sheets } from "../source/destinations.ts";
import { type Link, readLinks, type Target } from "../source/links.ts";
import { isSeen, type PageAnnotation } from "./annotations.ts";
import type { Layers } from "./layers.ts";
import { type Placement, placed, rounded } from "./placement.ts";
import { around, shared, sidesOf } from "./sides.ts";

/** What is known of a page and its file. */
export interface Around {
  readonly annotations: readonly PageAnnotation[];
  readonly layers: Layers;
  readonly named: ReadonlyMap<string, Place>;
  readonly sheets: Sheets;
  readonly placements: readonly Placement[];
}

/**
 * The links of a page as they lie on its sheet, no further out than the page; one that is not seen does not come along.
 * Names of places become the places, because a pack knows other people's papers by their pages only.
 */
export function foreignLinks(page: PDFPage, number: number, context: Around): readonly Link[] {
  const { annotations, layers, named, sheets, placements } = context;
  const placement = placements[number];
  const seen = new Set(annotations.filter((one) => isSeen(one, layers)).map(({ object }) => object));
  return readLinks(page, number, new Set(named.keys()), sheets).links.flatMap((link): readonly Link[] => {
    const target = onSheet(link.target, context);
    const rect = sidesOf(link.rect);
    if (target === undefined || rect === undefined || placement === undefined || !seen.has(link.object)) {
      return [];
    }
    const spot = shared(around(rect, placement.matrix), placement.area);
    if (spot === undefined) return [];
    const quads: number[] = [];
    for (let i = 0; i + 1 < link.quads.length; i += 2) {
      quads.push(...moved(link.quads[i] ?? 0, link.quads[i + 1] ?? 0, placement.matrix).map(rounded));
    }
    const sides = [spot.left, spot.bottom, spot.right, spot.top].map(rounded);
    return [{ page: number, object: link.object, rect: sides, quads, target }];
  });
}

function onSheet(target: Target, { named, placements }: Around): Target | undefined {
  switch (target.kind) {
    case "address":
      return target;
    case "pack":
      // An address that only a pack of ours can mean; here it is somebody else's, and no resolver answers it.
      return undefined;
    case "paper":
    case "place": {
      const place = target.kind === "place" ? target.place : named.get(target.anchor);
      const placement = place === undefined ? undefined : placements[place.page];
      if (place === undefined || placement === undefined) return undefined;
      return { kind: "place", place: placed(place, placement) };
    }
  }
}
