import type { CosFile } from "../cos/file.ts";
import { type Cos, Dict, dictOf, numberOf } from "../cos/values.ts";

/** A page, with what it inherits (ISO 32000-1, 7.7.3.4). */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly dict: Dict;
  /** The number of its object. */
  readonly object: number | undefined;
  readonly resources: Dict | undefined;
  /** Left, bottom, right, top in points. */
  readonly cropBox: readonly number[];
  readonly annotations: readonly PageAnnotation[];
}

export interface PageAnnotation {
  readonly dict: Dict;
  readonly object: number | undefined;
}

/** The pages in order. A page tree that goes in circles ends where it closes. */
export function readPages(file: CosFile, catalog: Dict): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<Dict>();
  const visit = (raw: Cos, above: readonly Dict[]): void => {
    const node = file.resolve(raw);
    if (!(node instanceof Dict) || seen.has(node)) return;
    seen.add(node);
    const line = [node, ...above];
    const kids = node.rawItems("Kids");
    if (kids !== undefined && node.name("Type") !== "Page") for (const kid of kids) visit(kid, line);
    else pages.push(pageOf(node, numberOf(raw), line, pages.length + 1));
  };
  visit(catalog.raw("Pages"), []);
  return pages;
}

function pageOf(dict: Dict, object: number | undefined, line: readonly Dict[], number: number): Page {
  const holder = (key: string): Dict | undefined => line.find((node) => node.has(key));
  const mediaBox = holder("MediaBox")?.numbers("MediaBox") ?? [0, 0, 612, 792];
  return {
    number,
    dict,
    object,
    resources: holder("Resources")?.dict("Resources"),
    cropBox: holder("CropBox")?.numbers("CropBox") ?? mediaBox,
    annotations: (dict.rawItems("Annots") ?? []).flatMap((raw) => {
      const annotation = dictOf(dict.resolve(raw));
      return annotation === undefined ? [] : [{ dict: annotation, object: numberOf(raw) }];
    }),
  };
}
