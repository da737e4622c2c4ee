import { createHash } from "node:crypto";
import type { SurveyedPage } from "./survey.ts";

/** Pages that have one index together. */
export interface Shelf {
  /** Of its folder: "2026", "2019-to-2021", "2026-01" for a part of a year, "undated"; "" if the site has one index. */
  readonly name: string;
  readonly pages: readonly SurveyedPage[];
}

/** From which size a site has several indexes, and how large one of them may be. */
export interface ShelfSizes {
  /** A site with at most so many pages that search finds has one index. */
  readonly onePages: number;
  /** How much HTML one shelf holds at most, in UTF-16 units. Pagefind takes about 27 bytes of memory for each of them. */
  readonly most: number;
}

export const SHELF_SIZES: ShelfSizes = { onePages: 2000, most: 8_000_000 };

/**
 * Puts pages on shelves by year and body. Years that fit on a shelf together are one, from the oldest on: what is past stays
 * where it is. A year that does not fit is cut in two by the bodies, each half again until it fits: all of a body's year is
 * on one shelf, unless it is too much for one. Pages without a year, such as people and pages of writing, have shelves of
 * their own. Where a page goes does not depend on the order given, in which pages stay; one more page changes one shelf, or
 * cuts it. Shelves come newest first, those without years before all others.
 */
export function shelve(pages: readonly SurveyedPage[], sizes: ShelfSizes = SHELF_SIZES): readonly Shelf[] {
  if (pages.length <= sizes.onePages) return [{ name: "", pages }];
  const undated = pages.filter(({ year }) => year === undefined);
  const byYear = new Map<string, SurveyedPage[]>();
  for (const page of pages) {
    if (page.year === undefined) continue;
    const some = byYear.get(page.year) ?? [];
    some.push(page);
    byYear.set(page.year, some);
  }
  const shelves = eras(
    [...byYear].sort(([a], [b]) => (a < b ? -1 : 1)),
    sizes.most,
  ).flatMap((years) => {
    const first = years[0]?.[0] ?? "";
    const last = years.at(-1)?.[0] ?? "";
    const name = first === last ? first : `${first}-to-${last}`;
    return cut({ name, pages: years.flatMap(([, some]) => some) }, sizes.most);
  });
  return [
    ...(undated.length === 0 ? [] : cut({ name: "undated", pages: undated }, sizes.most)),
    ...shelves.reverse(),
  ];
}

type Year = readonly [year: string, pages: readonly SurveyedPage[]];

/** Years in their order, those together that fit on one shelf. */
function eras(years: readonly Year[], most: number): readonly (readonly Year[])[] {
  const all: Year[][] = [];
  let room = 0;
  for (const year of years) {
    const size = sizeOf(year[1]);
    const last = all.at(-1);
    if (last === undefined || size > room) {
      all.push([year]);
      room = most - size;
    } else {
      last.push(year);
      room -= size;
    }
  }
  return all;
}

/** A shelf, or the parts it was cut into because it was too large. */
function cut(shelf: Shelf, most: number): readonly Shelf[] {
  if (sizeOf(shelf.pages) <= most) return [shelf];
  const marked = shelf.pages.map((page) => ({ page, mark: markOf(page) }));
  const halve = (name: string, some: typeof marked, depth: number): readonly Shelf[] => {
    if (some.length === 1 || depth === DEPTH || some.reduce((sum, { page }) => sum + page.size, 0) <= most)
      return [{ name, pages: some.map(({ page }) => page) }];
    const low = some.filter(({ mark }) => mark[depth] === "0");
    if (low.length === 0 || low.length === some.length) return halve(name, some, depth + 1);
    const high = some.filter(({ mark }) => mark[depth] === "1");
    return [...halve(`${name}0`, low, depth + 1), ...halve(`${name}1`, high, depth + 1)];
  };
  return halve(`${shelf.name}-`, marked, 0);
}

/** Of the digest of a body's name so many bits, and then of the page's address. */
const BODY_BITS = 24;
const DEPTH = BODY_BITS + 40;

const markOf = ({ body = "", address }: SurveyedPage): string =>
  `${bitsOf(body, BODY_BITS)}${bitsOf(address, DEPTH - BODY_BITS)}`;

const bitsOf = (words: string, count: number): string =>
  [
    ...createHash("sha256")
      .update(words)
      .digest()
      .subarray(0, count / 8),
  ]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");

const sizeOf = (pages: readonly SurveyedPage[]): number => pages.reduce((sum, { size }) => sum + size, 0);
