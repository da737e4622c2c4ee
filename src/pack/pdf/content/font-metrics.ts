/** How much room the glyphs of a font take (ISO 32000-1, 9.2.4 and 9.7.4.3). */
import { PDFArray, PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import { dictAt, nameAt, numberAt, valuesAt } from "../source/entries.ts";

/** Widths and heights in parts of the size of type. */
export interface FontMetrics {
  /** How far the pen goes for all of these codes together. */
  readonly advance: (codes: Uint8Array) => number;
  readonly ascent: number;
  readonly descent: number;
}

/** What most Latin typefaces have, for a font that does not say. */
const USUAL = { ascent: 0.9, descent: -0.25, width: 0.5 };

/** Reads the metrics of a simple or composite font, whose codes are one byte or two. */
export function fontMetrics(font: PDFDict): FontMetrics {
  const below = valuesAt(font, "DescendantFonts").find((dict) => dict instanceof PDFDict);
  const composite = nameAt(font, "Subtype") === "Type0" && below instanceof PDFDict;
  const holder = composite ? below : font;
  const widths = composite ? compositeWidths(holder) : simpleWidths(holder);
  const descriptor = dictAt(holder, "FontDescriptor");
  const usual = composite ? (numberAt(holder, "DW") ?? 1000) / 1000 : USUAL.width;
  const part = (key: string): number | undefined => {
    const value = descriptor === undefined ? undefined : numberAt(descriptor, key);
    return value === undefined ? undefined : value / 1000;
  };
  return {
    advance: (codes) => {
      let sum = 0;
      for (let i = 0; i < codes.length; i += composite ? 2 : 1) {
        const code = composite ? ((codes[i] ?? 0) << 8) | (codes[i + 1] ?? 0) : (codes[i] ?? 0);
        sum += widths.get(code) ?? usual;
      }
      return sum;
    },
    ascent: part("Ascent") ?? USUAL.ascent,
    descent: part("Descent") ?? USUAL.descent,
  };
}

function simpleWidths(font: PDFDict): ReadonlyMap<number, number> {
  const first = numberAt(font, "FirstChar") ?? 0;
  return new Map(
    valuesAt(font, "Widths").map((width, i) => [
      first + i,
      width instanceof PDFNumber ? width.asNumber() / 1000 : 0,
    ]),
  );
}

/** `c [w1 w2 …]` for codes from c on, `c1 c2 w` for all codes between two. */
function compositeWidths(font: PDFDict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const values = valuesAt(font, "W");
  const number = (i: number): number => {
    const value = values[i];
    return value instanceof PDFNumber ? value.asNumber() : 0;
  };
  for (let i = 0; i < values.length; ) {
    const list = values[i + 1];
    if (list instanceof PDFArray) {
      for (let k = 0; k < list.size(); k++) {
        const width = list.lookup(k);
        widths.set(number(i) + k, width instanceof PDFNumber ? width.asNumber() / 1000 : 0);
      }
      i += 2;
    } else {
      for (let code = number(i); code <= Math.min(number(i + 1), 0xffff); code++)
        widths.set(code, number(i + 2) / 1000);
      i += 3;
    }
  }
  return widths;
}
