import type { PageLabel } from "../model/page-map.ts";
import type { Arranged } from "./arrange.ts";
import { afterLast, type Stretch } from "./number-pages.ts";
import type { PlannedPart } from "./plan.ts";

/**
 * Arranges the members' pack in the numbers of the public one, so that "page 26" is the same page in both. Withheld papers
 * stand where the public pack has a slip: on its numbers, and then on 26a, 26b as long as they last; so does whatever is
 * longer for members than for the public. Numbers that nothing needs stay on one blank side. Double-sided, leaves stay
 * whole. Pure.
 */
export function arrangeAround(
  published: Arranged,
  parts: readonly PlannedPart[],
  pagesOf: (part: PlannedPart) => number,
  double: boolean,
): Arranged {
  type Placed = Arranged["stretches"][number];
  const stretches: Placed[] = [];
  for (const stretch of published.stretches) {
    if (stretch.kind === "blank") {
      // What made the public slip a whole leaf is not needed behind the papers themselves.
      if (stretch.fills === undefined || !holds(parts, stretch.fills)) stretches.push(stretch);
      continue;
    }
    const here = parts.filter(({ key, inPlaceOf }) => (inPlaceOf ?? key) === stretch.key);
    if (here.length === 0) throw new Error(`${stretch.key} is in the public pack and not in the members’`);
    const counted = here.map((part) => ({ key: part.key, pages: pagesOf(part) }));
    const pages = counted.reduce((sum, part) => sum + part.pages, 0);
    const known = stretch.labels.flatMap(eachNumber);
    const labels = [...known.slice(0, pages), ...afterLast(known.at(-1) ?? "", pages - known.length)];
    const supplement = stretch.supplement === undefined ? {} : { supplement: stretch.supplement };
    let from = 0;
    for (const part of counted) {
      stretches.push({
        kind: "part",
        key: part.key,
        labels: labels.slice(from, from + part.pages),
        ...supplement,
      });
      from += part.pages;
    }
    for (const blank of filling(known, pages, double)) stretches.push({ ...blank, ...supplement });
  }
  return { stretches };
}

const holds = (parts: readonly PlannedPart[], slip: string): boolean =>
  parts.some(({ inPlaceOf }) => inPlaceOf === slip);

/** "26–41" as the numbers that it stands for. */
function eachNumber(label: PageLabel): readonly PageLabel[] {
  const [, from, to] = /^(\d+)–(\d+)$/.exec(label) ?? [];
  if (from === undefined || to === undefined) return [label];
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, page) => String(Number(from) + page));
}

/** Blank sides behind papers that fill fewer pages than there are numbers, or half a leaf more. */
function filling(known: readonly PageLabel[], pages: number, double: boolean): readonly Stretch[] {
  if (pages === known.length) return [];
  if (pages > known.length) {
    const odd = double && (pages - known.length) % 2 === 1;
    return odd
      ? afterLast(known.at(-1) ?? "", pages - known.length + 1)
          .slice(-1)
          .map(blankSide)
      : [];
  }
  const left = known.slice(pages);
  const ends = left.length === 1 ? left.join("") : `${left[0]}–${left.at(-1)}`;
  const sides = double && left.length % 2 === 0 ? [left[0] ?? "", left.slice(1)] : [ends];
  return sides
    .map((side) =>
      typeof side === "string" ? side : side.length === 1 ? side.join("") : `${side[0]}–${side.at(-1)}`,
    )
    .map(blankSide);
}

const blankSide = (label: PageLabel): Stretch => ({ kind: "blank", label });
