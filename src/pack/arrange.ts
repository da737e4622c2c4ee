import type { PageLabel } from "../model/page-map.ts";
import { type Numbered, numberPages, type Stretch } from "./number-pages.ts";
import type { PlannedPart } from "./plan.ts";
import type { PackPlan } from "./supplements.ts";

/** The pack in the order of its sides, each stretch with the supplement it came with. */
export interface Arranged {
  readonly stretches: readonly (Stretch & { readonly supplement?: number })[];
}

/**
 * Puts the parts of a pack and its supplements one behind the other and numbers them. `pagesOf` says how many pages a
 * part was laid out in; `double` is for packs printed on both sides. Pure.
 */
export function arrange(plan: PackPlan, pagesOf: (part: PlannedPart) => number, double: boolean): Arranged {
  const numbered = (parts: readonly PlannedPart[], first: number): Numbered =>
    numberPages(
      parts.map((part) => ({
        key: part.key,
        pages: part.content.kind === "gone" ? 0 : pagesOf(part),
        startsItem: part.startsItem,
        frozen: part.frozen,
        numbers: part.content.kind === "exempt" ? part.named?.exempt?.pages : undefined,
      })),
      first,
      double,
    );
  const first = numbered(plan.first, 1);
  const stretches: (Stretch & { supplement?: number })[] = [...first.stretches];
  let { next } = first;
  for (const { number, sheet, added } of plan.supplements) {
    const own = numbered([sheet, ...added], next);
    stretches.push(...own.stretches.map((stretch) => ({ ...stretch, supplement: number })));
    next = own.next;
  }
  return { stretches };
}

/** What is stamped on the pages of a part, in order; empty if it is not in the pack. */
export function labelsOf({ stretches }: Arranged, key: string): readonly PageLabel[] {
  const found = stretches.find((stretch) => stretch.kind === "part" && stretch.key === key);
  return found?.kind === "part" ? found.labels : [];
}
