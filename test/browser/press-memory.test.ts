/** A paper of a few lines may ask for gigabytes: it is ended by itself, and the others are laid out. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { MEMORY_LIMIT } from "../../src/pack/press/memory-guard.ts";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import { paragraphs, sheet } from "./press-sheets.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CACHE = "node_modules/.cache/orderpaper";

/** Nine kilobytes; each cell of a row spans all rows below it, and the browser keeps a place for each of them. */
const SPANS = `<table>${"<tr><td colspan=1000 rowspan=60000>x".repeat(300)}</table>`;
/** Every word an element: what a program that writes HTML may make by mistake. */
const CELLS = `<table>${`<tr>${"<td>x".repeat(50)}`.repeat(20_000)}</table>`;

describe.skipIf(process.platform === "win32")("the memory of the press's browser", () => {
  let press: Press;
  afterEach(() => press.close());
  const opened = async (memoryLimit: number | undefined, atOnce = 1): Promise<void> => {
    // The time limit must not be what ends a sheet here.
    press = await openPress({ browser: "embedded", cacheFolder: CACHE, memoryLimit, atOnce, timeLimit: 100 });
  };
  const said = (name: string, megabytes: number): string =>
    `${name} needs more memory than the browser may have, ${megabytes} MB: divide it into shorter papers`;

  it("ends a small paper that asks for gigabytes, at the limit that everybody has", async () => {
    await opened(undefined);
    const bomb = press.layOut(sheet("chromium", SPANS, { name: "09-spans" }));
    await expect(bomb).rejects.toThrow(said("09-spans", MEMORY_LIMIT));
    expect((await press.layOut(sheet("chromium", "<p>After</p>"))).pages).toBe(1);
  });

  it.each(["chromium", "pagedjs"] as const)(
    "ends a large paper of %s and names it, not those beside it",
    async (engine) => {
      await opened(300, 3);
      const bomb = press.layOut(sheet(engine, CELLS, { name: "09-cells" }));
      const others = [1, 2, 3].map((at) =>
        press.layOut(sheet(engine, `<p>Sheet ${at}</p>${paragraphs(30)}`)),
      );
      await expect(bomb).rejects.toThrow(/^09-cells needs more memory than the browser may have, \d+ MB/);
      for (const { pages, losses } of await Promise.all(others)) {
        expect(pages).toBeGreaterThan(5);
        expect(losses).toEqual([]);
      }
      expect((await press.layOut(sheet(engine, "<p>After</p>"))).pages).toBe(1);
    },
  );

  it("leaves a paper of some hundred pages alone", async () => {
    await opened(undefined);
    expect((await press.layOut(sheet("chromium", paragraphs(2000)))).pages).toBeGreaterThan(400);
  });
});
