import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import type { Sheet } from "../../src/pack/press/sheet.ts";
import { allSheets, type PagedSheet, pagedSheet, paras } from "./paged-sheets.ts";
import { type PlacedPages, placedWords } from "./placed-words.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let press: Press;
beforeAll(async () => {
  press = await openPress({ browser: "embedded", cacheFolder: "node_modules/.cache/orderpaper" });
});
afterAll(() => press.close());

describe("both engines", () => {
  const lay = async (engine: Sheet["engine"], each: PagedSheet): Promise<PlacedPages> => {
    const { pdf, losses } = await press.layOut(pagedSheet(engine, each));
    expect(losses, engine).toEqual([]);
    const pages = await placedWords(pdf);
    expect(astray(each, pages), engine).toEqual([]);
    each.judge?.(pages);
    return pages;
  };

  it.each(allSheets.map((each) => [each.name, each] as const))("%s", async (_, each) => {
    const ours = await lay("pagedjs", each);
    if (each.only !== undefined) return;
    expect(moved(await lay("chromium", each), ours)).toEqual([]);
  });
});

describe.each(["chromium", "pagedjs"] as const)("laid out by %s", (engine) => {
  it("words on top of other words are reported, drawings left alone", async () => {
    const over = `<p>under1 under2</p><p style="margin-top: -15pt">over1 over2</p><p>After1</p>
      <svg width="90" height="20"><text y="9">drawn1</text><text y="9">drawn2</text></svg>`;
    const { losses } = await press.layOut(pagedSheet(engine, { name: "overlapping", body: over }));
    expect(losses).toEqual([{ page: losses[0]?.page, why: "clipped", words: "over1 over2" }]);
  });

  it("a page that the body names, and rules that look at neighbours, hold in both", async () => {
    const html = pagedSheet(engine, {
      name: "named",
      style:
        "body { page: wide } p + p { margin-left: 20mm } .in p { margin-left: 0 } p:last-child { margin-left: 40mm }",
      body: `<div><p>one1</p><p>two1</p></div><div class="in"><p>three1</p><p>four1</p>${paras("x", 6)}</div>`,
    });
    const { pdf } = await press.layOut(html);
    const pages = await placedWords(pdf);
    expect(new Set(pages.sizes.map(String))).toEqual(new Set(["420,298"]));
    const from = pages.at("one1").x;
    const millimetres = (word: string) => Math.round((pages.at(word).x - from) * 0.3528);
    expect(["two1", "three1", "four1", "x4x1", "x6x1"].map(millimetres)).toEqual([40, 0, 0, 0, 40]);
    expect(pages.sizes.length).toBeGreaterThan(1);
  });
});

/** Words of the source that do not stand on the pages exactly once; heads of tables may stand on each. */
function astray({ body, repeated = [] }: PagedSheet, pages: PlacedPages): readonly string[] {
  const source = body.replace(/<[^>]*>/g, " ").match(/\S+/g) ?? [];
  const wrong = source.filter(
    (word) => !repeated.includes(word) && pages.all(word.replace(/[.,;:]+$/, "")).length !== 1,
  );
  return wrong.map((word) => `${word} ×${pages.all(word).length}`);
}

/** Words that one engine sets on another page than the other, or more than a point away. */
function moved(chromiums: PlacedPages, ours: PlacedPages): readonly string[] {
  const places = ({ words }: PlacedPages) =>
    [...words].sort(
      (a, b) => a.page - b.page || a.word.localeCompare(b.word, "en") || a.y - b.y || a.x - b.x,
    );
  const [theirs, own] = [places(chromiums), places(ours)];
  const pairs = theirs.map((word, at) => [word, own[at]] as const);
  const far = pairs.filter(([a, b]) => a.word !== b?.word || Math.hypot(a.x - b.x, a.y - b.y) > 1);
  return far
    .slice(0, 5)
    .map(([a, b]) => `${a.word} ${a.page}: ${b?.word} ${b?.page}, ${a.x},${a.y} ${b?.x},${b?.y}`);
}
