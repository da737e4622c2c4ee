import type { PageLabel, PageMap, PartPages } from "../model/page-map.ts";

/** One side of a pack: what is stamped on it, and which page of which part it is. */
export interface PackSide {
  readonly label: PageLabel;
  /** Counted from 1, as in `pack.pdf#page=`. */
  readonly side: number;
  /** The part, and its page counted from 0; a blank side has neither. */
  readonly key?: string;
  readonly place?: number;
}

/** Every side of a pack in order. */
export function packSides(pages: PageMap): readonly PackSide[] {
  const of = new Map<number, { readonly key: string; readonly place: number }>();
  for (const [key, part] of pages.parts)
    part.labels.forEach((_, place) => {
      of.set(part.side + place, { key, place });
    });
  return pages.labels.map((label, index) => ({ label, side: index + 1, ...of.get(index + 1) }));
}

/** What people may look a page up by: "26" for 26, "34" and "35" for a page that stands for both. */
export function pageNumbersOf(label: PageLabel): readonly string[] {
  const [, from, to] = /^(\d+)–(\d+)$/.exec(label) ?? [];
  if (from === undefined || to === undefined) return [label];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at));
}

/** The pages of a pack by the numbers people look them up by, in the order of the sides. */
export function pagesByNumber(sides: readonly PackSide[]): ReadonlyMap<string, PackSide> {
  return new Map(sides.flatMap((side) => pageNumbersOf(side.label).map((number) => [number, side] as const)));
}

/**
 * Every number a page of the pack is found by, written short for `data-pages`: "1-26 26a 26b 27-312". What
 * `static/js/go-to-page.js` reads.
 */
export function pageNumbersInShort({ labels }: PageMap): string {
  const runs: string[] = [];
  let from: number | undefined;
  let to = 0;
  const close = (): void => {
    if (from !== undefined) runs.push(from === to ? String(from) : `${from}-${to}`);
    from = undefined;
  };
  for (const number of labels.flatMap(pageNumbersOf)) {
    const plain = /^\d+$/.test(number) ? Number(number) : undefined;
    if (plain !== undefined && from !== undefined && plain === to + 1) to = plain;
    else {
      close();
      if (plain === undefined) runs.push(number);
      else {
        from = plain;
        to = plain;
      }
    }
  }
  close();
  return runs.join(" ");
}

/** On which page of the pack each anchor of a part stands, as it is stamped. */
export function anchorLabels({ anchors, labels }: PartPages): ReadonlyMap<string, PageLabel> {
  return new Map(
    [...anchors].flatMap(([anchor, place]) => {
      const label = labels[place];
      return label === undefined ? [] : [[anchor, label] as const];
    }),
  );
}
