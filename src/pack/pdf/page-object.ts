/** Pages as a pack has them. */
import { PDFDict, type PDFPage } from "@cantoo/pdf-lib";
import { reference, STAMP_FONT } from "./body.ts";
import type { PageBox } from "./fragment.ts";
import type { ObjectCopier } from "./source/copy.ts";
import { dictAt, entry } from "./source/entries.ts";
import { array, name } from "./syntax.ts";

/** What surrounds a page in its fragment. */
export interface PageContext {
  readonly box: PageBox;
  /** Slots. */
  readonly parent: number;
  readonly contents: number;
  readonly stamp: number;
  readonly links: readonly number[];
  /** The /StructParents entry, or "". */
  readonly structParents: string;
  /** Under what name the stamp finds its font. */
  readonly stampFont: string;
}

/**
 * The page object (ISO 32000-1, 7.7.3.3): its visible box as the whole sheet, two content streams, of which the pack
 * writes the second, and no actions, thumbnails or private data. Readers step through its links by structure (PDF/UA-1, 7.18.3).
 */
export function pageObject(page: PDFPage, context: PageContext, copier: ObjectCopier): string {
  const { left, bottom, width, height, turn } = context.box;
  const group = entry(page.node, "Group");
  const userUnit = entry(page.node, "UserUnit");
  return [
    `<</Type/Page/Parent ${reference(context.parent)}`,
    `/MediaBox${array([left, bottom, left + width, bottom + height])}`,
    turn === 0 ? "" : `/Rotate ${turn}`,
    userUnit === undefined ? "" : `/UserUnit ${copier.text(userUnit)}`,
    group === undefined ? "" : `/Group ${copier.text(group)}`,
    `/Resources${resources(page, context.stampFont, copier)}`,
    `/Contents${array([reference(context.contents), reference(context.stamp)])}`,
    context.links.length === 0 ? "" : `/Annots${array(context.links.map(reference))}`,
    `/Tabs/S${context.structParents}>>`,
  ].join("");
}

/** A name for the stamp's font that no page's resources use. */
export function freeFontName(pages: readonly PDFPage[]): string {
  const used = new Set(
    pages.flatMap(
      (page) =>
        fontsOf(page)
          ?.keys()
          .map((key) => key.decodeText()) ?? [],
    ),
  );
  let free = "Stamp";
  while (used.has(free)) free += "_";
  return free;
}

function resources(page: PDFPage, stampFont: string, copier: ObjectCopier): string {
  const dict = page.node.Resources();
  const fonts = fontsOf(page);
  const others = dict instanceof PDFDict ? copier.entries(dict, ["Font", "ProcSet"]) : "";
  const own = fonts === undefined ? "" : copier.entries(fonts);
  return `<<${others}/Font<<${own}${name(stampFont)} ${reference(STAMP_FONT)}>>>>`;
}

function fontsOf(page: PDFPage): PDFDict | undefined {
  const dict = page.node.Resources();
  return dict instanceof PDFDict ? dictAt(dict, "Font") : undefined;
}
