import type { CosFile } from "../cos/file.ts";
import { numberTree, type TreeEntries } from "../cos/trees.ts";
import { Unreadable } from "../cos/unreadable.ts";
import { type Cos, Dict, isArray } from "../cos/values.ts";
import { type Font, readFont } from "../fonts/font.ts";
import { type Content, readContent } from "./content.ts";
import { FontUses } from "./font-uses.ts";
import { type Metadata, readMetadata } from "./metadata.ts";
import { type Page, readPages } from "./pages.ts";
import { readStructure, type StructureTree } from "./structure.ts";
import type { StructureElement } from "./structure-element.ts";

/** A PDF as the rules look at it. */
export interface UaDocument {
  readonly file: CosFile;
  readonly catalog: Dict;
  readonly pages: readonly Page[];
  readonly tree: StructureTree | undefined;
  readonly parentTree: TreeEntries<number>;
  readonly content: Content;
  /** Fonts in use. */
  readonly fonts: readonly Font[];
  readonly metadata: Metadata | undefined;
  /** Does the catalog declare a language? */
  readonly hasLanguage: boolean;
  /** The element that the parent tree names for a key: of an annotation, or of an MCID of a page or form. */
  readonly parentOf: (key: number | undefined, mcid?: number) => StructureElement | undefined;
}

/** Reads a file that is not encrypted. @throws Unreadable */
export function readDocument(file: CosFile): UaDocument {
  const catalog = file.trailer.dict("Root");
  if (catalog === undefined) throw new Unreadable("the trailer leads to no catalog");
  const pages = readPages(file, catalog);
  const tree = readStructure(file, catalog, pages);
  const parentTree = numberTree(tree?.root.dict("ParentTree"));
  const parents = new Map<number, Cos>(parentTree.map(([key, value]) => [key, file.resolve(value)] as const));
  const fonts = new FontUses();
  const content = readContent(pages, fonts.see);
  fonts.readAppearances(pages);
  return {
    file,
    catalog,
    pages,
    tree,
    parentTree,
    content,
    fonts: fonts.all.map(readFont),
    metadata: readMetadata(catalog),
    hasLanguage: catalog.text("Lang") !== undefined,
    parentOf: (key, mcid) => {
      const entry = key === undefined ? null : (parents.get(key) ?? null);
      const value = mcid === undefined ? entry : isArray(entry) ? file.resolve(entry[mcid] ?? null) : null;
      return value instanceof Dict ? tree?.byDict.get(value) : undefined;
    },
  };
}
