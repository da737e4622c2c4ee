import { elementsIn, type HtmlElement, isElement, likened } from "./elements.ts";
import { type GridCell, gridOf } from "./grid.ts";
import { indented, type Writer } from "./writer.ts";

/** A cell as it will be written: its blocks, and the same in one line if they fit in one. */
interface Written {
  readonly cell: GridCell;
  readonly blocks: readonly string[];
  readonly line: string;
}

/** A table: with bars where every cell is a line, else from lists. What is only a box around words is taken away. */
export function tableMarkdown(table: HtmlElement, writer: Writer): readonly string[] {
  const caption = elementsIn(table.children, "caption").map(({ children }) =>
    writer.inline(children, "paragraph"),
  );
  const grid = gridOf(table);
  const columns = Math.max(0, ...grid.map(({ length }) => length));
  if (columns <= 1 || grid.length === 1)
    return [...caption, ...grid.flat().flatMap((cell) => (cell.joins ? [] : writer.blocks(cell.nodes)))];
  const titles = caption
    .filter((words) => words !== "")
    .map((words) => (/^Table \d/.test(words) ? words : `**${words}**`));
  const doubts = doubtsOf(grid, writer);
  const rows = grid.map((row, index) =>
    row.map((cell) => writtenCell(index === 0 ? unboldened(cell) : cell, writer)),
  );
  const isPlain = rows.flat().every(({ cell, blocks }) => cell.joins === undefined && isLine(blocks));
  return [...titles, `${doubts}${isPlain ? barred(rows) : listed(rows)}`];
}

const isLine = (blocks: readonly string[]): boolean =>
  blocks.length === 0 || (blocks.length === 1 && !/^(?:[-*>] |\d+[.)] |:::|\||#)/.test(blocks[0] ?? ""));

function writtenCell(cell: GridCell, writer: Writer): Written {
  const blocks = cell.joins ? [] : writer.blocks(cell.nodes);
  return { cell, blocks, line: cell.joins || !isLine(blocks) ? "" : writer.inline(cell.nodes, "cell") };
}

/** The words of a head are bold without marks. */
function unboldened(cell: GridCell): GridCell {
  const plain = (nodes: GridCell["nodes"]): GridCell["nodes"] =>
    nodes.flatMap((node) =>
      isElement(node) && (node.name === "strong" || node.name === "b")
        ? plain(node.children)
        : isElement(node) && node.name === "p"
          ? [likened(node, { children: plain(node.children) })]
          : [node],
    );
  return { ...cell, nodes: plain(cell.nodes) };
}

function doubtsOf(grid: readonly (readonly GridCell[])[], { doubts }: Writer): string {
  const said: string[] = [];
  const nested = grid.flat().some(({ nodes }) => elementsIn(nodes, "table").length > 0);
  if (nested)
    said.push(
      doubts.say(
        "this table had a table in one of its cells: its cells now follow one another; look at their order",
      ),
    );
  if (grid.flat().some(({ joins }) => joins !== undefined))
    said.push(
      doubts.say(
        "this table had merged cells; `<` joins a cell to its left and `^` to the one above: look at its head and rows",
      ),
    );
  if (grid[0]?.some(({ wasDown }) => wasDown === true))
    said.push(
      doubts.say(
        "the head of this table had more than one row; only the first is its head now: put the words of both into one",
      ),
    );
  return said.join("");
}

const FIGURES = /^(?:[-–—]|n\/a|\(?[-+−–]?[£€$]?\d[\d,.]*\)?\s?(?:%|m|k|bn)?\)?)$/i;

function barred(rows: readonly (readonly Written[])[]): string {
  const [head = [], ...body] = rows;
  const marks = head.map((_, column) => {
    const words = body
      .map((row) => row[column]?.line.replace(/\uE000[a-z]\d+\uE001|\*/g, "") ?? "")
      .filter((line) => line !== "");
    return words.some((line) => /\d/.test(line)) && words.every((line) => FIGURES.test(line))
      ? "---:"
      : "---";
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`.replace(/ {2,}/g, " ");
  return [
    line(head.map((cell) => cell.line)),
    line(marks),
    ...body.map((row) => line(row.map((cell) => cell.line))),
  ].join("\n");
}

function listed(rows: readonly (readonly Written[])[]): string {
  const items = rows.map((row) => {
    const [first, ...others] = row;
    const across = first !== undefined && others.every(({ cell }) => cell.joins === "<");
    const cells = across ? [first] : row;
    const isLoose = (blocks: readonly string[]): boolean => blocks.length > 1 && !isTightPair(blocks);
    const sub = cells.map(({ cell, blocks }) => {
      const text = cell.joins ?? blocks.join(isLoose(blocks) ? "\n\n" : "\n");
      return text === "" ? "-" : `- ${indented(text, "  ")}`;
    });
    return across ? (sub[0] ?? "-") : `- ${indented(sub.join("\n"), "  ")}`;
  });
  return ["::: table", items.join("\n"), ":::"].join("\n");
}

/** Words and a list under them need no blank line. */
const isTightPair = (blocks: readonly string[]): boolean =>
  blocks.length === 2 && isLine(blocks.slice(0, 1)) && /^(?:[-*] |1[.)] )/.test(blocks[1] ?? "");
