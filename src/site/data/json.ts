import type { SiteFile } from "../files.ts";

/** What JSON can hold (RFC 8259); what is undefined is left out. */
export type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };
export type JsonObject = { readonly [name: string]: Json | undefined };

/** An object without what says nothing: undefined, blank words, and empty lists unless they are `kept`. */
export function filled(object: JsonObject, kept: ReadonlySet<string> = new Set()): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([name, value]) =>
        value !== undefined &&
        !(typeof value === "string" && value.trim() === "") &&
        !(Array.isArray(value) && value.length === 0 && !kept.has(name)),
    ),
  );
}

/** A file of JSON in UTF-8 without a byte order mark, written when it is wanted; `late` as of a SiteFile. */
export function jsonFile(address: string, value: () => Json, late?: string): SiteFile {
  return {
    address,
    ...(late === undefined ? {} : { late }),
    bytes: () => new TextEncoder().encode(jsonText(value())),
  };
}

/** JSON as it stands in files: one space for each level. */
export const jsonText = (value: Json): string => `${JSON.stringify(value, undefined, 1)}\n`;
