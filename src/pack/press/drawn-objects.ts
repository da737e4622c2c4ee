/**
 * Reads back the objects of a PDF as Chromium (Skia) writes them, and no other: a plain cross-reference table, dictionaries
 * in one style of spacing, Flate streams, page resources named the same on every page (ISO 32000-1).
 */
import { inflateSync } from "node:zlib";
import { PressFault } from "./press-fault.ts";

/** One indirect object. */
export interface PdfObject {
  readonly dictionary: string;
  /** The stream as it stands in the file. */
  readonly packed: Uint8Array | undefined;
}

export type Objects = ReadonlyMap<number, PdfObject>;

/** Every object by its number. Throws PressFault for a file that Chromium did not write. */
export function readObjects(pdf: Uint8Array): Objects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const table = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(Number(table), Number(table) + 60));
  if (table === undefined || head === null)
    throw new PressFault("a PDF without the plain table that Chromium writes");
  const objects = new Map<number, PdfObject>();
  for (let number = 1; number < Number(head[1]); number++) {
    const entry = Number(table) + head[0].length + 20 * number;
    const at = Number(text.slice(entry, entry + 10));
    if (text[entry + 17] === "n") objects.set(number, readObject(pdf, text, at));
  }
  return objects;
}

function readObject(pdf: Uint8Array, text: string, at: number): PdfObject {
  const source = text.slice(at, text.indexOf("endobj", at));
  const start = source.indexOf(">> stream");
  if (start < 0) return { dictionary: source, packed: undefined };
  const dictionary = source.slice(0, start + 2);
  const from = at + start + (source.startsWith("\r", start + 9) ? 11 : 10);
  const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1]);
  return { dictionary, packed: pdf.subarray(from, from + length) };
}

/** Numbers of the pages' content streams in page order, along the page tree (7.7.3.2). */
export function pageContents(objects: Objects): readonly number[] {
  const under = (number: number): readonly number[] => {
    const dictionary = objects.get(number)?.dictionary ?? "";
    if (/\/Type \/Page\b/.test(dictionary)) return [Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1])];
    const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] ?? "";
    return Array.from(kids.matchAll(/(\d+) 0 R/g), ([, kid]) => Number(kid)).flatMap(under);
  };
  const catalog = [...objects.values()].find(({ dictionary }) => /\/Type \/Catalog\b/.test(dictionary));
  const root = /\/Pages (\d+) 0 R/.exec(catalog?.dictionary ?? "")?.[1];
  if (root === undefined) throw new PressFault("a PDF without pages");
  return under(Number(root));
}

/** An object's stream as one character a byte; empty for an object without one. */
export function streamText(objects: Objects, number: number): string {
  const { dictionary = "", packed = new Uint8Array() } = objects.get(number) ?? {};
  const bytes = dictionary.includes("/FlateDecode") ? inflateSync(packed) : packed;
  return Buffer.from(bytes).toString("latin1");
}

/** What resource dictionaries call objects of a kind, `F4` to 4: Skia names a thing the same on every page. */
export function resourceNames(objects: Objects, kind: "Font" | "XObject"): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { dictionary } of objects.values()) {
    // Most of a file's objects are elements of its structure, and looking for a word is quicker than for a pattern.
    if (!dictionary.includes(`/${kind} <<`)) continue;
    for (const [, entries = ""] of dictionary.matchAll(new RegExp(`/${kind} <<([^>]*)>>`, "g"))) {
      for (const [, name = "", number] of entries.matchAll(/\/(\w+) (\d+) 0 R/g)) {
        if ((names.get(name) ?? Number(number)) !== Number(number)) {
          throw new PressFault(`a PDF that gives the name ${name} to two things`);
        }
        names.set(name, Number(number));
      }
    }
  }
  return names;
}
