import { dataOf } from "../cos/filters.ts";
import { type Dict, isArray } from "../cos/values.ts";
import type { CMap } from "./cmap.ts";
import type { Glyphs } from "./font.ts";
import type { TrueTypeProgram } from "./sfnt.ts";

/** Of a Type 0 font (ISO 32000-1, 9.7): code to CID by its CMap (undefined: Identity), CID to glyph by CIDToGIDMap. */
export function compositeGlyphs(
  cidFont: Dict,
  program: TrueTypeProgram | undefined,
  map: CMap | undefined,
): Glyphs {
  const stream = cidFont.stream("CIDToGIDMap");
  const table = stream === undefined ? undefined : dataOf(stream);
  const widths = cidWidths(cidFont);
  const cid = (code: number): number => (map === undefined ? code : (map.cids.get(code) ?? 0));
  const glyph = (code: number): number =>
    table === undefined ? cid(code) : (table[2 * cid(code)] ?? 0) * 256 + (table[2 * cid(code) + 1] ?? 0);
  return {
    glyph: (code) => (program === undefined ? undefined : glyph(code)),
    present: (code) => (program === undefined ? undefined : glyph(code) < program.glyphs),
    widthInDictionary: (code) => widths.get(cid(code)) ?? cidFont.number("DW") ?? 1000,
    widthInProgram: (code) => program?.width(glyph(code)),
    unicode: () => undefined,
  };
}

/** The array W (9.7.4.3): `first [w w …]` or `first last w`. */
function cidWidths(cidFont: Dict): ReadonlyMap<number, number> {
  const items = cidFont.items("W") ?? [];
  const widths = new Map<number, number>();
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = [items[at], items[at + 1] ?? null, items[at + 2]];
    if (isArray(second)) {
      second.map(cidFont.resolve).forEach((width, step) => {
        widths.set(Number(first) + step, Number(width));
      });
      at += 2;
    } else {
      for (let cid = Number(first); cid <= Number(second); cid += 1) widths.set(cid, Number(third));
      at += 3;
    }
  }
  return widths;
}
