import { isWhollyBold } from "../number/caption.ts";
import { inlineWords } from "../number/inline-words.ts";
import type { Block } from "../parse/block.ts";
import type { Faults } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import { typedLines } from "../parse/typed-lines.ts";
import { escapeHtml } from "./escape.ts";
import type { Printing } from "./printing.ts";
import type { Cell, Table } from "./table-cells.ts";
import { fitsBeside, labelOf, lettersIn, widthClasses } from "./table-width.ts";

/** Seven columns or more are set smaller on a web page. */
const WIDE = 7;

/** A table of so few rows and letters is better read whole, on the next sheet if need be, than in two halves. */
const SHORT = { rows: 9, letters: 800 } as const;

/** Prints a table; on a page in a region of its own, which the keyboard can scroll sideways. */
export function printTable(table: Table, printing: Printing): string {
  printing.count.tables += 1;
  const { caption, head, rows } = table;
  const name = table.name ?? caption?.words ?? `Table ${printing.count.tables}`;
  const headed = head.some(({ empty }) => !empty);
  const width = printing.target === "pack" ? widthClasses(table) : undefined;
  const labels = width !== undefined && headed && head.length === table.columns ? head.map(labelOf) : [];
  const html = [
    `<table${classesOf(table, printing)}>\n`,
    caption === undefined ? "" : `<caption>${caption.html}</caption>\n`,
    headed ? `<thead>\n${headRow(head)}</thead>\n` : "",
    rows.length === 0 ? "" : `<tbody>\n${rows.map((row) => bodyRow(row, table, labels)).join("")}</tbody>\n`,
    "</table>\n",
  ].join("");
  if (width !== undefined) return `<div class="broad ${width}">\n${html}</div>\n`;
  if (printing.target !== "page") return html;
  return `<div class="table-scroll" role="region" aria-label="${escapeHtml(name)}" tabindex="0">\n${html}</div>\n`;
}

function classesOf(table: Table, { target }: Printing): string {
  const { columns, rows } = table;
  const short = target === "pack" && rows.length <= SHORT.rows && lettersIn(table) <= SHORT.letters;
  const beside = target === "pack" && table.name !== undefined && fitsBeside(table);
  const classes = [
    ...(columns >= WIDE ? ["wide"] : []),
    ...(short ? ["short"] : []),
    ...(beside ? ["beside"] : []),
  ];
  return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
}

/** A table typed with `|`. `caption` is the paragraph before it, if that is one. */
export function printPipeTable(block: Block, caption: Block | undefined, printing: Printing): string {
  const [head, ...body] = block.children.flatMap(({ children }) => children);
  const inside = printing.but({ inCell: true });
  const headCells = (head?.children ?? []).map((cell) => cellOf(cell, inside));
  const labelled = headCells[0]?.empty === true && headCells.some(({ empty }) => !empty);
  const beyond = cellsBeyond(body, headCells.length, printing);
  return printTable(
    {
      columns: headCells.length,
      head: headCells,
      rows: body.map((row) => [
        ...row.children.map((cell) => cellOf(cell, inside)),
        ...(beyond.get(row) ?? []).map((words): Cell => ({ html: escapeHtml(words), empty: words === "" })),
      ]),
      rowLabels: labelled,
      ...(caption && { caption: captionOf(caption, printing) }),
    },
    printing,
  );
}

/** The caption of a table: a wholly bold paragraph is not printed bold twice. */
export function captionOf(paragraph: Block, printing: Printing): { html: string; words: string } {
  const inline = isWhollyBold(paragraph.inline) ? withoutBold(paragraph.inline) : paragraph.inline;
  return { html: printing.inline(inline, paragraph), words: inlineWords(inline).trim() };
}

const withoutBold = (inline: readonly Token[]): readonly Token[] =>
  inline.filter(({ type }) => type !== "strong_open" && type !== "strong_close");

function cellOf(block: Block, printing: Printing): Cell {
  const html = printing.inline(block.inline, block);
  const align = alignOf(block);
  return { html, empty: html.trim() === "", ...(align && { align }) };
}

/** markdown-it writes alignment as a style, which a strict content security policy does not let through. */
function alignOf(block: Block): Cell["align"] {
  const style = block.token?.attrGet("style") ?? "";
  if (style.endsWith("right")) return "figures";
  return style.endsWith("center") ? "centre" : undefined;
}

function headRow(cells: readonly Cell[]): string {
  const html = cells.map((cell) =>
    cell.empty ? element("td", cell) : element("th", cell, cell.across === undefined ? "col" : "colgroup"),
  );
  return `<tr>${html.join("")}</tr>\n`;
}

/** A row with words in its first cell alone is a heading across the table. `labels` stand before cells in large print. */
function bodyRow(cells: readonly Cell[], { columns, rowLabels }: Table, labels: readonly string[]): string {
  const [first, ...others] = cells;
  if (first !== undefined && !first.empty && cells.length === columns && columns > 1 && others.every(isBare))
    return `<tr class="across">${element("td", { ...first, across: columns })}</tr>\n`;
  const labelled = cells.length === columns ? labels : [];
  const html = cells.map((cell, index) =>
    index === 0 && rowLabels && !cell.empty
      ? element("th", cell, "row")
      : element("td", cell, undefined, cell.empty ? undefined : labelled[index]),
  );
  return `<tr>${html.join("")}</tr>\n`;
}

const isBare = (cell: Cell): boolean => cell.empty && cell.across === undefined && cell.down === undefined;

function element(
  tag: "th" | "td",
  { html, align, across, down }: Cell,
  scope?: string,
  label?: string,
): string {
  const attributes = [
    scope === undefined ? "" : ` scope="${scope}"`,
    label === undefined || label === "" ? "" : ` data-label="${label}"`,
    align === undefined ? "" : ` class="${align}"`,
    across === undefined ? "" : ` colspan="${across}"`,
    down === undefined ? "" : ` rowspan="${down}"`,
  ].join("");
  return `<${tag}${attributes}>${html}</${tag}>`;
}

/** Cells beyond the last column, which Markdown leaves out. They are printed as they were typed: no word may be lost. */
function cellsBeyond(
  rows: readonly Block[],
  columns: number,
  { source, faults }: Printing,
): ReadonlyMap<Block, readonly string[]> {
  const beyond = new Map<Block, readonly string[]>();
  const lines = rows.length === 0 ? [] : typedLines(source);
  for (const row of rows) {
    const typed = lines[row.from] ?? "";
    if (barsBetween(typed) < columns) continue;
    const extra = cellsTyped(typed)
      .slice(columns)
      .filter((words) => words !== "");
    if (extra.length === 0) continue;
    reportLong(row, columns, extra, faults);
    beyond.set(row, extra);
  }
  return beyond;
}

function reportLong(row: Block, columns: number, extra: readonly string[], faults: Faults): void {
  faults.report({
    id: "table-row-too-long",
    severity: "error",
    message: `this row has ${columns + extra.length} cells, the table has ${columns} columns: the last have no heading`,
    help: "add a column to the head of the table, or type a bar inside a cell as \\|",
    lines: row,
    at: extra[0] ?? "",
  });
}

/** At most how many bars stand between two cells of a typed row: fewer than columns, and it cannot be too long. */
function barsBetween(row: string): number {
  const typed = row.trim();
  return typed.split("|").length - 1 - (typed.startsWith("|") ? 1 : 0) - (typed.endsWith("|") ? 1 : 0);
}

/** The cells of a typed row; a bar behind a backslash is a bar in a cell. */
function cellsTyped(row: string): string[] {
  const inner = row
    .replace(/^[\s>]*/, "")
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|\s*$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
