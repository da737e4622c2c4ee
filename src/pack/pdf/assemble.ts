/**
 * Joins papers into one PDF: numbers for their objects, a stamp on every page, and around them what makes them one
 * document: a tree of pages, a tree of structure, an outline, names for every anchor, properties.
 */
import { writeStampFont } from "./font/font-objects.ts";
import { subsetTrueType } from "./font/true-type.ts";
import type { DanglingLink, Fragment } from "./fragment.ts";
import { danglingLinks, destinationNames, writeDestinations } from "./join/destinations.ts";
import { markCharacters, type PageMarks } from "./join/marks.ts";
import { type About, infoObject, xmpPacket } from "./join/metadata.ts";
import { writeOutline } from "./join/outline.ts";
import { PackWriter } from "./join/pack-writer.ts";
import { pageLabels } from "./join/page-labels.ts";
import { type JoinedPart, PartJoiner } from "./join/parts.ts";
import { STAMP, type StampStyle, stampCharacters } from "./join/stamps.ts";
import { writeStructureRoot } from "./join/structure.ts";
import { goOut, goTo } from "./link-object.ts";
import { array, textString } from "./syntax.ts";

/** One paper in its place in the pack. */
export interface PackPart {
  readonly fragment: Fragment;
  /** Its entry in the outline; a part without one (a blank page) is not listed there. */
  readonly title?: string;
  /** The entry above it, which it shares with its neighbours of the same words: an item with several papers. */
  readonly under?: string;
  /** What is stamped on each of its pages: "26", "26a", "34–35"; nothing for "". */
  readonly labels: readonly string[];
  /** What its pages say of who may read them; in the public pack they say nothing. */
  readonly marks?: PageMarks;
}

/** All that a pack is made from. */
export interface Pack extends About {
  readonly parts: readonly PackPart[];
  /** A TrueType font, unpacked, of which the glyphs of stamps are embedded. */
  readonly stampFont: Uint8Array;
  readonly stamp?: StampStyle;
  /** Where a link leads whose target is not in this file: the address of a page, or nothing if there is none. */
  readonly elsewhere?: (target: string) => string | undefined;
}

/** The finished file, and the links in it that lead nowhere. */
export interface Assembled {
  readonly pdf: Uint8Array;
  readonly dangling: readonly DanglingLink[];
  /** Why it does not say that it is PDF/UA, by the key of the paper; empty if it does (ISO 14289-1, clause 5). */
  readonly shortcomings: readonly (readonly [key: string, why: string])[];
}

/**
 * The pack as one tagged PDF. The same pack gives the same bytes. Throws for a pack without pages, a date or a font that
 * is none, two papers with one key, and labels that are not as many as the pages.
 */
export function assemble(pack: Pack): Assembled {
  if (pack.parts.length === 0) throw new RangeError("a pack without papers has no pages");
  const { parts, stamp: style = STAMP, elsewhere = () => undefined } = pack;
  const labels = parts.flatMap((part) => part.labels);
  const marked = [...new Set(parts.flatMap(({ marks }) => (marks ? [...markCharacters(marks)] : [])))].join(
    "",
  );
  const writer = new PackWriter();
  const ways = new Map<string, number>();
  const numbers = {
    pageTree: writer.numbers.take(),
    stampFont: writer.numbers.take(),
    document: writer.numbers.take(),
    wayTo: (target: string) => {
      const way = ways.get(target) ?? writer.numbers.take();
      ways.set(target, way);
      return way;
    },
  };
  const subset = subsetTrueType(pack.stampFont, `${stampCharacters(style, labels)}${marked}`);
  const font = writeStampFont(subset, numbers.stampFont, writer);
  const joiner = new PartJoiner(writer, numbers, { font, style });
  const joined = parts.map(({ fragment, title, labels: own, marks }) =>
    joiner.join(fragment, title ?? fragment.title, own, marks),
  );
  writer.write(numbers.pageTree, pageTree(joined));
  const names = destinationNames(joined);
  for (const [target, way] of ways) {
    const outside = names.has(target) ? undefined : elsewhere(target);
    writer.write(way, outside === undefined ? goTo(target) : goOut(outside));
  }

  const listed = joined.flatMap((part, i) => {
    const { title, under } = parts[i] ?? {};
    return title === undefined ? [] : [{ part, title, ...(under === undefined ? {} : { under }) }];
  });
  const outline = writeOutline(listed, writer);
  const structure = writeStructureRoot(joined, numbers.document, joiner.parentKeys, writer);
  const destinations = writeDestinations(joined, writer);
  const shortcomings = parts.flatMap(({ fragment }) =>
    fragment.shortcomings.map((why) => [fragment.key, why] as const),
  );
  const packet = xmpPacket(pack, shortcomings.length === 0);
  const metadata = writer.addStream("/Type/Metadata/Subtype/XML", packet);
  const catalog = writer.add(
    [
      `<</Type/Catalog/Pages ${numbers.pageTree} 0 R/Lang${textString(pack.language)}`,
      "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>",
      outline === undefined ? "" : `/PageMode/UseOutlines/Outlines ${outline} 0 R`,
      `/PageLabels<</Nums${pageLabels(labels)}>>`,
      `/Names<</Dests ${destinations} 0 R>>/StructTreeRoot ${structure} 0 R/Metadata ${metadata} 0 R>>`,
    ].join(""),
  );
  const info = writer.add(infoObject(pack));
  const dangling = danglingLinks(joined).filter(({ target }) => elsewhere(target) === undefined);
  return { pdf: writer.finish(catalog, info), dangling, shortcomings };
}

/** The root of the pages: a node a paper, in the order of the pack. */
const pageTree = (parts: readonly JoinedPart[]): string => {
  const count = parts.reduce((sum, { fragment }) => sum + fragment.pages.length, 0);
  const kids = parts.map(({ fragment, numberOf }) => `${numberOf(fragment.pageNode)} 0 R`);
  return `<</Type/Pages/Count ${count}/Kids${array(kids)}>>`;
};
