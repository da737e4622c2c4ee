/** Somebody else's paper behind one of our own, and what stands in the file that this makes. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { assemble } from "../../../../../src/pack/pdf/assemble.ts";
import {
  type PackSheet,
  toForeignFragment,
} from "../../../../../src/pack/pdf/foreign/to-foreign-fragment.ts";
import type { Fragment } from "../../../../../src/pack/pdf/fragment.ts";
import { toFragment } from "../../../../../src/pack/pdf/to-fragment.ts";
import { budget } from "../papers.ts";
import { samplePdf } from "../sample-paper.ts";
import { stampFont } from "../stamp-font.ts";

export const A4: PackSheet = { width: 595.28, height: 841.89, foot: 34.02 };

/** What our own paper and its stamp say on page 1. */
export const aboutForeign = (key: string) => ({ key, title: "Site plan", language: "en-GB" });

export interface Joined {
  readonly fragment: Fragment;
  readonly pdf: Uint8Array;
}

/** A pack of our own budget and the paper; the paper's pages are pages 2 and on. */
export async function joined(pdf: Uint8Array, key = "plan"): Promise<Joined> {
  const fragment = await toForeignFragment(pdf, aboutForeign(key), A4);
  const own = await toFragment(await samplePdf(budget), {
    key: "budget",
    title: "Budget",
    language: "en-GB",
  });
  const labels = fragment.pages.map((_, page) => `${page + 2}`);
  const pack = assemble({
    title: "Agenda pack",
    language: "en-GB",
    date: "2026-03-12",
    stampFont,
    parts: [
      { fragment: own, title: "1. Budget", labels: ["1"] },
      { fragment, title: "2. Site plan", labels },
    ],
  });
  return { fragment, pdf: pack.pdf };
}

/** Every key and name of every object, and all text: strings as text, streams unpacked, hexadecimal strings read. */
export async function everythingIn(
  pdf: Uint8Array,
): Promise<{ readonly names: ReadonlySet<string>; readonly text: string }> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const names = new Set<string>();
  const pieces: string[] = [];
  const look = (object: PDFObject | undefined): void => {
    if (object instanceof PDFName) names.add(object.decodeText());
    if (object instanceof PDFString || object instanceof PDFHexString) pieces.push(object.decodeText());
    if (object instanceof PDFArray) object.asArray().forEach(look);
    if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) {
        look(key);
        look(value);
      }
    }
    if (object instanceof PDFStream) {
      look(object.dict);
      if (object instanceof PDFRawStream) pieces.push(unpacked(object));
    }
  };
  for (const [, object] of context.enumerateIndirectObjects()) look(object);
  return { names, text: pieces.join("\n") };
}

function unpacked(stream: PDFRawStream): string {
  const text = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  return text.replace(
    /<([0-9A-Fa-f\s]+)>/g,
    (whole, hex: string) => `${whole}${Buffer.from(hex, "hex").toString("latin1")}`,
  );
}
