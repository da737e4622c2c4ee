/** The site's faces as a card needs them: one family for each file, so that each letter comes from the file that has it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { glyphIn, metricOf } from "../../pack/pdf/font/glyphs.ts";
import { readTables, type Tables, tableOf, writeTables } from "../../pack/pdf/font/sfnt.ts";
import { unpackWoff } from "../../pack/press/woff.ts";

export const WEIGHTS = ["regular", "strong"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One font file. */
export interface Face {
  /** What an SVG calls it: "strong-1". */
  readonly family: string;
  /** TrueType, with that name. */
  readonly file: Uint8Array;
  /** Whether it is only for what is no letter: ticks, arrows, mathematics. */
  readonly forSigns: boolean;
  /** How far a character moves on, in thousandths of the font's size; undefined if the file has no such character. */
  readonly advance: (character: string) => number | undefined;
}

/** Files of a weight, in the order in which they are asked for a character. */
export type Faces = (weight: Weight) => Iterable<Face>;

const SANS = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"];
const SIGNS = [
  "noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal",
  "noto-sans-math/files/noto-sans-math-latin-400-normal",
];
const FILES = [
  ...SANS.map((subset) => `source-sans-3/files/source-sans-3-${subset}-WEIGHT-normal`),
  ...SIGNS,
];

/** Opens the faces; a file is read when a character first gets as far as it. */
export function openFaces(): Faces {
  const require = createRequire(import.meta.url);
  const known = new Map<string, Face>();
  return function* (weight) {
    for (const [at, file] of FILES.entries()) {
      const family = `${weight}-${at + 1}`;
      const name = file.replace("WEIGHT", weight === "strong" ? "600" : "400");
      const face =
        known.get(family) ??
        openFace(family, require.resolve(`@fontsource/${name}.woff`), SIGNS.includes(file));
      known.set(family, face);
      yield face;
    }
  };
}

function openFace(family: string, path: string, forSigns: boolean): Face {
  const tables = readTables(unpackWoff(readFileSync(path)));
  const perEm = tableOf(tables, "head").readUInt16BE(18);
  const advances = new Map<string, number | undefined>();
  return {
    family,
    forSigns,
    file: writeTables(new Map([...tables, ["name", nameTable(family)]])),
    advance: (character) => {
      if (!advances.has(character)) advances.set(character, advanceIn(tables, perEm, character));
      return advances.get(character);
    },
  };
}

function advanceIn(tables: Tables, perEm: number, character: string): number | undefined {
  const glyph = glyphIn(tables, character);
  return glyph === undefined ? undefined : (metricOf(tables, glyph).readUInt16BE(0) * 1000) / perEm;
}

/** Names by which a family and its PostScript font are found (OpenType 1.9, "name"): 1 and 6, for Windows in English. */
function nameTable(family: string): Buffer {
  const ids = [1, 6];
  const written = Buffer.from(family, "utf16le").swap16();
  const head = Buffer.alloc(6 + 12 * ids.length);
  head.writeUInt16BE(ids.length, 2);
  head.writeUInt16BE(head.length, 4);
  ids.forEach((id, at) => {
    [3, 1, 0x409, id, written.length, 0].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * at + 2 * field);
    });
  });
  return Buffer.concat([head, written]);
}
