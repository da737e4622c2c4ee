import { dataOf } from "../cos/filters.ts";
import { type Dict, Stream } from "../cos/values.ts";
import { PREDEFINED_CMAPS, readCMap } from "../fonts/cmap.ts";
import type { Font } from "../fonts/font.ts";
import { unicodeOf } from "../fonts/glyph-names.ts";
import { baseEncoding, differences, isSymbolic } from "../fonts/simple.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "7.21.3.1-1": "the CIDSystemInfo of a font and of its CMap fit",
  "7.21.3.2-1": "an embedded TrueType CIDFont has a CIDToGIDMap",
  "7.21.3.3-1": "a CMap that is not predefined is embedded",
  "7.21.3.3-2": "the writing mode of a CMap is the same inside and outside",
  "7.21.3.3-3": "a CMap builds on no other than a predefined one",
  "7.21.4.1-1": "every font in use is embedded",
  "7.21.4.2-2": "a CIDSet names all glyphs of the program, and no others",
  "7.21.6-1": "a TrueType program that is not symbolic has a map of characters",
  "7.21.6-2":
    "a TrueType font that is not symbolic has the encoding of Windows or of the Mac, and names only known glyphs",
  "7.21.6-3": "a symbolic TrueType font has no encoding",
  "7.21.6-4": "a symbolic TrueType program has one map, or that of symbols",
  "x-font-unread": "every embedded font program is a TrueType one, which is all this checker reads",
} as const;

type Rule = keyof typeof SAYS;

/** Fonts as dictionaries say them (ISO 14289-1, 7.21). Only fonts in use; of a font only invisible text, that need not be embedded. */
export const fontRules = ruleGroup<Rule>(SAYS, ({ fonts }, fail) => {
  for (const font of fonts) {
    const { name, use, subtype, embedded, program, inner, unreadCodes } = font;
    if (subtype !== "Type3" && !embedded && use.visible)
      fail("7.21.4.1-1", `${name} is not embedded`, use.page);
    if ((embedded && program === undefined) || unreadCodes)
      fail("x-font-unread", `${name} has a program or an encoding this checker does not read`, use.page);
    if (subtype === "Type0") checkComposite(font, fail);
    if (subtype === "TrueType") checkTrueType(font, fail);
    if (
      subtype === "Type0" &&
      embedded &&
      inner.name("Subtype") === "CIDFontType2" &&
      inner.name("CIDToGIDMap") !== "Identity" &&
      inner.stream("CIDToGIDMap") === undefined
    )
      fail("7.21.3.2-1", `${name} has no CIDToGIDMap`, use.page);
  }
});

function checkComposite({ name, use, inner, descriptor, program }: Font, fail: Fail<Rule>): void {
  const encoding = use.dict.get("Encoding");
  const cmap = encoding instanceof Stream ? encoding : undefined;
  const called = use.dict.name("Encoding") ?? cmap?.dict.name("CMapName") ?? "";
  if (cmap === undefined && !PREDEFINED_CMAPS.has(called))
    fail("7.21.3.3-1", `${name} uses the CMap ${called}, which is not embedded`, use.page);
  if (cmap !== undefined) {
    const inside = readCMap(cmap).writingMode;
    const outside = cmap.dict.number("WMode") ?? 0;
    if (inside !== outside)
      fail(
        "7.21.3.3-2",
        `WMode of the CMap of ${name} is ${outside} in its dictionary and ${inside} in its stream`,
        use.page,
      );
    const builtOn = cmap.dict.name("UseCMap") ?? cmap.dict.dict("UseCMap")?.name("CMapName");
    if (builtOn !== undefined && !PREDEFINED_CMAPS.has(builtOn))
      fail("7.21.3.3-3", `the CMap of ${name} builds on ${builtOn}`, use.page);
    const [ours, theirs] = [systemInfo(inner), systemInfo(cmap.dict)];
    const fits = ours.collection === theirs.collection && ours.supplement <= theirs.supplement;
    if (!/^Identity-[HV]$/.test(called) && !fits)
      fail(
        "7.21.3.1-1",
        `${name} has ${ours.collection}-${ours.supplement}, and its CMap ${theirs.collection}-${theirs.supplement}`,
        use.page,
      );
  }
  const set = descriptor?.stream("CIDSet");
  if (set === undefined || program === undefined || !/^[A-Z]{6}\+/.test(name)) return;
  const bits = dataOf(set);
  const table = inner.stream("CIDToGIDMap");
  const map = table === undefined ? undefined : dataOf(table);
  const cids = map === undefined ? program.glyphs : map.length / 2;
  const has = (cid: number): boolean => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0;
  const isThere = (cid: number): boolean =>
    cid < cids && (map === undefined || (map[2 * cid] ?? 0) + (map[2 * cid + 1] ?? 0) > 0);
  for (let cid = 1; cid < Math.max(cids, bits.length * 8); cid += 1)
    if (has(cid) !== isThere(cid)) {
      fail(
        "7.21.4.2-2",
        `the CIDSet of ${name} ${has(cid) ? "names" : "does not name"} CID ${cid}`,
        use.page,
      );
      return;
    }
}

function systemInfo(dict: Dict): { readonly collection: string; readonly supplement: number } {
  const info = dict.dict("CIDSystemInfo");
  return {
    collection: `${info?.text("Registry")}-${info?.text("Ordering")}`,
    supplement: info?.number("Supplement") ?? Number.NaN,
  };
}

function checkTrueType({ name, use, program }: Font, fail: Fail<Rule>): void {
  const { dict, page } = use;
  const symbols = program?.cmaps.some(({ platform, encoding }) => platform === 3 && encoding === 0) === true;
  const count = program?.cmaps.length ?? 0;
  if (isSymbolic(dict)) {
    if (dict.has("Encoding")) fail("7.21.6-3", `${name} is symbolic and has an Encoding`, page);
    if (program !== undefined && count !== 1 && !symbols)
      fail("7.21.6-4", `the program of ${name} has ${count} maps of characters, and none of symbols`, page);
    return;
  }
  if (program !== undefined && count <= (symbols ? 1 : 0))
    fail("7.21.6-1", `the program of ${name} has no map of characters`, page);
  const base = baseEncoding(dict);
  if (base !== "MacRomanEncoding" && base !== "WinAnsiEncoding")
    fail("7.21.6-2", `${name} has the encoding ${base ?? "of its program"}`, page);
  const names = [...differences(dict).values()];
  const unknown = names.find((glyph) => unicodeOf(glyph) === undefined);
  const unicode = program?.cmaps.some(({ platform, encoding }) => platform === 3 && encoding === 1) === true;
  if (unknown !== undefined)
    fail(
      "7.21.6-2",
      `${name} names a glyph ${unknown}, which Adobe's list (its Latin part) does not have`,
      page,
    );
  else if (names.length > 0 && !unicode)
    fail("7.21.6-2", `${name} names glyphs, and its program has no map of Unicode`, page);
}
