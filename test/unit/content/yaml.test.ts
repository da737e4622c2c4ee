import { describe, expect, test } from "vitest";
import { readYaml, readYamlFile } from "../../../src/content/yaml/read.ts";

const read = (yaml: string) => readYamlFile("council.yaml", yaml);

/** A slip is found, and the rest is read as it was meant: only so can everything wrong be said at once. */
describe("a slip is read as it was meant", () => {
  test.each<[typed: string, fields: object]>([
    ["title: Trees: an update\nkind: x", { title: "Trees: an update", kind: "x" }],
    ["title: “Trees: an update”", { title: "Trees: an update" }],
    ["title: 'The Mayor's car'", { title: "The Mayor's car" }],
    ['title: "The "big" car"', { title: 'The "big" car' }],
    ['title: "Big" car', { title: '"Big" car' }],
    ['title: "Trees\nkind: "x"', { title: "Trees", kind: "x" }],
    ['file: "C:\\papers"', { file: "C:\\papers" }],
    ["number: *42", { number: "*42" }],
    ["title: &c.", { title: "&c." }],
    ["title: [Draft] Trees", { title: "[Draft] Trees" }],
    ["title: {{ name }}", { title: "{{ name }}" }],
    ["title: Plan #2 # the second", { title: "Plan #2" }],
    ["title: it's 5 o'clock", { title: "it's 5 o'clock" }],
    ["papers: [a.md, b.md\nkind: x", { papers: ["a.md", "b.md"], kind: "x" }],
    ["papers: [a.md,\n  b.md\nkind: x", { papers: ["a.md", "b.md"], kind: "x" }],
    ["papers: [a.md]]\nkind: x", { papers: ["a.md"], kind: "x" }],
    ["papers: - a.md", { papers: ["a.md"] }],
    ["who: { name: A, post: B: C }", { who: { name: "A", post: "B: C" } }],
    ["title:Trees\nkind: x", { title: "Trees", kind: "x" }],
    ["title = Trees\nkind: x", { title: "Trees", kind: "x" }],
    ["title:\u00a0Trees\nkind: x", { title: "Trees", kind: "x" }],
    ["%title: Trees\nkind: x", { title: "Trees", kind: "x" }],
    ["agenda:\n\t- title: A\n\t- B", { agenda: [{ title: "A" }, "B"] }],
    ["agenda:\n  - A\n  -B", { agenda: ["A", "B"] }],
    ["agenda:\n  - title: A\n   text: b\n  - C", { agenda: [{ title: "A", text: "b" }, "C"] }],
    ["agenda:\n  - A\n - B\n  - C", { agenda: ["A", "B", "C"] }],
    ["agenda:\n - A\n   - B\n   - C\nkind: x", { agenda: ["A", "B", "C"], kind: "x" }],
    ["kind: x\nagenda\n  - A\n  - B", { kind: "x", agenda: ["A", "B"] }],
    ["body: b\n date: d\n time: t\nkind: x", { body: "b", date: "d", time: "t", kind: "x" }],
    ["title: Trees\nin the centre\nkind: x", { title: "Trees in the centre", kind: "x" }],
  ])("%j", (typed, fields) => {
    const { source, findings } = read(typed);
    expect(findings.length).toBe(typed.includes("it's 5") ? 0 : 1);
    expect(source?.fields).toEqual(fields);
  });
});

test("what is right is left alone", () => {
  const yaml = [
    "# a note",
    "title: 50% off & more, it's [fine] #1?",
    "text: |",
    "  Words: with colons, 'quotes and - hyphens",
    "    and\ttabs # and hashes",
    "folded: >-",
    "  One",
    "  two",
    "'quoted': \"two\n  lines\"",
    "plain: two",
    "  lines, see https://example.org",
    "list: # of things",
    "- one",
    "- { a: 1, b: }",
    "empty:",
  ].join("\n");
  const { source, findings } = read(yaml.replace(" #1?", "#1?"));
  expect(findings).toEqual([]);
  expect(source?.fields).toEqual({
    title: "50% off & more, it's [fine]#1?",
    text: "Words: with colons, 'quotes and - hyphens\n  and\ttabs # and hashes\n",
    folded: "One two",
    quoted: "two lines",
    plain: "two lines, see https://example.org",
    list: ["one", { a: "1" }],
  });
});

test("every scalar stays text: no dates, numbers, booleans or nulls", () => {
  expect(read("a: 2018-09-13\nb: 16:00\nc: 1e3\nd: yes\ne: null\nf: 0x10\ng: ~").source?.fields).toEqual({
    a: "2018-09-13",
    b: "16:00",
    c: "1e3",
    d: "yes",
    e: "null",
    f: "0x10",
    g: "~",
  });
});

test("places are those of the file, below front matter's first line", () => {
  const body = { text: "", file: "a.md", firstLine: 6 };
  const { source } = readYaml("a.md", "agenda:\n  - title: Trees\n    papers: [a, bc]", 1, body);
  expect(source?.spanOf(["agenda", 0, "papers", 1])).toMatchObject({ line: 4, column: 17, endColumn: 19 });
  expect(source?.spanOfName(["agenda", 0, "papers"])).toMatchObject({ line: 4, column: 5, endColumn: 11 });
  expect(source?.spanOf(["agenda", 0, "nothing"])).toMatchObject({ line: 3, column: 5, endColumn: 10 });
  expect(source?.spanOf(["nothing"])).toMatchObject({ line: 1, column: 1, endColumn: 4 });
  expect(source?.typed(["agenda", 0, "papers"])).toBe("[a, bc]");
});

test("a line with a slip is pointed at whole, in the columns that were typed", () => {
  const { source } = read('title: "Trees\nkind: x');
  expect(source?.spanOf(["title"])).toMatchObject({ line: 1, column: 1, endColumn: 14 });
  expect(source?.mended).toEqual(new Set([1]));
});

test("twenty-five slips are said of one file, and no more", () => {
  expect(read("title: a: b\n".repeat(60)).findings).toHaveLength(25);
});

test("twenty levels are read, thirty are refused", () => {
  const nested = (levels: number): string => `a: ${"[".repeat(levels)}x${"]".repeat(levels)}`;
  expect(read(nested(20)).findings).toEqual([]);
  expect(read(nested(30)).findings.map(({ id }) => id)).toEqual(["yaml-too-deep"]);
});
