/** Attributes of structure elements, one dictionary an owner (ISO 32000-1, 14.7.5). */
import { PDFArray, type PDFDict, type PDFObject } from "@cantoo/pdf-lib";
import { entry, nameAt, numberAt, textOf, valuesOf } from "../source/entries.ts";
import { array, name, textString } from "../syntax.ts";
import type { Element } from "./element.ts";

/**
 * The /A entry for these attribute objects, or "". The first mention of an attribute counts; spans of one row or
 * column say nothing and are left out. `id` turns an ID of the paper into one of the pack, or into nothing if no element
 * has it; `copy` writes any other value. `more`: what the paper itself does not say.
 */
export function attributesEntry(
  attributes: readonly PDFDict[],
  id: (text: string) => string | undefined,
  copy: (value: PDFObject) => string,
  more: NonNullable<Element["more"]> = [],
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
      const text = attribute === "Headers" ? headers(value, id) : copy(value);
      if (text !== undefined) written.set(attribute, text);
    }
  }
  for (const [owner, attribute, value] of more) {
    owners.set(owner, (owners.get(owner) ?? new Map<string, string>()).set(attribute, value));
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

/** The IDs of the header cells of a cell, those that are there. */
function headers(value: PDFObject, id: (text: string) => string | undefined): string | undefined {
  const known = valuesOf(value).flatMap((item) => id(textOf(item) ?? "") ?? []);
  return known.length === 0 ? undefined : array(known.map(textString));
}
