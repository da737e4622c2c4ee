/** Tables whose cells make a grid (PDF/UA-1, 7.5; ISO 32000-1, table 337), and heads that say what they head. */
import { numberAt } from "../source/entries.ts";
import { type Element, element, isElement, type Kid, pageOf } from "./element.ts";

/** A structure with regular tables, and the tables that cannot be made so, as short phrases. */
export interface Gridded {
  readonly kids: readonly Kid[];
  readonly shortcomings: readonly string[];
}

/** Fills short rows with empty cells, as a browser draws them, and gives heads without a scope theirs. */
export function griddedTables(kids: readonly Kid[]): Gridded {
  const shortcomings: string[] = [];
  const gridded = (kid: Kid): Kid => {
    if (!isElement(kid)) return kid;
    const whole = { ...kid, kids: kid.kids.map(gridded) };
    if (kid.kind !== "Table") return whole;
    const widths = rowWidths(rowsOf(whole));
    if (widths === undefined) {
      shortcomings.push(`page ${pageOf(kid) + 1}: cells of a table lie over each other`);
      return whole;
    }
    return filled(whole, widths);
  };
  return { kids: kids.map(gridded), shortcomings };
}

const PARTS = new Set(["THead", "TBody", "TFoot"]);

/** The rows of a table, those of its parts included, in order. */
function rowsOf(table: Element): readonly Element[] {
  return table.kids
    .filter(isElement)
    .flatMap((kid) => (kid.kind === "TR" ? [kid] : PARTS.has(kid.kind) ? rowsOf(kid) : []));
}

const cellsOf = (row: Element): readonly Element[] =>
  row.kids.filter(isElement).filter(({ kind }) => kind === "TH" || kind === "TD");

/** How many columns each row fills with its own cells and those that reach down into it; nothing, if cells overlap. */
function rowWidths(rows: readonly Element[]): ReadonlyMap<Element, number> | undefined {
  const widths = new Map<Element, number>();
  const taken = rows.map(() => new Set<number>());
  for (const [at, row] of rows.entries()) {
    const own = taken[at] ?? new Set<number>();
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (own.has(column)) column++;
      for (let down = 0; down < span(cell, "RowSpan"); down++) {
        for (let across = 0; across < span(cell, "ColSpan"); across++) {
          const there = taken[at + down];
          if (there === undefined || there.has(column + across)) return undefined;
          there.add(column + across);
        }
      }
    }
    widths.set(row, own.size);
  }
  return widths;
}

function span(cell: Element, attribute: "RowSpan" | "ColSpan"): number {
  for (const dict of cell.attributes) {
    const value = numberAt(dict, attribute);
    if (value !== undefined && value >= 1) return value;
  }
  return 1;
}

function filled(table: Element, widths: ReadonlyMap<Element, number>): Element {
  const width = Math.max(0, ...widths.values());
  const kids = table.kids.map((kid): Kid => {
    if (!isElement(kid)) return kid;
    if (PARTS.has(kid.kind)) return filled(kid, widths);
    if (kid.kind !== "TR") return kid;
    const missing = width - (widths.get(kid) ?? width);
    const cells = Array.from({ length: missing }, () => element("TD", []));
    return { ...kid, kids: [...kid.kids.map((cell) => withScope(cell, kid)), ...cells] };
  });
  return { ...table, kids };
}

/** A head without scope heads its column in a row of heads, and its row beside other cells (7.5). */
function withScope(cell: Kid, row: Element): Kid {
  if (!isElement(cell) || cell.kind !== "TH") return cell;
  if (cell.attributes.some((dict) => dict.keys().some((key) => key.decodeText() === "Scope"))) return cell;
  const scope = cellsOf(row).every(({ kind }) => kind === "TH") ? "/Column" : "/Row";
  return { ...cell, more: [...(cell.more ?? []), ["Table", "Scope", scope]] };
}
