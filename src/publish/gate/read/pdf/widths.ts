import { type Dict, isDict, isList, nameOf, numberOf, type Value } from "./values.ts";

/** Helvetica's widths from the space to the tilde (Adobe core 14 metrics), which other sans and serif faces come near. */
const HELVETICA = (
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 " +
  "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 " +
  "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
  .split(" ")
  .map(Number);
const COURIER = 0.6;
const TIMES = 0.9;
const LONGEST_RANGE = 0x10000;

/** The width of a code in parts of the size of type (ISO 32000-1, 9.2.4 and 9.7.4.3). */
export function glyphWidths(
  font: Dict,
  at: (value: Value | undefined) => Value | undefined,
  isComposite: boolean,
): (code: number) => number {
  if (isComposite) return compositeWidths(font, at);
  const list = at(font.get("Widths"));
  const first = numberOf(at(font.get("FirstChar"))) ?? 0;
  // Glyphs of type 3 are measured in units of their own.
  const matrix = at(font.get("FontMatrix"));
  const unit =
    nameOf(at(font.get("Subtype"))) === "Type3" && isList(matrix)
      ? (numberOf(at(matrix[0])) ?? 0.001)
      : 0.001;
  if (isList(list)) {
    const descriptor = at(font.get("FontDescriptor"));
    const missing = (isDict(descriptor) ? numberOf(at(descriptor.get("MissingWidth"))) : undefined) ?? 0;
    return (code) => (numberOf(at(list[code - first])) ?? missing) * unit;
  }
  const name = nameOf(at(font.get("BaseFont")));
  if (/Courier/.test(name)) return () => COURIER;
  const part = /Times/.test(name) ? TIMES : 1;
  return (code) => ((HELVETICA[code - 32] ?? 556) / 1000) * part;
}

/** `c [w1 w2 …]` for codes from c on, `c1 c2 w` for all between two. */
function compositeWidths(
  font: Dict,
  at: (value: Value | undefined) => Value | undefined,
): (code: number) => number {
  const below = at(font.get("DescendantFonts"));
  const holder = isList(below) ? at(below[0]) : undefined;
  if (!isDict(holder)) return () => 1;
  const usual = (numberOf(at(holder.get("DW"))) ?? 1000) / 1000;
  const widths = new Map<number, number>();
  const list = at(holder.get("W"));
  const values = isList(list) ? list.map(at) : [];
  for (let i = 0; i < values.length; ) {
    const first = numberOf(values[i]) ?? 0;
    const next = values[i + 1];
    if (isList(next)) {
      for (const [k, width] of next.entries()) widths.set(first + k, (numberOf(at(width)) ?? 0) / 1000);
      i += 2;
    } else {
      const last = Math.min(numberOf(next) ?? first, first + LONGEST_RANGE);
      for (let code = first; code <= last; code++) widths.set(code, (numberOf(values[i + 2]) ?? 0) / 1000);
      i += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}
