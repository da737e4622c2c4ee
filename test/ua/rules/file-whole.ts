import { isSpace } from "../cos/characters.ts";
import type { CosFile } from "../cos/file.ts";
import { latin } from "../cos/text-string.ts";
import { everyDict, reachable } from "../document/every-dict.ts";
import { ruleGroup } from "./rule.ts";

/** The file as a whole: nothing left over in it, and no feature younger than its version. */
export const wholeFileRules = ruleGroup(
  {
    "x-eof": "the file has one end: no older state of it is still inside",
    "x-unreachable": "everything in the file is reached from its trailer",
    "x-version": "the file says the version of PDF that its features need",
  },
  ({ file, catalog }, fail) => {
    const ends = latin(file.bytes).split("%%EOF").length - 1;
    if (ends !== 1) fail("x-eof", `the file has ${ends} %%EOF`);
    const reached = reachable(file);
    const orphans = file.numbers.filter((number) => !reached.has(number) && !file.furniture.has(number));
    if (orphans.length > 0)
      fail(
        "x-unreachable",
        `nothing refers to ${orphans.length} objects: ${orphans.slice(0, 10).join(", ")}`,
      );
    const gap = firstGap(file);
    if (gap !== undefined) fail("x-unreachable", `bytes ${gap} belong to no object`);
    const header = Number(/^%PDF-(\d\.\d)/.exec(latin(file.bytes.subarray(0, 8)))?.[1] ?? 0);
    const version = Math.max(header, Number(catalog.name("Version") ?? 0));
    for (const [feature, needs] of neededVersions(file))
      if (needs > version) fail("x-version", `${feature} needs PDF ${needs}, and the file says ${version}`);
  },
);

/** Bytes between objects that are neither white space, a comment, nor startxref and its number. */
function firstGap({ bytes, ranges }: CosFile): string | undefined {
  let end = 0;
  for (const [from, to] of [...ranges(), [bytes.length, bytes.length] as const]) {
    const between = latin(bytes.subarray(end, from))
      .replace(/%[^\r\n]*/g, "")
      .replace(/startxref\s+\d+/, "");
    if (![...between].every((sign) => isSpace(sign.charCodeAt(0)))) return `${end} to ${from}`;
    end = Math.max(end, to);
  }
  return undefined;
}

/** What came after PDF 1.4, as far as packs could use it (ISO 32000-1, notes "PDF 1.n" in its tables). */
function neededVersions(file: CosFile): ReadonlyMap<string, number> {
  const needs = new Map<string, number>();
  if (file.trailer.name("Type") === "XRef") needs.set("a cross-reference stream", 1.5);
  for (const { dict } of everyDict(file)) {
    const type = dict.name("Type");
    const kind = dict.name("S");
    if (type === "ObjStm") needs.set("an object stream", 1.5);
    if (type === "Page" && dict.has("Tabs")) needs.set("Tabs of a page", 1.5);
    if (type === "Catalog" && dict.has("OCProperties")) needs.set("optional content", 1.5);
    if (kind === "THead" || kind === "TBody" || kind === "TFoot" || kind === "Annot")
      needs.set(`the structure type ${kind}`, 1.5);
    if (dict.name("O") === "Table" && dict.has("Scope")) needs.set("Scope of a table cell", 1.5);
    if (dict.name("Filter") === "JPXDecode") needs.set("a JPEG 2000 picture", 1.5);
    if (dict.has("EF") && dict.has("UF")) needs.set("UF of an embedded file", 1.7);
  }
  return needs;
}
