import { latin } from "../cos/text-string.ts";
import { type Cos, CosString, isArray, Name } from "../cos/values.ts";
import { attribute } from "../document/attributes.ts";
import type { StructureTree } from "../document/structure.ts";
import type { StructureElement } from "../document/structure-element.ts";
import { type Fail, ruleGroup } from "./rule.ts";
import { type Cell, gridOf } from "./table-grid.ts";

const SAYS = {
  "7.2-15": "no two cells of a table lie over each other",
  "7.2-41": "no cell spans more rows than its table has left",
  "7.2-42": "no row of a table is longer than its first",
  "7.2-43": "no row of a table is shorter than its first",
  "7.5-1": "every data cell has a header, by Scope or by Headers",
  "7.5-2": "Headers of a cell without other headers name cells that exist",
  "x-scope": "a header cell has a Scope, or its table is wired by Headers (Matterhorn 15-003)",
  "x-headers": "Headers of every cell name header cells of the same table",
} as const;

type Rule = keyof typeof SAYS;

/** Tables: their grid, and which header belongs to which cell (ISO 14289-1, 7.2 and 7.5). */
export const tableRules = ruleGroup<Rule>(SAYS, ({ tree }, fail) => {
  if (tree === undefined) return;
  for (const table of tree.elements) {
    if (table.standard !== "Table") continue;
    const { cells, at, fault } = gridOf(tree, table);
    if (fault !== undefined) fail(fault.rule, fault.what, fault.page);
    checkHeaders(tree, table, cells, fault === undefined ? at : undefined, fail);
  }
});

type At = (row: number, column: number) => Cell | undefined;

/** `at` is undefined where the grid is broken: then nobody can say which header is above a cell. */
function checkHeaders(
  tree: StructureTree,
  table: StructureElement,
  cells: readonly Cell[],
  at: At | undefined,
  fail: Fail<Rule>,
): void {
  const headers = cells.filter(({ element }) => element.standard === "TH");
  const ids = new Set(headers.flatMap(({ element }) => idOf(element) ?? []));
  const wired = cells.some(({ element }) => headersOf(tree, element).length > 0);
  const scoped = headers.every(({ element }) => scopeOf(tree, element) !== undefined);
  for (const { element } of cells) {
    const unknown = headersOf(tree, element).filter((id) => !ids.has(id));
    if (unknown.length > 0)
      fail(
        "x-headers",
        `${element.where} names ${unknown.join(", ")}, no header cell of its table`,
        element.page,
      );
    if (element.standard === "TH" && !wired && scopeOf(tree, element) === undefined)
      fail("x-scope", `${element.where} has no Scope`, element.page);
  }
  if (scoped || at === undefined) return;
  for (const cell of cells) {
    if (cell.element.standard !== "TD") continue;
    const named = headersOf(tree, cell.element);
    const unknown = named.filter((id) => !ids.has(id));
    if ((named.length > 0 && unknown.length === 0) || hasScopedHeader(tree, cell, at)) continue;
    if (unknown.length > 0)
      fail("7.5-2", `${cell.element.where} names ${unknown.join(", ")} as headers`, cell.element.page);
    else fail("7.5-1", `${cell.element.where} has no header cell, in ${table.where}`, cell.element.page);
  }
}

/** A TH with Scope above or before the cell; further headers only as long as they follow each other. */
function hasScopedHeader(tree: StructureTree, cell: Cell, at: At): boolean {
  const seeks = (line: readonly (Cell | undefined)[], scope: string): boolean => {
    let met = false;
    for (const other of line) {
      const isHeader = other?.element.standard === "TH";
      if (isHeader && [scope, "Both"].includes(scopeOf(tree, other.element) ?? "")) return true;
      if (!isHeader && met) return false;
      met ||= isHeader;
    }
    return false;
  };
  const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  const above = count(cell.columns).some((dx) =>
    seeks(
      count(cell.row).map((back) => at(cell.row - 1 - back, cell.column + dx)),
      "Column",
    ),
  );
  const before = count(cell.rows).some((dy) =>
    seeks(
      count(cell.column).map((back) => at(cell.row + dy, cell.column - 1 - back)),
      "Row",
    ),
  );
  return above || before;
}

function scopeOf(tree: StructureTree, element: StructureElement): string | undefined {
  const scope = attribute(tree, element, "Table", "Scope");
  return scope instanceof Name ? scope.name : undefined;
}

const keyOf = (value: Cos): string | undefined =>
  value instanceof CosString ? latin(value.bytes) : undefined;
const idOf = (element: StructureElement): string | undefined => keyOf(element.dict.get("ID"));

function headersOf(tree: StructureTree, element: StructureElement): readonly string[] {
  const headers = attribute(tree, element, "Table", "Headers");
  return isArray(headers) ? headers.flatMap((item) => keyOf(element.dict.resolve(item)) ?? []) : [];
}
