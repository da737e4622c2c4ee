/** Attributes of structure elements, one dictionary an owner (ISO 32000-1, 14.7.5). */
import { PDFArray, type PDFDict, type PDFObject } from "@cantoo/pdf-lib";
import { entry, nameAt, numberAt, textOf, valuesOf } from "../source/entries.ts";
import { array, name, textString } from "../syntax.ts";

/**
 * The /A entry for these attribute objects, or "". The first mention of an attribute counts; spans of one row or
 * column say nothing and are left out. `id` turns an ID of the paper into one of the pack; `copy` writes any other value.
 */
export function attributesEntry(
  attributes: readonly PDFDict[],
  id: (text: string) => string,
  copy: (value: PDFObject) => string,
): string {
  const owners = new Map<string, Map<string, string>>();
  for (const dict of attributes) {
    const owner = nameAt(dict, "O");
    if (owner === undefined) continue;
    const written = owners.get(owner) ?? new Map<string, string>();
    owners.set(owner, written);
    for (const key of dict.keys()) {
      const attribute = key.decodeText();
      const value = entry(dict, attribute);
      if (attribute === "O" || value === undefined || written.has(attribute)) continue;
      if ((attribute === "RowSpan" || attribute === "ColSpan") && numberAt(dict, attribute) === 1) continue;
      if (value instanceof PDFArray && value.size() === 0) continue;
      written.set(attribute, attribute === "Headers" ? headers(value, id) : copy(value));
    }
  }
  const dicts = [...owners]
    .filter(([, written]) => written.size > 0)
    .map(
      ([owner, written]) =>
        `<</O${name(owner)}${[...written].map(([key, value]) => `${name(key)} ${value}`).join("")}>>`,
    );
  if (dicts.length === 0) return "";
  return `/A${dicts.length === 1 ? dicts.join("") : array(dicts)}`;
}

/** The IDs of the header cells of a cell. */
const headers = (value: PDFObject, id: (text: string) => string): string =>
  array(
    valuesOf(value)
      .flatMap((item) => textOf(item) ?? [])
      .map((text) => textString(id(text))),
  );
