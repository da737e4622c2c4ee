import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { type Element, element as el } from "../../../../../src/pack/pdf/structure/element.ts";
import { griddedTables } from "../../../../../src/pack/pdf/structure/table-grid.ts";
import { as, say, text } from "./small-trees.ts";

const { context } = await PDFDocument.create();
const spanning = (kind: string, entries: Record<string, number | string>, words: string): Element =>
  as({ attributes: [context.obj({ O: "Table", ...entries })] }, kind, text(words));
const td = (words: string): Element => el("TD", [text(words)]);
const th = (words: string): Element => el("TH", [text(words)]);
const tr = (...cells: Element[]): Element => el("TR", cells);

const result = (...rows: Element[]): string =>
  griddedTables([el("Table", rows)])
    .kids.map(say)
    .join("");

it("fills short rows, counting cells that reach over columns and rows", () => {
  expect(
    result(
      tr(td("a"), td("b"), td("c")),
      tr(spanning("TD", { RowSpan: 2 }, "d")),
      tr(spanning("TD", { ColSpan: 2 }, "e")),
    ),
  ).toBe("Table(TR(TD(a) TD(b) TD(c)) TR(TD(d) TD() TD()) TR(TD(e)))");
});

it("leaves regular tables as they are", () => {
  const rows = [tr(td("a"), spanning("TD", { RowSpan: 2 }, "b")), tr(td("c"))];
  expect(result(...rows)).toBe("Table(TR(TD(a) TD(b)) TR(TD(c)))");
});

it("says where cells lie over each other or reach out of the table", () => {
  const over = [tr(td("a"), spanning("TD", { RowSpan: 2 }, "b")), tr(spanning("TD", { ColSpan: 2 }, "c"))];
  const out = [tr(spanning("TD", { RowSpan: 2 }, "a"))];
  for (const rows of [over, out])
    expect(griddedTables([el("Table", rows)]).shortcomings).toEqual([
      "page 1: cells of a table lie over each other",
    ]);
});

it("gives heads a scope that have none: their column in a row of heads, else their row", () => {
  const own = spanning("TH", { Scope: "Both" }, "both");
  const { kids } = griddedTables([
    el("Table", [tr(th("A"), th("B")), tr(th("C"), td("d")), tr(own, td("e"))]),
  ]);
  const cells = kids.flatMap((table) =>
    table.what !== "element" ? [] : table.kids.flatMap((row) => (row.what === "element" ? row.kids : [])),
  );
  expect(cells.map((cell) => cell.what === "element" && cell.more?.[0]?.[2])).toEqual([
    "/Column",
    "/Column",
    "/Row",
    undefined,
    undefined,
    undefined,
  ]);
});
