import type { Cell, Field } from "./table.ts";

/** What a spreadsheet takes for the beginning of a formula (OWASP, "CSV injection"), full-width signs among them. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]/;

/**
 * A table as CSV (RFC 4180): UTF-8, a head, commas, lines that end in CR LF. Words that a spreadsheet would take for a formula
 * have an apostrophe before them, so that opening the file runs nothing.
 */
export function csvText(fields: readonly Field[], rows: Iterable<Readonly<Record<string, Cell>>>): string {
  const lines = [fields.map(({ name }) => name).join(",")];
  for (const row of rows) lines.push(fields.map(({ name }) => csvCell(row[name])).join(","));
  return `${lines.join("\r\n")}\r\n`;
}

/** One value as a cell of CSV. */
export function csvCell(value: Cell): string {
  if (value === undefined) return "";
  const words = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(words) ? `"${words.replace(/"/g, '""')}"` : words;
}
