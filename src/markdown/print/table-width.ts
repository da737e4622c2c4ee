import type { Cell, Table } from "./table-cells.ts";

/** A column of running words is hardly readable in fewer letters than this, however short its longest word. */
const COMFORT = 12;
/** What stands between two columns, in letters. */
const GUTTER = 2;

/**
 * How many letters a table needs across before a word is cut or a column of words becomes a thread: for each column its
 * longest word, or its longest cell up to a comfortable width. The words of a head may well stand one below the other.
 * Rows with joined cells are not looked at.
 */
export function lettersAcross({ columns, head, rows }: Table): number {
  const isWhole = (row: readonly Cell[]): boolean => row.length === columns && !row.some(isJoined);
  const body = rows.filter(isWhole);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      isWhole(head) ? longestWord(textOf(head[column])) : 0,
      ...body.map((row) => lettersOf(row[column])),
    ),
  );
  return widths.reduce((sum, width) => sum + width + GUTTER, 0);
}

/**
 * Whether a chart's figures are narrow enough to stand beside its drawing: their longest words, and the names of their
 * rows, which are not broken there.
 */
export function fitsBeside({ columns, head, rows }: Table): boolean {
  const widths = Array.from({ length: columns }, (_, column) => {
    const words = [head, ...rows].map((row) => longestWord(textOf(row[column])));
    const names = column === 0 ? rows.map((row) => textOf(row[0]).length) : [];
    return Math.max(0, ...words, ...names) + GUTTER;
  });
  return widths.reduce((sum, width) => sum + width, 0) <= BESIDE;
}

/** Letters of a table that leaves the drawing its room. */
const BESIDE = 36;

/** All letters of a table: whether it is short is a matter of words as much as of rows. */
export function lettersIn({ head, rows }: Table): number {
  return [head, ...rows].flat().reduce((sum, { html }) => sum + plainText(html).length, 0);
}

/** The words of a head's cell as the value of an attribute: large print sets them before each cell below it. */
export const labelOf = (cell: Cell | undefined): string =>
  (cell?.html ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/"/g, "&quot;")
    .trim();

/**
 * The classes of a table that does not fit a portrait page in ordinary letters, or not in large ones: "letters-95" needs
 * at most 95, "listed" has its rows as lists in large print, for no sheet holds it. What becomes of the others (smaller,
 * turned) is the style sheet's business, for it depends on the print. Undefined for a table that fits any page.
 */
export function widthClasses(table: Table): string | undefined {
  const letters = lettersAcross(table);
  if (letters <= ANY_PAGE) return undefined;
  const step = STEPS.find((most) => letters <= most);
  return `letters-${step ?? "more"}${letters <= LARGE_TURNED ? "" : " listed"}`;
}

/** What the text column holds in large print, and what a sheet laid on its side does. */
const ANY_PAGE = 50;
const LARGE_TURNED = 95;
const STEPS = [60, 95, 110, 140, 170, 210] as const;

const isJoined = ({ across, down }: Cell): boolean => across !== undefined || down !== undefined;

function lettersOf(cell: Cell | undefined): number {
  const text = textOf(cell);
  const lines = text.split("\n").map((line) => line.trim().length);
  return Math.max(longestWord(text), Math.min(COMFORT, Math.max(...lines)));
}

const longestWord = (text: string): number =>
  Math.max(...text.split(/\s+|(?<=[-–—/])/).map((word) => word.length));

const textOf = (cell: Cell | undefined): string => (cell === undefined ? "" : plainText(cell.html));

/** A drawing counts for nothing; a character reference for one letter. */
const plainText = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/li)\b[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&[^;\s]+;/g, "x");
