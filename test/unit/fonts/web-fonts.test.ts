import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "../../../src/publish/edition.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { codePoints, type Typeface, typefaces } from "../../../src/text/typefaces.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { fontFiles, webFontFiles } from "../../../src/views/static-files.ts";
import { signsOf, tableOf, unpacked } from "./font-signs.ts";

const MADE = "dist/web-fonts";
const faces = typefaces(readFileSync("static/css/web-fonts.css", "utf8"));
const cuts = faces.filter(({ isCut }) => isCut);
const kindOf = ({ file }: Typeface) => /-(basic|more|latin-ext)-/.exec(file)?.[1];
const rangeOf = (kind: string) =>
  new Set(faces.filter((face) => kindOf(face) === kind).map(({ range }) => range));

/** Arrows and the like, which no text face has: readers see those of their own machine. */
const OF_THE_MACHINE = "←→↔↩↪✓✔✗☐☑■□▪▲▼△◆●○⚠\ufe0e";

const folder = mkdtempSync(join(tmpdir(), "orderpaper-fonts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the website's fonts", () => {
  test("are the same for every face: basic, more and latin-ext, of which no two share a sign of Latin 1", () => {
    const names = new Set(faces.map(({ family, weight, style }) => `${family} ${weight} ${style}`));
    for (const face of names)
      expect(
        faces.filter(({ family, weight, style }) => `${family} ${weight} ${style}` === face).map(kindOf),
        face,
      ).toEqual(["basic", "more", "latin-ext"]);
    for (const kind of ["basic", "more", "latin-ext"]) expect(rangeOf(kind).size, kind).toBe(1);
    const [basic = "", more = ""] = ["basic", "more"].flatMap((kind) => [...rangeOf(kind)]);
    const signs = [...codePoints(basic), ...codePoints(more)];
    expect(new Set(signs).size).toBe(signs.length);
    const latin = typefaces(readFileSync("static/css/fonts.css", "utf8")).find(({ file }) =>
      /-latin-400/.test(file),
    );
    const printed = codePoints(latin?.range ?? "").filter(
      (sign) => !/\p{Cc}/u.test(String.fromCodePoint(sign)),
    );
    expect(signs.sort((a, b) => a - b)).toEqual(printed);
  });

  test.each(cuts.map((cut) => [cut.file, cut] as const))(
    "%s has a glyph for each sign of its range",
    async (file, cut) => {
      const [has, whole] = await Promise.all(
        [join(MADE, file), join("node_modules", cut.from)].map(async (path) => signsOf(await unpacked(path))),
      );
      const wanted = codePoints(cut.range).filter((sign) => whole?.has(sign));
      expect(wanted.filter((sign) => !has?.has(sign))).toEqual([]);
      if (kindOf(cut) === "basic") expect(wanted.length).toBe(codePoints(cut.range).length);
    },
  );

  test.each(cuts.map(({ file }) => file))(
    "%s carries its copyright and no reserved name besides",
    async (file) => {
      const names = tableOf(await unpacked(join(MADE, file)), "name");
      const words = Buffer.from(names.subarray(0, names.length & ~1))
        .swap16()
        .toString("utf16le");
      expect(words).toContain("Reserved Font Name ‘Source’");
      expect(words.match(/Source/g)?.length).toBe(1);
      expect(words).toMatch(/Orderpaper (?:Serif 4|Sans 3)/);
    },
  );

  test("are served with those of paper: every file web-fonts.css names, and the licence of each family", () => {
    const served = new Map([...fontFiles(), ...webFontFiles()].map((file) => [file.address, file]));
    for (const { file } of faces)
      expect(served.get(`/fonts/${file}`)?.bytes().length, file).toBeGreaterThan(1000);
    for (const name of ["source-serif-4", "source-sans-3"]) {
      const licence = new TextDecoder().decode(served.get(`/fonts/${name}-licence.txt`)?.bytes());
      expect(licence).toMatch(/^© .*Adobe/);
      expect(licence).toContain("SIL OPEN FONT LICENSE Version 1.1");
    }
  });

  test("come out the same when they are made again", () => {
    execFileSync(process.execPath, ["dist/fonts/cut-web-fonts.js", "--output", folder]);
    expect(readdirSync(folder).sort()).toEqual(readdirSync(MADE).sort());
    for (const name of readdirSync(MADE))
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(MADE, name))), name).toBe(true);
  });

  test("have every sign of the demo council's pages, and nearly all pages need the basic ones only", () => {
    const print = openLayouts();
    const pages = sitePages(viewContext(check("content").library, new Map()));
    const ranges = new Map(
      ["basic", "more", "latin-ext"].map((kind) => [kind, new Set(codePoints([...rangeOf(kind)][0] ?? ""))]),
    );
    const missing = new Set<string>();
    let beyondBasic = 0;
    for (const { layout, view } of pages) {
      const signs = [...new Set(shown(print(layout, view())))].filter(
        (sign) => !OF_THE_MACHINE.includes(sign),
      );
      const code = (sign: string) => sign.codePointAt(0) ?? 0;
      for (const sign of signs)
        if (![...ranges.values()].some((range) => range.has(code(sign)))) missing.add(sign);
      if (signs.some((sign) => ranges.get("more")?.has(code(sign)))) beyondBasic += 1;
    }
    expect([...missing]).toEqual([]);
    expect(beyondBasic / pages.length).toBeLessThan(0.05);
  }, 120_000);
});

/** The signs of a page that a reader sees, without line ends. */
function shown(html: string): string {
  return html
    .replace(/^[\s\S]*?<body>/, "")
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, "\u00a0")
    .replace(/[\n\r\t]/g, "");
}
