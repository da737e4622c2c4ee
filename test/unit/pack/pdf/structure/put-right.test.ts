import type { PDFRef } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { contentOf, element as el, type Kid } from "../../../../../src/pack/pdf/structure/element.ts";
import { putRight } from "../../../../../src/pack/pdf/structure/put-right.ts";
import { as, leaf, marked, say, shown, text } from "./small-trees.ts";

const right = (kids: readonly Kid[], painted = contentOf(kids)) =>
  putRight(kids, painted, { language: "en-GB", figures: "all", shown, links: new Set<PDFRef>() });

it("reads a note with the words that call it, wherever the page ends", () => {
  const { elements, shortcomings } = right([
    el("NonStruct", [
      marked("s1-2", "P", leaf("a"), marked("c1", "Link", leaf("1")), leaf("b")),
      el("NonStruct", [text(""), marked("n1", "NonStruct", marked("l", "Div", text("1.")), leaf("n"))]),
    ]),
    el("NonStruct", [marked("s1-2", "P", leaf("c", 1)), el("P", [leaf("d", 1)])]),
  ]);
  expect(elements.map(say)).toEqual(["P(a Reference(Span(1)) b c Note(Lbl(1.) n))", "P(d)"]);
  expect(shortcomings).toEqual([]);
});

it("paints as artifacts what only repeats, and lines that no element has", () => {
  const repeated = text("Cost", 1);
  const line = text("");
  const table = [
    marked("s1-2", "Table", el("TR", [el("TH", [leaf("Cost")])])),
    marked("s1-2", "Table", marked("r", "TR", el("TH", [repeated])), el("TR", [el("TD", [leaf("5", 1)])])),
  ];
  const { elements, artifacts, shortcomings } = right(table, [...contentOf(table), line]);
  expect(elements.map(say)).toEqual(["Table(TR(TH(Cost)) TR(TD(5)))"]);
  expect(artifacts).toEqual(new Set([repeated, line]));
  expect(shortcomings).toEqual([]);
});

it("says what a machine would still find", () => {
  const picture = as({ alt: " " }, "Figure", text("🖼", 2));
  const { shortcomings } = right([picture], [...contentOf([picture]), text("words", 3)]);
  expect(shortcomings).toEqual([
    "page 3: a picture without words",
    "page 4: words or pictures that no element has",
  ]);
});
