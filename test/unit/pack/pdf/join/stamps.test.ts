import { expect, it } from "vitest";
import { assemble } from "../../../../../src/pack/pdf/assemble.ts";
import { STAMP } from "../../../../../src/pack/pdf/join/stamps.ts";
import { toFragment } from "../../../../../src/pack/pdf/to-fragment.ts";
import { open } from "../readers.ts";
import { samplePdf } from "../sample-paper.ts";
import { stampFont } from "../stamp-font.ts";

it("stands upright in the lower right corner of the page as it is shown, however the page is turned", async () => {
  const pages = [0, 90, 180, 270].map((turn) => ({ size: [595, 842] as const, turn, content: "" }));
  const fragment = await toFragment(await samplePdf({ pages }), {
    key: "turned",
    title: "Turned",
    language: "cy",
  });
  const stamp = { ...STAMP, word: "Tudalen" };
  const pack = {
    title: "Pack",
    language: "cy",
    date: "2026-03-12",
    stampFont,
    stamp,
    parts: [{ fragment, labels: ["1", "2", "3", "4"] }],
  };
  const document = await open(assemble(pack).pdf);
  for (let number = 1; number <= 4; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const [item] = (await page.getTextContent()).items;
    if (item === undefined || !("str" in item)) throw new Error("no stamp");
    expect(item.str).toBe(`Tudalen ${number}`);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform as number[];
    const [dx = 0, dy = 0, , , x = 0, y = 0] = item.transform as number[];
    expect([a * dx + c * dy, b * dx + d * dy].map((value) => Math.round(value) + 0)).toEqual([STAMP.size, 0]);
    expect(a * x + c * y + e + item.width).toBeCloseTo(width - STAMP.right, 1);
    expect(b * x + d * y + f).toBeCloseTo(height - STAMP.foot, 1);
  }
});
