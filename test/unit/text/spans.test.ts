import { expect, test } from "vitest";
import { monthsBetween, spanInWords } from "../../../src/text/spans.ts";

test("whole months, counted by the calendar", () => {
  expect(monthsBetween("2026-05-20", "2026-11-20")).toBe(6);
  expect(monthsBetween("2026-05-21", "2026-11-20")).toBe(5);
  expect(monthsBetween("2025-12-31", "2026-01-01")).toBe(0);
  expect(monthsBetween("2024-02-29", "2026-02-28")).toBe(23);
  expect(monthsBetween("2026-11-20", "2026-05-20")).toBe(0);
});

test.each([
  ["2026-11-20", "2026-11-20", "0 days"],
  ["2026-11-19", "2026-11-20", "1 day"],
  ["2026-11-07", "2026-11-20", "13 days"],
  ["2026-11-06", "2026-11-20", "2 weeks"],
  ["2026-09-21", "2026-11-20", "8 weeks"],
  ["2026-09-20", "2026-11-20", "2 months"],
  ["2024-11-21", "2026-11-20", "23 months"],
  ["2024-11-20", "2026-11-20", "2 years"],
  ["2016-12-01", "2026-11-20", "9 years"],
])("from %s to %s it is %s", (from, to, words) => expect(spanInWords(from, to)).toBe(words));
