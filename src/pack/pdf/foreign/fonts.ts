/** Fonts of other people's files: those that are not in them, and those whose glyphs are painted by content streams. */
import { type PDFContext, PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { dictAt, entry, nameAt, valuesAt } from "../source/entries.ts";

/** The name of a font whose shapes every reader must find for itself (PDF/UA-1, 7.21.4.1), or nothing. */
export function missingFont(font: PDFDict): string | undefined {
  const subtype = nameAt(font, "Subtype");
  if (subtype === "Type3") return undefined;
  const [below] = subtype === "Type0" ? valuesAt(font, "DescendantFonts") : [font];
  const descriptor = below instanceof PDFDict ? dictAt(below, "FontDescriptor") : undefined;
  const inFile = ["FontFile", "FontFile2", "FontFile3"].some(
    (key) => descriptor !== undefined && entry(descriptor, key) !== undefined,
  );
  return inFile ? undefined : (nameAt(font, "BaseFont") ?? "without a name").replace(/^[A-Z]{6}\+/, "");
}

/**
 * The streams that paint the glyphs of Type 3 fonts (ISO 32000-1, 9.6.5), each with its font's resources. In the document
 * given, those fonts lose their property lists, which would bring layers along: the streams have theirs written out.
 */
export function glyphProcedures(context: PDFContext): ReadonlyMap<PDFRef, PDFDict | undefined> {
  const found = new Map<PDFRef, PDFDict | undefined>();
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || nameAt(font, "Subtype") !== "Type3") continue;
    const resources = dictAt(font, "Resources");
    const before = resources?.clone();
    resources?.delete(PDFName.of("Properties"));
    for (const value of dictAt(font, "CharProcs")?.values() ?? []) {
      if (value instanceof PDFRef) found.set(value, before);
    }
  }
  return found;
}
