import { afterAll, describe, expect, it } from "vitest";
import type { FragmentDesk } from "../../../src/pack/fragment-desk.ts";
import { openFragmentDesk } from "../../../src/pack/fragment-desk.ts";
import { freezeFragment } from "../../../src/pack/pdf/fragment-file.ts";
import { blank, roads } from "./pdf/papers.ts";
import { samplePdf } from "./pdf/sample-paper.ts";

/** As it is installed, with threads: they cannot start from sources. `npm ci` and `npm test` build it. */
const built = new URL("../../../dist/pack/fragment-desk.js", import.meta.url).href;
const { openFragmentDesk: openBuilt } = (await import(built)) as { openFragmentDesk: () => FragmentDesk };
const desks = { "in this thread": openFragmentDesk(), "in a thread of its own": openBuilt() };
afterAll(() => Promise.all(Object.values(desks).map((desk) => desk.close())));

const papers = await Promise.all([roads, blank].map(samplePdf));
const about = (key: string) => ({ key, title: "Roads", language: "en-GB" });

describe.each(Object.entries(desks))("a desk %s", (_, desk) => {
  it("makes the fragment of each paper, several asked for at once", async () => {
    desk.expect();
    const made = await Promise.all(papers.map((pdf, at) => desk.make(pdf, about(`p${at}`))));
    expect(made.map(({ key, pages }) => [key, pages.length])).toEqual([
      ["p0", 2],
      ["p1", 1],
    ]);
  });

  it("says why a paper cannot be one, and goes on", async () => {
    await expect(desk.make(Buffer.from("%PDF-1.7"), about("bad"))).rejects.toThrow("its end is missing");
    expect((await desk.make(papers[0] ?? new Uint8Array(), about("good"))).key).toBe("good");
  });
});

describe("both desks", () => {
  it("make the same fragment", async () => {
    const made = await Promise.all(
      Object.values(desks).map((desk) => desk.make(papers[0] ?? new Uint8Array(), about("roads"))),
    );
    const [one, other] = made.map(freezeFragment);
    expect(Buffer.compare(one ?? Buffer.of(1), other ?? Buffer.of(2))).toBe(0);
  });
});
