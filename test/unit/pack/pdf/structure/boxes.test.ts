import { expect, it } from "vitest";
import { boxedContent, withBoxes } from "../../../../../src/pack/pdf/structure/boxes.ts";
import { element as el } from "../../../../../src/pack/pdf/structure/element.ts";
import { text } from "./small-trees.ts";

const [a, b, c] = [text("a"), text("b"), text("c", 1)];

it("gives a picture and a table on one page the box round all they hold, and no other element one", () => {
  const table = el("Table", [el("TR", [el("TD", [a]), el("TD", [b])])]);
  const [boxed, paragraph] = withBoxes([table, el("P", [a])], (content) =>
    content === a ? [10, 10, 20, 20.004] : [15, 5, 30, 18],
  );
  expect(boxed).toMatchObject({ more: [["Layout", "BBox", "[10 5 30 20]"]] });
  expect(paragraph).not.toHaveProperty("more");
  expect(boxedContent([table, el("P", [c])])).toEqual([a, b]);
});

it("gives none to a table that goes on over the page", () => {
  const [table] = withBoxes([el("Table", [el("TR", [el("TD", [a]), el("TD", [c])])])], () => [0, 0, 1, 1]);
  expect(table).not.toHaveProperty("more");
});
