/** The table of one size of pack, as text in columns. */

const HEAD = ["", "seconds", "CPU s", "pages", "pages/s", "peak MB", "x Typst", "x Chromium"];

/**
 * @typedef {{ name: string, pages: number, seconds: number, cpu: number, largest: number }} Timed
 * @typedef {{ name: string, failed: string }} Failed
 * @param {number} asked
 * @param {readonly (Timed | Failed)[]} rows
 * @param {{ typst: string, chromium: string }} yardsticks names of the rows that seconds are divided by
 */
export function print(asked, rows, { typst, chromium }) {
  const secondsOf = (name) => rows.find((row) => row.name === name)?.seconds;
  const lines = rows.map((row) => {
    if ("failed" in row) return [row.name, row.failed];
    return [
      row.name,
      row.seconds.toFixed(2),
      row.cpu.toFixed(2),
      String(row.pages),
      (row.pages / row.seconds).toFixed(0),
      row.largest.toFixed(0),
      ratio(row.seconds, secondsOf(typst)),
      ratio(row.seconds, secondsOf(chromium)),
    ];
  });
  const widths = HEAD.map((_, at) =>
    Math.max(
      ...[HEAD, ...lines].filter((line) => line.length === HEAD.length).map((line) => line[at]?.length ?? 0),
    ),
  );
  const wide = Math.max(...lines.map(([name = ""]) => name.length));
  console.log(`\nA pack of about ${asked} pages`);
  for (const [name = "", ...cells] of [HEAD, ...lines]) {
    const aligned = cells.length === 1 ? cells : cells.map((cell, at) => cell.padStart(widths[at + 1] ?? 0));
    console.log(`${name.padEnd(wide)}  ${aligned.join("  ")}`.trimEnd());
  }
}

const ratio = (seconds, by) => (by === undefined ? "" : (seconds / by).toFixed(2));
