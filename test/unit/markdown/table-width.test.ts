import { describe, expect, test } from "vitest";
import type { Table } from "../../../src/markdown/print/table-cells.ts";
import { fitsBeside, lettersAcross, widthClasses } from "../../../src/markdown/print/table-width.ts";
import { htmlOf } from "./printed.ts";

const row = (...words: string[]) => words.map((html) => ({ html, empty: html === "" }));
const table = (head: string[], ...rows: string[][]): Table => ({
  columns: head.length,
  head: row(...head),
  rows: rows.map((cells) => row(...cells)),
  rowLabels: false,
});

describe("the letters a table needs across", () => {
  test("are its longest words, and two for each column", () => {
    expect(lettersAcross(table(["Ward", "2026"], ["Northgate", "1"]))).toBe(9 + 4 + 4);
  });

  test("for words in a row at least twelve, or they become a thread", () => {
    expect(lettersAcross(table(["A"], ["it is to be so and no other way"]))).toBe(12 + 2);
    expect(lettersAcross(table(["A"], ["to be<br>or not"]))).toBe(6 + 2);
  });

  test("in a head its words may stand one below the other", () => {
    expect(lettersAcross(table(["Spent to 30 September (£m)"], ["41.9"]))).toBe(9 + 2);
  });

  test("marks count for nothing, a character reference for one letter", () => {
    expect(lettersAcross(table(["A"], ['<a href="/x">R&amp;D</a>']))).toBe(3 + 2);
  });

  test("may be broken behind a hyphen or a stroke", () => {
    expect(lettersAcross(table(["A"], ["cross-departmentally"]))).toBe(14 + 2);
  });
});

test("a table has a class as soon as large print has no room for it, and is a list there when no sheet has", () => {
  const columns = (count: number) => table(Array.from({ length: count }, () => "12345678"));
  expect([4, 5, 6, 9, 11, 30].map((count) => widthClasses(columns(count)))).toEqual([
    undefined,
    undefined,
    "letters-60",
    "letters-95",
    "letters-110 listed",
    "letters-more listed",
  ]);
});

test("figures stand beside a drawing if their words and the names of their rows leave room", () => {
  expect(
    fitsBeside(table(["Ward", "Women (years)", "Men (years)"], ["Wealthiest fifth", "86.0", "82.7"])),
  ).toBe(true);
  expect(
    fitsBeside(table(["At the end of", "Neurodevelopmental assessment"], ["September 2026", "52"])),
  ).toBe(true);
  expect(fitsBeside(table(["A", "Neurodevelopmental", "Assessments"], ["September 2026", "5", "6"]))).toBe(
    false,
  );
});

test("in a pack a broad table stands in a block that is turned or made a list; on a page nothing changes", () => {
  const head = Array.from({ length: 12 }, (_, at) => `Measure${at + 1}`);
  const typed = `|${head.join("|")}|\n|${"---|".repeat(12)}\n|${'"a"|'.repeat(12)}\n`;
  const html = htmlOf(typed, { target: "pack" });
  expect(html).toMatch(/^<div class="broad letters-140 listed">\n<table class="wide short">/);
  expect(html).toContain('<td data-label="Measure2">');
  expect(htmlOf(typed)).not.toMatch(/broad|data-label/);
});
