import { inlineWords } from "../number/inline-words.ts";
import type { Block } from "../parse/block.ts";
import type { Printing } from "./printing.ts";
import { placed, type Typed } from "./spans.ts";
import { captionOf, printTable } from "./table.ts";
import type { Cell } from "./table-cells.ts";

/**
 * `::: table`: nested lists become a table whose cells can hold lists and paragraphs.
 *
 *     ::: table
 *     Table 3: Options            a paragraph before the list is the caption
 *
 *     - - Option                  each item is a row, its sub-items are cells; the first row is the head
 *       - For
 *       - Against
 *     - - Do nothing
 *       - - Costs nothing         a cell that holds a list
 *         - Needs no notice
 *       - Nothing improves
 *     - All figures are estimates  an item without sub-items goes across the table
 *     :::
 *
 * Words of the item itself are its first cell. A cell that is only `<` joins the cell to its left, one that is only
 * `^` joins the one above. Paragraphs after the list are notes below the table.
 */
export function printListTable(container: Block, caption: Block | undefined, printing: Printing): string {
  const { children } = container;
  const first = children.findIndex(({ kind }) => kind === "list");
  const lists = children.filter(({ kind }) => kind === "list");
  const before = first < 0 ? children : children.slice(0, first);
  const own = before.at(-1)?.kind === "paragraph" ? before.at(-1) : undefined;
  const after = first < 0 ? [] : children.slice(first).filter(({ kind }) => kind !== "list");
  const inside = printing.but({ inCell: true });
  const rows = lists.flatMap((list) => list.children.map((item) => cellsTyped(item, inside)));
  if (rows.length === 0) {
    reportEmpty(container, printing);
    return printing.blocks(children);
  }
  const titles = own ?? caption;
  return [
    caption !== undefined && own !== undefined ? printing.blocks([caption]) : "",
    printing.blocks(before.filter((block) => block !== own)),
    tableOf(rows, titles, container, printing),
    after.length === 0 ? "" : `<div class="table-notes">\n${printing.blocks(after)}</div>\n`,
  ].join("");
}

function tableOf(
  rows: readonly (readonly Typed<Cell>[])[],
  caption: Block | undefined,
  container: Block,
  printing: Printing,
): string {
  const grid = placed(rows, BLANK);
  if (grid === undefined) reportUneven(container, printing);
  const cells = grid ?? rows.map((row) => row.map((cell) => (typeof cell === "string" ? BLANK : cell)));
  const [head = [], ...body] = cells;
  const labelled = head[0]?.empty === true && head.some(({ empty }) => !empty);
  return printTable(
    {
      columns: Math.max(...rows.map(({ length }) => length)),
      head,
      rows: body,
      rowLabels: labelled,
      ...(caption && { caption: captionOf(caption, printing) }),
    },
    printing,
  );
}

const BLANK: Cell = { html: "", empty: true };

/** The cells of one item: its own words, then its sub-items; what stands after the sub-items ends the last cell. */
function cellsTyped(item: Block, printing: Printing): Typed<Cell>[] {
  const at = item.children.findIndex(({ kind }) => kind === "list");
  if (at < 0) return [cellOf(item.children, printing)];
  const own = item.children.slice(0, at);
  const cells = (item.children[at]?.children ?? []).map((cell) => cell.children);
  const after = item.children.slice(at + 1);
  const last = cells.pop() ?? [];
  const all = [...(own.length > 0 ? [own] : []), ...cells, [...last, ...after]];
  return all.map((blocks) => joinOf(blocks) ?? cellOf(blocks, printing));
}

function joinOf(blocks: readonly Block[]): "<" | "^" | undefined {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.kind !== "paragraph") return undefined;
  const words = inlineWords(only.inline).trim();
  return words === "<" || words === "^" ? words : undefined;
}

/** A cell of one paragraph needs no element for it. */
function cellOf(blocks: readonly Block[], printing: Printing): Cell {
  const [only] = blocks;
  const html =
    blocks.length === 1 && only?.kind === "paragraph"
      ? printing.inline(only.inline, only)
      : printing.blocks(blocks);
  return { html, empty: html.trim() === "" };
}

function reportEmpty(container: Block, { faults }: Printing): void {
  faults.report({
    id: "table-without-rows",
    severity: "error",
    message: "`::: table` makes its rows from a list, and there is none in it",
    help: "write each row as a list item, and its cells as items inside it",
    lines: { from: container.from, to: container.from + 1 },
  });
}

function reportUneven(container: Block, { faults }: Printing): void {
  faults.report({
    id: "table-cells-uneven",
    severity: "error",
    message: "the cells marked `<` and `^` in this table do not make rectangles; they are printed empty",
    help: "`<` joins the cell to its left and `^` the one above, in the same part of the table: mark every cell that is covered",
    lines: { from: container.from, to: container.from + 1 },
  });
}
