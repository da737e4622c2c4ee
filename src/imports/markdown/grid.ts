import { elementsIn, type HtmlElement, type HtmlNode, isElement, rawWords } from "./elements.ts";

/** A cell of a table's grid. One that another covers joins the cell to its left or the one above. */
export interface GridCell {
  readonly nodes: readonly HtmlNode[];
  readonly joins?: "<" | "^";
  /** In the first row: whether it went on into the second, which a head cannot. */
  readonly wasDown?: boolean;
}

const EMPTY: GridCell = { nodes: [] };

/** The rows of a table, all of one length, joined cells marked; rows and columns without words are left out. */
export function gridOf(table: HtmlElement): readonly (readonly GridCell[])[] {
  const rows = rowsOf(table);
  const grid: (GridCell | undefined)[][] = rows.map(() => []);
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of element.children
      .filter(isElement)
      .filter(({ name }) => name === "td" || name === "th")) {
      while (grid[row]?.[column] !== undefined) column += 1;
      const across = spanOf(cell.attribs.colspan);
      const down = Math.min(spanOf(cell.attribs.rowspan), rows.length - row);
      place(grid, { row, column, across, down }, cell.children);
      column += across;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const full = grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? EMPTY));
  return withoutBlank(full);
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

function place(
  grid: (GridCell | undefined)[][],
  { row, column, across, down }: Area,
  nodes: readonly HtmlNode[],
): void {
  for (let y = 0; y < down; y += 1)
    for (let x = 0; x < across; x += 1) {
      const line = grid[row + y];
      if (line === undefined) continue;
      // A head of two rows cannot be written: what went down from the first begins again, empty, in the second.
      const isAnew = row === 0 && y > 0;
      line[column + x] =
        x === 0 && y === 0
          ? { nodes, ...(row === 0 && down > 1 && { wasDown: true }) }
          : isAnew
            ? EMPTY
            : { nodes: [], joins: x > 0 ? "<" : "^" };
    }
}

/** At most so many columns or rows, whatever a file says. */
const MOST = 200;

const spanOf = (typed: string | undefined): number =>
  Math.min(MOST, Math.max(1, Number.parseInt(typed ?? "1", 10) || 1));

function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) =>
      child.name === "tr"
        ? [child]
        : /^(?:thead|tbody|tfoot)$/.test(child.name)
          ? child.children.filter(isElement)
          : [],
    )
    .filter(({ name }) => name === "tr");
}

function withoutBlank(grid: readonly (readonly GridCell[])[]): readonly (readonly GridCell[])[] {
  const isBlank = ({ nodes, joins }: GridCell): boolean =>
    joins === undefined &&
    nodes.every((node) => rawWords(node).trim() === "" && elementsIn([node], "img", "input").length === 0);
  const rows = grid.filter((row) => !row.every((cell) => isBlank(cell) || cell.joins !== undefined));
  const isKept = (rows[0] ?? []).map(
    (_, column) => !rows.every((row) => isBlank(row[column] ?? EMPTY) || row[column]?.joins === "<"),
  );
  return rows.map((row) => row.filter((_, column) => isKept[column]));
}
