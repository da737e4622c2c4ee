/** The table of one size of archive, a line at a time. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const WIDTHS = [26, 9, 9, 9, 9, 9, 9, 9, 9];
const COLUMNS = [
  "",
  "seconds",
  "CPU s",
  "pages",
  "pages/s",
  "MB HTML",
  "MB all",
  "peak MB",
  "x plain",
  "x CPU",
];
const printed = (cells) =>
  cells.map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[0] ?? 0) : cell.padStart(WIDTHS[at] ?? 9))).join("");

export const HEAD = printed(COLUMNS);

/** What stands in a folder: pages, their bytes, the bytes of everything. @param {string} folder */
export function writtenIn(folder) {
  const sum = { pages: 0, html: 0, bytes: 0 };
  const left = [folder];
  for (let at = left.pop(); at !== undefined; at = left.pop())
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) left.push(path);
      if (!entry.isFile()) continue;
      const { size } = statSync(path);
      sum.bytes += size;
      if (entry.name.endsWith(".html")) sum.html += size;
      if (entry.name.endsWith(".html")) sum.pages += 1;
    }
  return sum;
}

/**
 * One measurement in columns; `said` is put in place of pages where no output is counted.
 * @param {string} name
 * @param {import("../measure.mjs").Measured & Partial<ReturnType<typeof writtenIn>> & { said?: string }} row
 * @param {import("../measure.mjs").Measured | undefined} plain the yardstick; undefined if it failed
 */
export function lineOf(name, { seconds, cpu, held, largest, pages, html, bytes, said }, plain) {
  if (said !== undefined) return `${name.padEnd(WIDTHS[0] ?? 0)}${said}`;
  return printed([
    name,
    seconds.toFixed(2),
    cpu.toFixed(2),
    String(pages),
    ((pages ?? 0) / seconds).toFixed(0),
    ((html ?? 0) / 1e6).toFixed(1),
    ((bytes ?? 0) / 1e6).toFixed(1),
    Math.max(held, largest).toFixed(0),
    plain === undefined ? "" : (seconds / plain.seconds).toFixed(2),
    plain === undefined ? "" : (cpu / plain.cpu).toFixed(2),
  ]);
}
