/** Rules of PDF/UA-1 about fonts and links that a paper does not keep, and that nothing here can mend. */
import { PDFDict, type PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import type { Paintings } from "./content/paintings.ts";
import { dictAt, entry, nameAt, valuesAt } from "./source/entries.ts";
import type { Link } from "./source/links.ts";
import { type Element, elementsOf } from "./structure/element.ts";

/** As short phrases, for `Fragment.shortcomings`. */
export function unmet(
  document: PDFDocument,
  { pages, forms }: Paintings,
  links: readonly Link[],
  elements: readonly Element[],
): readonly string[] {
  const known = linksIn(elements);
  return [
    ...fontsOf(document)
      .filter((font) => !isEmbedded(font))
      .map((font) => `the font ${nameAt(font, "BaseFont") ?? "without a name"} is not embedded`),
    ...pages.flatMap(({ readable }, page) =>
      readable ? [] : [`page ${page + 1}: a character without Unicode`],
    ),
    ...([...forms.values()].every(({ readable }) => readable) ? [] : ["a character without Unicode"]),
    ...links
      .filter(({ object }) => !known.has(object))
      .map(({ page }) => `page ${page + 1}: a link that the structure does not have`),
  ];
}

const linksIn = (elements: readonly Element[]): ReadonlySet<PDFRef> =>
  new Set(
    elementsOf(elements)
      .filter(({ kind }) => kind === "Link")
      .flatMap(({ kids }) => kids.flatMap((kid) => (kid.what === "annotation" ? [kid.object] : []))),
  );

/** Fonts as pages name them; those below a composite font say the same of it (ISO 32000-1, 9.7). */
const fontsOf = ({ context }: PDFDocument): readonly PDFDict[] =>
  context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => nameAt(dict, "Type") === "Font" && !nameAt(dict, "Subtype")?.startsWith("CIDFont"));

/** The program of a font is in the file (PDF/UA-1, 7.21.4.1); a Type 3 font is drawn by the file itself. */
function isEmbedded(font: PDFDict): boolean {
  if (nameAt(font, "Subtype") === "Type3") return true;
  const below = valuesAt(font, "DescendantFonts").find((dict) => dict instanceof PDFDict);
  const described = dictAt(below instanceof PDFDict ? below : font, "FontDescriptor");
  return (
    described !== undefined &&
    ["FontFile", "FontFile2", "FontFile3"].some((key) => entry(described, key) !== undefined)
  );
}
