import { expect, test } from "vitest";
import { SIX_WAYS, sharedOut } from "../browser/whole-site/six-ways.ts";
import type { BuiltPage } from "./built-site.ts";

const pages = (layout: string, count: number): readonly BuiltPage[] =>
  Array.from({ length: count }, (_, at) => ({ layout, address: `/${layout}/${at}/`, html: "" }));

test("there are three widths, each light and dark", () =>
  expect(new Set(SIX_WAYS.map(({ width, scheme }) => `${width} ${scheme}`)).size).toBe(6));

test.each([1, 2, 4, 5, 6])(
  "of a layout with %i pages each page is looked at, and the layout in all ways",
  (count) => {
    const shared = sharedOut([...pages("a", count), ...pages("b", 3)]);
    expect(shared.size).toBe(count + 3);
    const own = [...shared].filter(([{ layout }]) => layout === "a").map(([, ways]) => ways);
    for (const ways of own) expect(ways.length).toBeGreaterThan(0);
    expect(new Set(own.flat()).size).toBe(6);
    expect(own.flat()).toHaveLength(6);
  },
);

test("of a layout with very many pages six are looked at, from its first to its last, in all ways", () => {
  const shared = [...sharedOut(pages("a", 300))];
  expect(shared.map(([{ address }]) => address).slice(0, 2)).toEqual(["/a/0/", "/a/50/"]);
  expect(shared).toHaveLength(6);
  expect(new Set(shared.flatMap(([, ways]) => ways)).size).toBe(6);
});
