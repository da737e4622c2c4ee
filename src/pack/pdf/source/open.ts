/** Opening a PDF as a graph of objects, or refusing it with a reason. */
import { EncryptedPDFError, PDFDocument } from "@cantoo/pdf-lib";
import { toText } from "../syntax.ts";
import { UnreadablePdf } from "../unreadable.ts";

/** Readers look for the end of a file in its last 1,024 bytes (ISO 32000-1, annex H, note 18), and for its start in the first. */
const EDGE = 1024;
/** In the trailer of a protected file, whose objects cannot even be told apart without the password (7.6.1). */
const ENCRYPTED = /\/Encrypt\s+\d+\s+\d+\s+R/;

/** The document, parsed strictly; throws `UnreadablePdf` rather than give back half a paper. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocument> {
  if (!toText(pdf.subarray(0, EDGE)).includes("%PDF-")) {
    throw new UnreadablePdf("not a PDF", "it does not begin with %PDF-");
  }
  if (!/startxref\s+\d+\s+%%EOF/.test(toText(pdf.subarray(-EDGE)))) {
    throw new UnreadablePdf("damaged", "its end is missing");
  }
  try {
    const document = await PDFDocument.load(pdf, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: Number.POSITIVE_INFINITY,
    });
    if (document.getPageCount() === 0) throw new UnreadablePdf("damaged", "it has no pages");
    return document;
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    if (error instanceof EncryptedPDFError || ENCRYPTED.test(toText(pdf))) {
      throw new UnreadablePdf("encrypted", "it is protected with a password", error);
    }
    throw new UnreadablePdf("damaged", error instanceof Error ? error.message : String(error), error);
  }
}
