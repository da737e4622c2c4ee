/**
 * Joins papers into one PDF: numbers for their objects, a stamp on every page, and around them what makes them one
 * document: a tree of pages, a tree of structure, an outline, names for every anchor, properties.
 */
import { writeStampFont } from "./font/font-objects.ts";
import { subsetTrueType } from "./font/true-type.ts";
import type { DanglingLink, Fragment } from "./fragment.ts";
import { danglingLinks, writeDestinations } from "./join/destinations.ts";
import { type About, infoObject, xmpPacket } from "./join/metadata.ts";
import { writeOutline } from "./join/outline.ts";
import { PackWriter } from "./join/pack-writer.ts";
import { type JoinedPart, PartJoiner } from "./join/parts.ts";
import { STAMP, type StampStyle, stampCharacters } from "./join/stamps.ts";
import { writeStructureRoot } from "./join/structure.ts";
import { array, textString } from "./syntax.ts";

/** One paper in its place in the pack. */
export interface PackPart {
  readonly fragment: Fragment;
  /** Its entry in the outline; a part without one (a blank page) is not listed there. */
  readonly title?: string;
  /** Its depth in the outline: 1, if left out, for the outermost. */
  readonly level?: number;
}

/** All that a pack is made from. */
export interface Pack extends About {
  readonly parts: readonly PackPart[];
  /** A TrueType font, unpacked, of which the glyphs of stamps are embedded. */
  readonly stampFont: Uint8Array;
  readonly stamp?: StampStyle;
  /** The number of the first page, 1 if left out: a supplement goes on where its agenda ended. */
  readonly firstPage?: number;
}

/** The finished file, and the links in it that lead nowhere. */
export interface Assembled {
  readonly pdf: Uint8Array;
  readonly dangling: readonly DanglingLink[];
}

/**
 * The pack as one tagged PDF. The same pack gives the same bytes. Throws for a pack without pages, a date or a font that
 * is none, and two papers with one key.
 */
export function assemble(pack: Pack): Assembled {
  if (pack.parts.length === 0) throw new RangeError("a pack without papers has no pages");
  const { parts, firstPage = 1, stamp: style = STAMP } = pack;
  const writer = new PackWriter();
  const numbers = {
    pageTree: writer.numbers.take(),
    stampFont: writer.numbers.take(),
    document: writer.numbers.take(),
  };
  const subset = subsetTrueType(pack.stampFont, stampCharacters(style));
  const font = writeStampFont(subset, numbers.stampFont, writer);
  const joiner = new PartJoiner(writer, numbers, { font, style }, firstPage);
  const joined = parts.map(({ fragment, title }) => joiner.join(fragment, title ?? fragment.title));
  writer.write(numbers.pageTree, pageTree(joined));

  const listed = joined.flatMap((part, i) => {
    const { title, level = 1 } = parts[i] ?? {};
    return title === undefined ? [] : [{ part, title, level }];
  });
  const outline = writeOutline(listed, writer);
  const structure = writeStructureRoot(joined, numbers.document, joiner.parentKeys, writer);
  const destinations = writeDestinations(joined, writer);
  const metadata = writer.addStream("/Type/Metadata/Subtype/XML", xmpPacket(pack));
  const catalog = writer.add(
    [
      `<</Type/Catalog/Pages ${numbers.pageTree} 0 R/Lang${textString(pack.language)}`,
      "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
      outline === undefined ? "" : `/PageMode/UseOutlines/Outlines ${outline} 0 R`,
      `/PageLabels<</Nums[0<</S/D/St ${firstPage}>>]>>`,
      `/Names<</Dests ${destinations} 0 R>>/StructTreeRoot ${structure} 0 R/Metadata ${metadata} 0 R>>`,
    ].join(""),
  );
  const info = writer.add(infoObject(pack));
  return { pdf: writer.finish(catalog, info), dangling: danglingLinks(joined) };
}

/** The root of the pages: a node a paper, in the order of the pack. */
const pageTree = (parts: readonly JoinedPart[]): string => {
  const count = parts.reduce((sum, { fragment }) => sum + fragment.pages.length, 0);
  const kids = parts.map(({ fragment, numberOf }) => `${numberOf(fragment.pageNode)} 0 R`);
  return `<</Type/Pages/Count ${count}/Kids${array(kids)}>>`;
};
