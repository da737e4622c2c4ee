/** Reading entries of dictionaries by what they should be: references followed, anything else `undefined`. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** Names by their text and texts by their names: pdf-lib works both out anew each time it is asked. */
const names = new Map<string, PDFName>();
const texts = new WeakMap<PDFName, string>();

function named(key: string): PDFName {
  const known = names.get(key);
  if (known !== undefined) return known;
  const made = PDFName.of(key);
  names.set(key, made);
  return made;
}

/** The entry itself, references followed; of a stream, the entry of its dictionary. */
export function entry(holder: PDFDict | PDFStream, key: string): PDFObject | undefined {
  const dict = holder instanceof PDFStream ? holder.dict : holder;
  return dict.lookup(named(key));
}

/** The reference that an entry is, not followed. */
export function referenceAt(holder: PDFDict | PDFStream, key: string): PDFRef | undefined {
  const value = (holder instanceof PDFStream ? holder.dict : holder).get(named(key));
  return value instanceof PDFRef ? value : undefined;
}

/** The entry, if it is a dictionary. */
export function dictAt(holder: PDFDict | PDFStream, key: string): PDFDict | undefined {
  const value = entry(holder, key);
  return value instanceof PDFDict ? value : undefined;
}

/** The values of an array, references followed; one value that is not an array counts as an array of one. */
export function valuesAt(holder: PDFDict | PDFStream, key: string): readonly PDFObject[] {
  return valuesOf(entry(holder, key));
}

/** The values of an array, or one value as an array of one. */
export function valuesOf(value: PDFObject | undefined): readonly PDFObject[] {
  if (value === undefined) return [];
  if (!(value instanceof PDFArray)) return [value];
  return Array.from({ length: value.size() }, (_, i) => value.lookup(i)).filter((item) => item !== undefined);
}

/** The entry, if it is a number. */
export function numberAt(holder: PDFDict | PDFStream, key: string): number | undefined {
  const value = entry(holder, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The numbers of an array, or none if any of its values is not a number. */
export function numbersOf(value: PDFObject | undefined): readonly number[] {
  const values = valuesOf(value);
  const numbers = values.filter((item) => item instanceof PDFNumber).map((item) => item.asNumber());
  return numbers.length === values.length ? numbers : [];
}

/** A name without its slash, `#xx` read as UTF-8. */
export function nameAt(holder: PDFDict | PDFStream, key: string): string | undefined {
  return nameOf(entry(holder, key));
}

/** A name without its slash. */
export function nameOf(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = value.decodeText();
  texts.set(value, text);
  return text;
}

/** The entry as text, if it is a string. */
export function textAt(holder: PDFDict | PDFStream, key: string): string | undefined {
  return textOf(entry(holder, key));
}

/** A text string (ISO 32000-1, 7.9.2), whatever it was encoded in. */
export const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
