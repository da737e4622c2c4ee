import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readingOf } from "../../../../src/publish/gate/read/index.ts";
import { faultsOf } from "../../../../src/publish/gate/structure/faults.ts";

const kinds = (path: string, content: string | Uint8Array): readonly string[] => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return faultsOf({ path, bytes }, readingOf({ path, bytes })).map(({ kind }) => kind);
};

const LONG = "one two three four five six seven eight nine ten ".repeat(4);

describe("a page that hides words", () => {
  test.each([
    ["display: none", `<p style="color:red; display: none">Words.</p>`],
    ["visibility", `<div style='visibility:hidden'><p>Words.</p></div>`],
    ["no opacity", `<p style="opacity:0">Words.</p>`],
    ["letters of no size", `<span style="font-size:0px">Words.</span>`],
    ["beside the page", `<p style="position:absolute;left:-9999px">Words.</p>`],
    ["an attribute that is no attribute", `<p =x style="display:none"lang=en>Words.</p>`],
    ["a hidden section", `<section hidden><p>${LONG}</p></section>`],
    ["a template", `<template><p>${LONG}</p></template>`],
    ["a picture’s hidden group", `<svg><g display="none"><text>Words</text></g></svg>`],
  ])("%s", (_, html) => {
    expect(kinds("a.html", `<!doctype html><title>x</title><body>${html}</body>`)).toEqual([
      "hidden-element",
    ]);
  });
  test.each([
    [
      "a form for those with scripts",
      `<form hidden><select>${"<option>Some words".repeat(40)}</select></form>`,
    ],
    ["a short notice", `<p class="notice" hidden>This page has moved.</p>`],
    ["words for screen readers", `<span class="hidden">Page 4 of the report</span>`],
    ["what a screen reader passes over", `<svg aria-hidden="true"><title>Arrow</title></svg>`],
    ["an element that a style shows", `<p style="opacity:0.5">Words.</p>`],
    ["words behind an element that has no end", `<video><track hidden></video><p>${LONG}</p>`],
    ["the end of an inner element of the same name", `<div hidden><div></div></div><div>${LONG}</div>`],
  ])("not %s", (_, html) => {
    expect(kinds("a.html", `<!doctype html><title>x</title><body>${html}</body>`)).toEqual([]);
  });
});

test.each([
  ["a comment", "a.html", "<!doctype html><!-- ask legal first --><p>x", "comment"],
  ["a folder of somebody’s machine", "a.json", `{"from":"/home/jroe/reports/x.md"}`, "machine-path"],
  ["a folder of Windows", "a.txt", String.raw`C:\Users\jroe\x.docx`, "machine-path"],
  ["a redaction with its words", "a.txt", "See [[exempt 3: the words]].", "open-redaction"],
  ["a source map", "js/a.js.map", "{}", "source-map"],
  ["a way to a source map", "js/a.js", "go();\n//# sourceMappingURL=a.js.map", "source-map"],
  ["a members’ edition", "NOT-FOR-PUBLICATION.txt", "x", "members-edition"],
])("%s", (_, path, content, kind) => {
  expect(kinds(path, content)).toEqual([kind]);
});

test("a redaction without its words, and an address that looks like a path, are nothing", () => {
  expect(kinds("a.txt", "See [[exempt 3]] and https://example.org/home/page/x")).toEqual([]);
});

describe("an office file", () => {
  test.each([
    [
      "tracked changes",
      "word/document.xml",
      `<w:p><w:del w:id="1"><w:delText>x</w:delText></w:del></w:p>`,
      "tracked-change",
    ],
    ["comments", "word/comments.xml", `<w:comment w:id="0"><w:t>x</w:t></w:comment>`, "comment"],
    ["hidden text", "word/document.xml", "<w:rPr><w:vanish/></w:rPr>", "hidden-text"],
    ["a hidden sheet", "xl/workbook.xml", `<sheet name="x" sheetId="2" state="veryHidden"/>`, "hidden-text"],
    ["hidden columns", "xl/worksheets/sheet1.xml", `<col min="1" max="2" hidden="1"/>`, "hidden-text"],
    ["the name of its author", "docProps/core.xml", "<dc:creator>Someone</dc:creator>", "author"],
  ])("%s", (_, part, xml, kind) => {
    expect(kinds("a.docx", zipOf(part, `<x>${xml}</x>`))).toEqual([kind]);
  });
  test("with nothing hidden", () => {
    expect(kinds("a.docx", zipOf("word/document.xml", "<x><w:t>Words</w:t></x>"))).toEqual([]);
  });
});

/** A ZIP file of one deflated entry (APPNOTE 6.3). */
function zipOf(name: string, text: string): Uint8Array {
  const packed = deflateRawSync(text);
  const title = Buffer.from(name);
  const field = (at: number, value: number, into: Buffer, wide = true): void => {
    if (wide) into.writeUInt32LE(value, at);
    else into.writeUInt16LE(value, at);
  };
  const local = Buffer.alloc(30);
  field(0, 0x04034b50, local);
  field(8, 8, local, false);
  field(18, packed.length, local);
  field(22, text.length, local);
  field(26, title.length, local, false);
  const central = Buffer.alloc(46);
  field(0, 0x02014b50, central);
  field(10, 8, central, false);
  field(20, packed.length, central);
  field(24, text.length, central);
  field(28, title.length, central, false);
  const end = Buffer.alloc(22);
  field(0, 0x06054b50, end);
  field(8, 1, end, false);
  field(10, 1, end, false);
  field(12, central.length + title.length, end);
  field(16, local.length + title.length + packed.length, end);
  return Buffer.concat([local, title, packed, central, title, end]);
}
