import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as yaml from "yaml";
import { filesOf } from "../../../src/content/files.ts";
import { readFrontMatter } from "../../../src/content/front-matter.ts";
import { HARROWMERE, WESTMINSTER } from "../../site/councils.ts";

interface Format {
  readonly fromFile: (text: string) => Record<string, unknown>;
  readonly toFile: (data: Record<string, unknown>) => string;
}

/** The module as browsers load it; it is no part of src/, and has no types. */
const { keptFields, WORDS } = (await import(
  new URL("../../../static/js/admin/kept-fields.js", import.meta.url).href
)) as { readonly keptFields: (yaml: unknown, isFenced: boolean) => Format; readonly WORDS: string };

const format = keptFields(yaml, true);
const fields = keptFields(yaml, false);

const FILE = `---
# Trees
title: "Street trees: an update"   # as printed
date: 2026-01-15
post:
authors: [ada-clerk, { name: Bo Baum, post: Arborist }]
# The next line is printed on page 2
background-papers:
  - "Trees, 2025"

numbering: none
---

Forty trees.

---

* \`left\`  as it is
`;

test("a file that nobody changed is the same, to the letter", () => {
  expect(format.toFile(format.fromFile(FILE))).toBe(FILE);
  for (const { content } of [HARROWMERE, ...WESTMINSTER])
    for (const { path, bytes } of filesOf(content).list) {
      if (!/\.(?:md|yaml)$/.test(path)) continue;
      const { fromFile, toFile } = path.endsWith(".md") ? format : fields;
      const text = new TextDecoder().decode(bytes());
      expect([path, toFile(fromFile(text))]).toEqual([path, text]);
    }
});

test("what was typed is text, as our own reader has it", () => {
  const { _written: _, [WORDS]: words, ...typed } = format.fromFile(FILE);
  const read = readFrontMatter("file", FILE).source;
  expect(typed).toEqual(read?.fields);
  expect(typed).toMatchObject({ date: "2026-01-15" });
  expect(words).toBe("\nForty trees.\n\n---\n\n* `left`  as it is\n");
});

test("one field changed is one field changed, and the comment above the next stays", () => {
  const data = format.fromFile(FILE);
  expect(format.toFile({ ...data, title: "Street trees" })).toBe(
    FILE.replace('title: "Street trees: an update"   # as printed', "title: Street trees"),
  );
  expect(format.toFile({ ...data, authors: ["ada-clerk"] })).toBe(
    FILE.replace("authors: [ada-clerk, { name: Bo Baum, post: Arborist }]", "authors:\n  - ada-clerk"),
  );
});

test("blanks of a form are not written, new fields come last, and what is emptied is gone", () => {
  const { numbering: _, ...data } = format.fromFile(FILE);
  const saved = format.toFile({ ...data, classification: "", item: null, wards: "All", date: "2026-02-01" });
  expect(saved).toBe(FILE.replace("2026-01-15", "2026-02-01").replace("numbering: none\n", "wards: All\n"));
  expect(saved).not.toContain("null");
});

test("a new file has its fields and its words", () => {
  expect(format.toFile({ title: "12: what follows", [WORDS]: "Trees.\n" })).toBe(
    '---\ntitle: "12: what follows"\n---\nTrees.\n',
  );
});

test("a file without fences keeps its comments", () => {
  const council = readFileSync(`${HARROWMERE.content}/council.yaml`, "utf8");
  const changed = fields.toFile({ ...fields.fromFile(council), name: "Harrowmere District Council" });
  expect(changed).toBe(council.replace("name: Harrowmere Council", "name: Harrowmere District Council"));
});

test("a file that cannot be read is words from its first line, and is saved as they are", () => {
  const broken = "---\ntitle: Street trees: an update\n---\nForty trees.\n";
  const data = format.fromFile(broken);
  expect(data[WORDS]).toBe(broken);
  expect(format.toFile(data)).toBe(broken);
  const mended = broken.replace("trees: an update", "trees");
  expect(format.toFile({ ...data, title: "x", [WORDS]: mended })).toBe(mended);
});
