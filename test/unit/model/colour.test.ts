import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, leastContrast, lightnessOf, shadeWith, withLightness } from "../../../src/model/colour.ts";
import { accentsOf, darkOf, GROUNDS, OWN_ACCENT, tooFaint } from "../../../src/model/council-colours.ts";

/** Twelve hues, bright and dull, as style guides of councils have them. */
const HUES = [
  "#ff0000",
  "#f2a900",
  "#ffe600",
  "#7ac143",
  "#00843d",
  "#00a3ad",
  "#0e4a58",
  "#0072ce",
  "#1d1d6b",
  "#5b2a86",
  "#d0006f",
  "#6c7573",
];

describe("contrast", () => {
  it("is that of WCAG 2.2: 21 for black on white, 1 for a colour on itself, either way round", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#3f73b5", "#3f73b5")).toBe(1);
    expect(contrast("#0e4a58", "#f5f4ef")).toBe(contrast("#f5f4ef", "#0e4a58"));
  });

  it("tells the two greys apart that everybody's checker tells apart at 4.5:1 on white", () => {
    expect(contrast("#767676", "#ffffff")).toBeGreaterThan(4.5);
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
  });
});

describe("the nearest shade", () => {
  it.each(HUES)(
    "of %s has the contrast asked for, on light and dark, and no more than a step over it",
    (hue) => {
      for (const grounds of [GROUNDS.light, GROUNDS.dark]) {
        const shade = shadeWith(4.5, hue, grounds);
        expect(leastContrast(shade, grounds)).toBeGreaterThanOrEqual(4.5);
        if (shade !== hue) expect(leastContrast(shade, grounds)).toBeLessThan(4.75);
      }
    },
  );

  it("is the colour itself if that has it", () => {
    expect(shadeWith(4.5, OWN_ACCENT, GROUNDS.light)).toBe(OWN_ACCENT);
  });

  it("is black or white if no shade of the hue has it", () => {
    expect(shadeWith(21, "#0072ce", ["#ffffff"])).toBe("#000000");
    expect(shadeWith(30, "#0072ce", ["#000000"])).toBe("#ffffff");
  });

  it("keeps the hue: a red gets darker and stays red", () => {
    const shade = shadeWith(7, "#ff0000", GROUNDS.light);
    expect(Number.parseInt(shade.slice(1, 3), 16)).toBeGreaterThan(
      2 * Number.parseInt(shade.slice(3, 5), 16) + Number.parseInt(shade.slice(5, 7), 16),
    );
  });

  it("has the lightness asked for, on screens that cannot show the hue so strong", () => {
    for (const lightness of [0.2, 0.5, 0.9])
      expect(lightnessOf(withLightness("#00a3ad", lightness))).toBeCloseTo(lightness, 2);
    expect(withLightness("#00a3ad", 1)).toBe("#ffffff");
  });
});

describe("a council's colours", () => {
  it("stand on the grounds that the style sheet paints", () => {
    const css = readFileSync("static/css/tokens.css", "utf8");
    const painted = (name: string) =>
      Array.from(css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{3,6});`, "g")), ([, hex = ""]) =>
        hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex,
      );
    expect([painted("ground")[0], painted("wash")[0]]).toEqual(GROUNDS.light);
    expect([painted("ground")[1], painted("wash")[1]]).toEqual(GROUNDS.dark);
    expect(painted("accent")[0]).toBe(OWN_ACCENT);
  });

  it.each(HUES)(
    "with the nearest shade of %s: links, links under the pointer and buttons have 4.5:1",
    (hue) => {
      const accent = shadeWith(4.5, hue, GROUNDS.light);
      const { light, dark } = accentsOf({ accent });
      for (const [scheme, grounds] of [
        [light, GROUNDS.light],
        [dark, GROUNDS.dark],
      ] as const) {
        expect(leastContrast(scheme.accent, grounds)).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(scheme.hover, grounds)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(scheme.onAccent, scheme.accent)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(scheme.onAccent, scheme.hover)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it("in the dark have as much contrast as in the light", () => {
    const dark = darkOf("#0072ce");
    expect(leastContrast(dark, GROUNDS.dark)).toBeCloseTo(leastContrast("#0072ce", GROUNDS.light), 0);
  });

  it("are too faint below 4.5:1 with either ground, and the worse of the two is named", () => {
    const faint = tooFaint("#767676", GROUNDS.light);
    expect(faint?.ground).toBe("#f5f4ef");
    expect(faint?.has).toBeLessThan(4.5);
    expect(tooFaint(faint?.nearest ?? "", GROUNDS.light)).toBeUndefined();
  });
});
