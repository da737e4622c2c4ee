import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { asWoff, typefaces } from "../../../src/text/typefaces.ts";

const rule = (file: string, range = "U+0000-00FF") =>
  `@font-face { font-family: "Some Face"; font-style: italic; font-weight: 600;
    src: url("../fonts/${file}") format("woff2"); unicode-range: ${range}; }`;

describe("typefaces", () => {
  it("reads family, weight, style, file and package", () => {
    expect(typefaces(rule("noto-sans-symbols-2-symbols-600-italic.woff2"))).toEqual([
      {
        family: "Some Face",
        weight: 600,
        style: "italic",
        file: "noto-sans-symbols-2-symbols-600-italic.woff2",
        from: "@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-600-italic.woff2",
        range: "U+0000-00FF",
        isCut: false,
      },
    ]);
  });

  it.each([
    ["source-serif-4-latin-ext-400-normal.woff2", "@fontsource/source-serif-4/"],
    ["noto-sans-math-latin-400-normal.woff2", "@fontsource/noto-sans-math/"],
  ])("finds the package of %s", (file, start) => {
    expect(typefaces(rule(file))[0]?.from.startsWith(start)).toBe(true);
  });

  it("does not read rules inside comments", () => {
    expect(typefaces(`/* ${rule("source-serif-4-latin-400-normal.woff2")} */`)).toEqual([]);
  });

  it.each([
    ["a name of no package", rule("serif.woff2")],
    ["a path out of the folder", rule("../source-serif-4-latin-400-normal.woff2")],
    ["no unicode-range", rule("source-serif-4-latin-400-normal.woff2").replace("unicode-range", "x-range")],
  ])("throws for %s", (_, css) => {
    expect(() => typefaces(css)).toThrow("fonts.css");
  });

  it("knows only files that the installed packages have, once each", () => {
    const faces = typefaces(readFileSync("static/css/fonts.css", "utf8"));
    const { resolve } = createRequire(import.meta.url);
    for (const { from } of faces) expect(resolve(asWoff(from))).toMatch(/\.woff$/);
    for (const { from } of faces) expect(resolve(from)).toMatch(/\.woff2$/);
    expect(new Set(faces.map(({ file }) => file)).size).toBe(faces.length);
    const text = faces.filter(({ family }) => family.startsWith("Source"));
    expect(new Set(text.map(({ family, weight, style }) => `${family} ${weight} ${style}`)).size).toBe(8);
  });
});
