/** A cell, or the mark that it belongs to the one on its left or above it. */
export type Typed<Cell> = Cell | "<" | "^";

interface Owner<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  across: number;
  down: number;
}

/**
 * Rows with the cells that are joined made one, `across` and `down` as wide and as high as their marks say; short
 * rows of more than one cell get blank cells. Undefined if the marks do not make rectangles, or join the head
 * (the first row) to the body, which HTML cannot.
 */
export function placed<Cell extends object>(
  rows: readonly (readonly Typed<Cell>[])[],
  blank: Cell,
): (Cell & { across?: number; down?: number })[][] | undefined {
  const columns = Math.max(...rows.map(({ length }) => length));
  const owners: Owner<Cell>[][] = [];
  const all: Owner<Cell>[] = [];
  for (const [row, typed] of rows.entries()) {
    const line: Owner<Cell>[] = [];
    owners.push(line);
    for (let column = 0; column < columns; column += 1) {
      const cell = typed[column] ?? blank;
      const owner =
        cell === "<"
          ? line[column - 1]
          : cell === "^"
            ? row > 1
              ? owners[row - 1]?.[column]
              : undefined
            : undefined;
      if (owner !== undefined) {
        owner.across = Math.max(owner.across, column - owner.column + 1);
        owner.down = Math.max(owner.down, row - owner.row + 1);
        line.push(owner);
      } else if (cell === "<" || cell === "^") return undefined;
      else {
        const own = { cell, row, column, across: 1, down: 1 };
        line.push(own);
        all.push(own);
      }
    }
  }
  if (!all.every((owner) => isRectangle(owner, owners))) return undefined;
  return owners.map((line, row) =>
    line
      .filter((owner, column) => owner.row === row && owner.column === column)
      .map(({ cell, across, down }) => ({
        ...cell,
        ...(across > 1 && { across }),
        ...(down > 1 && { down }),
      })),
  );
}

function isRectangle<Cell>(owner: Owner<Cell>, owners: readonly (readonly Owner<Cell>[])[]): boolean {
  for (let row = owner.row; row < owner.row + owner.down; row += 1)
    for (let column = owner.column; column < owner.column + owner.across; column += 1)
      if (owners[row]?.[column] !== owner) return false;
  return true;
}
