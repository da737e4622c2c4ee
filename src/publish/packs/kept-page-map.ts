import type { PageMap, PartPages } from "../../model/page-map.ts";

/** A page map as JSON holds it: maps are lists of their entries, in their order. */
export interface KeptPageMap extends Omit<PageMap, "items" | "parts" | "files"> {
  readonly items: readonly Entry<PageMap["items"]>[];
  readonly parts: readonly (readonly [string, KeptPart])[];
  readonly files: readonly Entry<PageMap["files"]>[];
}

interface KeptPart extends Omit<PartPages, "anchors"> {
  readonly anchors: readonly (readonly [string, number])[];
}

type Entry<Of> = Of extends ReadonlyMap<infer Key, infer Value> ? readonly [Key, Value] : never;

/** A page map to be kept. */
export const frozenPageMap = (pages: PageMap): KeptPageMap => ({
  ...pages,
  items: [...pages.items],
  parts: [...pages.parts].map(([key, part]) => [key, { ...part, anchors: [...part.anchors] }]),
  files: [...pages.files],
});

/** The page map that was kept. */
export const thawedPageMap = (kept: KeptPageMap): PageMap => ({
  ...kept,
  items: new Map(kept.items),
  parts: new Map(kept.parts.map(([key, part]) => [key, { ...part, anchors: new Map(part.anchors) }])),
  files: new Map(kept.files),
});
