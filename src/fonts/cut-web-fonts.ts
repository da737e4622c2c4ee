/**
 * Cuts the website's fonts: for each face of static/css/web-fonts.css that is called "basic" or "more", the signs of its
 * unicode-range out of the npm package's latin file, with kerning and ligatures, without hinting. Figures stay tabular and
 * lining: they are so by default in both families. Run by `npm run build`, after tsc; writes dist/web-fonts/ unless what lies
 * there was made from the same things. `--output FOLDER` writes somewhere else.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import subsetFont from "subset-font";
import { codePoints, type Typeface, typefaces } from "../text/typefaces.ts";
import { copyrightOf, renamed } from "./font-names.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const { resolve } = createRequire(import.meta.url);

const { values } = parseArgs({ options: { output: { type: "string" } } });
const output = values.output ?? join(ROOT, "dist/web-fonts");
const made = join(output, "made-from.txt");

const sheet = join(ROOT, "static/css/web-fonts.css");
const sources = [
  sheet,
  fileURLToPath(import.meta.url),
  fileURLToPath(new URL("font-names.js", import.meta.url)),
];
const css = readFileSync(sheet, "utf8");
const cuts = typefaces(css).filter(({ isCut }) => isCut);
const digest = createHash("sha256");
for (const path of [...sources, ...cuts.map(({ from }) => resolve(from))]) digest.update(readFileSync(path));
digest.update(versionOf("subset-font"));
const wanted = `${digest.digest("hex")}\n`;

if (read(made) !== wanted) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const cut of cuts) writeFileSync(join(output, cut.file), await cutFrom(cut));
  for (const [name, from] of new Map(cuts.map((cut) => [packageOf(cut.from), cut.from])))
    writeFileSync(join(output, `${name}-licence.txt`), await licence(name, from));
  writeFileSync(made, wanted);
}

/** One face as WOFF 2.0. HarfBuzz cuts, our name goes in, and the compressor is the same one. */
async function cutFrom({ from, range }: Typeface): Promise<Buffer> {
  const signs = String.fromCodePoint(...codePoints(range));
  const sfnt = await subsetFont(readFileSync(resolve(from)), signs, {
    targetFormat: "sfnt",
    keepFeatures: ["kern", "liga"],
    noHinting: true,
  });
  return subsetFont(renamed(sfnt), undefined, { targetFormat: "woff2", keepAllGlyphs: true });
}

/** The OFL as the package has it, under the copyright that the font itself states. */
async function licence(name: string, from: string): Promise<string> {
  const sfnt = await subsetFont(readFileSync(resolve(from)), "a", { targetFormat: "sfnt" });
  const text = readFileSync(join(dirname(dirname(resolve(from))), "LICENSE"), "utf8");
  return `${copyrightOf(sfnt)}\n\nThe files ${name}-basic-… and ${name}-more-… are modified versions: fewer signs, another name.\n\n${text}`;
}

/** "source-sans-3" of "@fontsource/source-sans-3/files/…". */
function packageOf(from: string): string {
  return from.split("/")[1] ?? from;
}

function versionOf(name: string): string {
  return JSON.parse(readFileSync(join(dirname(resolve(name)), "package.json"), "utf8")).version;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return undefined;
    throw fault;
  }
}
