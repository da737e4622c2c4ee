import { printChart } from "../chart/chart.ts";
import type { Block } from "../parse/block.ts";
import { CONTAINERS, containerLineOf } from "../parse/tree.ts";
import { escapeHtml } from "./escape.ts";
import { printListTable } from "./list-table.ts";
import type { Printing } from "./printing.ts";

/** What stands between `:::` lines. One of an unknown name keeps its words, and its line as it was typed. */
export function printContainer(block: Block, caption: Block | undefined, printing: Printing): string {
  const { name, words } = containerLineOf(block);
  const inside = (): string => printing.blocks(block.children);
  switch (name) {
    case "columns":
      return printColumns(block, printing);
    case "column":
      return `<div class="column">\n${inside()}</div>\n`;
    case "landscape":
      return `<div class="landscape">\n${inside()}</div>\n`;
    case "chart":
      return printChart(block, words, printing);
    case "table":
      return printListTable(block, caption, printing);
    default:
      if (CONTAINERS.includes(name)) throw new Error(`no way to print a block called ${name}`);
      return `<p>::: ${escapeHtml(`${name} ${words}`.trim())}</p>\n${inside()}`;
  }
}

function printColumns(block: Block, printing: Printing): string {
  const columns = block.children.filter(isColumn);
  const outside = block.children.find((child) => !isColumn(child) && child.kind !== "note");
  if (outside !== undefined)
    printing.faults.report({
      id: "column-missing",
      severity: "warning",
      message: "this stands inside `::: columns` and in none of its columns",
      help: "put `::: column` before it and `:::` after it",
      lines: { from: outside.from, to: outside.from + 1 },
    });
  return `<div class="columns columns-${columns.length}">\n${printing.blocks(block.children)}</div>\n`;
}

const isColumn = (block: Block): boolean =>
  block.kind === "container" && containerLineOf(block).name === "column";
