import { attribute } from "../document/attributes.ts";
import type { StructureTree } from "../document/structure.ts";
import type { StructureElement } from "../document/structure-element.ts";

/** A cell at its place in the grid; counted from 0. */
export interface Cell {
  readonly element: StructureElement;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The first fault of a grid: behind it every place is wrong, so there is no second. */
export interface GridFault {
  readonly rule: "7.2-15" | "7.2-41" | "7.2-42" | "7.2-43";
  readonly what: string;
  readonly page: number | undefined;
}

export interface Grid {
  /** All cells that could be placed, and those behind a fault at no certain place. */
  readonly cells: readonly Cell[];
  readonly at: (row: number, column: number) => Cell | undefined;
  readonly fault: GridFault | undefined;
}

/** Lays the cells of a table out: as wide as the first row, as high as there are rows. */
export function gridOf(tree: StructureTree, table: StructureElement): Grid {
  const rows = table.children.flatMap((kid) =>
    kid.standard === "TR"
      ? [kid]
      : isGroup(kid)
        ? kid.children.filter(({ standard }) => standard === "TR")
        : [],
  );
  const lines = rows.map((row) =>
    row.children.filter(({ standard }) => standard === "TH" || standard === "TD"),
  );
  const width = (lines[0] ?? []).reduce((sum, cell) => sum + span(tree, cell, "ColSpan"), 0);
  const taken = new Map<string, Cell>();
  const cells: Cell[] = [];
  let fault: GridFault | undefined;
  const broken = (rule: GridFault["rule"], what: string, page: number | undefined): void => {
    fault ??= { rule, what, page };
  };
  lines.forEach((line, row) => {
    let column = 0;
    for (const element of line) {
      while (column < width && taken.has(`${row} ${column}`)) column += 1;
      const cell = {
        element,
        row,
        column,
        rows: span(tree, element, "RowSpan"),
        columns: span(tree, element, "ColSpan"),
      };
      cells.push(cell);
      if (column + cell.columns > width)
        broken(
          "7.2-42",
          `${element.where} ends in column ${column + cell.columns} of ${width}`,
          element.page,
        );
      if (row + cell.rows > rows.length)
        broken("7.2-41", `${element.where} ends in row ${row + cell.rows} of ${rows.length}`, element.page);
      for (let y = row; y < row + cell.rows; y += 1)
        for (let x = column; x < column + cell.columns; x += 1) {
          const other = taken.get(`${y} ${x}`);
          if (other !== undefined)
            broken("7.2-15", `${element.where} lies over ${other.element.where}`, element.page);
          taken.set(`${y} ${x}`, cell);
        }
      column += cell.columns;
    }
  });
  rows.forEach((row, y) => {
    const filled = Array.from({ length: width }, (_, x) => taken.has(`${y} ${x}`)).filter(Boolean).length;
    if (filled < width)
      broken("7.2-43", `${row.where} has ${filled} columns, the first row ${width}`, row.page ?? table.page);
  });
  return { cells, at: (row, column) => taken.get(`${row} ${column}`), fault };
}

const isGroup = ({ standard }: StructureElement): boolean =>
  standard === "THead" || standard === "TBody" || standard === "TFoot";

function span(tree: StructureTree, cell: StructureElement, key: "ColSpan" | "RowSpan"): number {
  const value = attribute(tree, cell, "Table", key);
  return typeof value === "number" && value >= 1 ? Math.floor(value) : 1;
}
