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

/**
 * Which pages are looked at in which ways when there is no time for all: every page in one at least, and every layout in all
 * six. The nth page of a layout has the nth way; where a layout has fewer pages than there are ways, they share them out.
 */
export function sharedOut(pages: readonly BuiltPage[]): ReadonlyMap<BuiltPage, readonly Way[]> {
  const layouts = new Map<string, BuiltPage[]>();
  for (const page of pages) layouts.set(page.layout, [...(layouts.get(page.layout) ?? []), page]);
  return new Map(
    [...layouts.values()].flatMap((alike) =>
      alike.map((page, at) => {
        const ways = SIX_WAYS.filter((_, way) => way % alike.length === at);
        return [
          page,
          ways.length > 0 ? ways : SIX_WAYS.filter((_, way) => way === at % SIX_WAYS.length),
        ] as const;
      }),
    ),
  );
}
