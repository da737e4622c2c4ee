import type { BuiltPage } from "../../site/built-site.ts";

/** A width of the window in CSS pixels, and light or dark. */
export interface Way {
  readonly width: number;
  readonly scheme: "light" | "dark";
}

/** The widths of a telephone, a tablet and a desk, by day and by night. */
export const SIX_WAYS: readonly Way[] = (["light", "dark"] as const).flatMap((scheme) =>
  [360, 768, 1280].map((width) => ({ width, scheme })),
);

/** Of pages that one layout printed from one kind of content, so many are looked at when there is no time for all: one for each way. */
const MOST = SIX_WAYS.length;

/**
 * Which pages are looked at in which ways when there is no time for all: of every layout up to six pages, evenly spread over
 * those it printed, and every layout in all six ways. The nth page has the nth way; where a layout has fewer pages than there
 * are ways, they share them out.
 */
export function sharedOut(pages: readonly BuiltPage[]): ReadonlyMap<BuiltPage, readonly Way[]> {
  const layouts = new Map<string, BuiltPage[]>();
  for (const page of pages) layouts.set(page.layout, [...(layouts.get(page.layout) ?? []), page]);
  return new Map(
    [...layouts.values()]
      .map(spread)
      .flatMap((alike) =>
        alike.map((page, at) => [page, SIX_WAYS.filter((_, way) => way % alike.length === at)] as const),
      ),
  );
}

function spread(alike: readonly BuiltPage[]): readonly BuiltPage[] {
  if (alike.length <= MOST) return alike;
  return Array.from({ length: MOST }, (_, at) => alike[Math.floor((at * alike.length) / MOST)]).filter(
    (page) => page !== undefined,
  );
}
