/** Opening a PDF as a graph of objects, or refusing it with a reason. */
import { PDFDocument, PDFInvalidObject, PDFParser } from "@cantoo/pdf-lib";
import { toText } from "../syntax.ts";
import { UnreadablePdf } from "../unreadable.ts";
import { foundInstead } from "./found-instead.ts";

/** Readers look for the end of a file in its last 1,024 bytes (ISO 32000-1, annex H, note 18), and for its start in the first. */
const EDGE = 1024;

const BROKEN = "a part of it is broken";

/** An opened file. */
export interface OpenedPdf {
  readonly document: PDFDocument;
  /** It needed no password to be read, and had one against copying or printing (7.6.3). */
  readonly protectedByOwner: boolean;
}

/** The document, parsed strictly; throws `UnreadablePdf` rather than give back half a paper. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocument> {
  return (await openAnyPdf(pdf)).document;
}

/** As `openPdf`, for whoever must know what the file was protected against. */
export async function openAnyPdf(pdf: Uint8Array): Promise<OpenedPdf> {
  if (!toText(pdf.subarray(0, EDGE)).includes("%PDF-")) {
    throw new UnreadablePdf("not a PDF", foundInstead(pdf.subarray(0, EDGE)));
  }
  if (!/startxref\s+\d+\s+%%EOF/.test(toText(pdf.subarray(-EDGE)))) {
    throw new UnreadablePdf("damaged", "its end is missing");
  }
  try {
    const locked = await lockedDocument(pdf);
    const document = locked ?? (await PDFDocument.load(pdf, { ...STRICTLY, throwOnInvalidObject: true }));
    if (document.getPageCount() === 0) throw new UnreadablePdf("damaged", "it has no pages");
    return { document, protectedByOwner: locked !== undefined };
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    throw new UnreadablePdf("damaged", BROKEN, error);
  }
}

const STRICTLY = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, preserveXFA: true };

/**
 * The document of a protected file that opens with an empty password, decrypted (7.6.3.4); nothing for one without
 * protection. Its objects cannot be parsed strictly at first, because packed ones are unreadable until there is a key.
 */
async function lockedDocument(pdf: Uint8Array): Promise<PDFDocument | undefined> {
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes("/Encrypt")) return undefined;
  const { trailerInfo } = await PDFParser.forBytesWithOptions(pdf, Number.POSITIVE_INFINITY).parseDocument();
  if (trailerInfo.Encrypt === undefined) return undefined;
  const document = await PDFDocument.load(pdf, { ...STRICTLY, password: "" }).catch((error: unknown) => {
    const says = error instanceof Error ? error.message : String(error);
    const unknown = /unknown encryption|unsupported encryption/.test(says);
    const detail = unknown
      ? "it is protected in a way that only its maker can undo"
      : "it asks for a password";
    throw new UnreadablePdf("password", detail, error);
  });
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFInvalidObject && !isTable(object)) {
      throw new UnreadablePdf("damaged", BROKEN);
    }
  }
  if (trailerInfo.Info !== undefined) document.context.trailerInfo.Info = trailerInfo.Info;
  return document;
}

/** Cross-reference streams are never encrypted (7.5.8.2), and pdf-lib stumbles over them when it decrypts the rest. */
function isTable(object: PDFInvalidObject): boolean {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return /\/Type\s*\/XRef\b/.test(toText(bytes.subarray(0, EDGE)));
}
