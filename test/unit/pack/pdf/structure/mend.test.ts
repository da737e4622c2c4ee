import { PDFRef } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { type Element, element, type Kid } from "../../../../../src/pack/pdf/structure/element.ts";
import { type Mended, mend } from "../../../../../src/pack/pdf/structure/mend.ts";
import { leaf, say, shown, text } from "./small-trees.ts";

const el = element;
const link: Kid = { what: "annotation", page: 0, object: PDFRef.of(1) };

const mended = (...kids: Kid[]): Mended =>
  mend([el("Document", kids)], { language: "en-GB", shown, links: new Set([PDFRef.of(1)]) });

const result = (...kids: Kid[]): string =>
  mended(...kids)
    .elements.map(say)
    .join(" ");

it("takes away wrappers that say nothing", () => {
  expect(result(el("H1", [leaf("Title")]), el("P", [leaf("a"), el("Em", [leaf("b")])]))).toBe(
    "H1(Title) P(a Em(b))",
  );
});

it("makes paragraphs of bare text, one a wrapper or run", () => {
  expect(result(el("NonStruct", [leaf("one")]), el("NonStruct", [leaf("two")]))).toBe("P(one) P(two)");
  expect(result(el("Sect", [leaf("a"), el("Strong", [leaf("b")]), el("P", [leaf("c")])]))).toBe(
    "Sect(P(a Strong(b)) P(c))",
  );
});

it("keeps a wrapper that changes the language", () => {
  const welsh = (kids: Kid[]): Element => ({ ...el("NonStruct", kids), lang: "cy" });
  expect(result(el("P", [leaf("a"), welsh([leaf("b")])]))).toBe("P(a Span.cy(b))");
  expect(result(welsh([el("P", [leaf("a")])]))).toBe("Div.cy(P(a))");
  expect(result({ ...el("NonStruct", [el("P", [leaf("a")])]), lang: "en-GB" })).toBe("P(a)");
});

it("knows in what language the words round a wrapper are", () => {
  const back = { ...el("NonStruct", [leaf("b")]), lang: "en-GB" };
  expect(result({ ...el("P", [leaf("a"), back]), lang: "cy" })).toBe("P.cy(a Span.en-GB(b))");
});

it("keeps a group in a line of text for its language alone", () => {
  const group = (lang?: string): Element => ({ ...el("Div", [leaf("b")]), ...(lang && { lang }) });
  expect(result(el("P", [leaf("a"), group("cy")]), el("P", [leaf("a"), group()]))).toBe(
    "P(a Span.cy(b)) P(a b)",
  );
});

it("makes artifacts of pictures that are no figures, where a browser made the tags", () => {
  const bare = text("🖼");
  const figure = { ...el("Figure", [text("🖼")]), alt: "A map" };
  const paper = { language: "en-GB", shown, links: new Set<PDFRef>() };
  const { elements, artifacts } = mend([el("NonStruct", [bare]), figure], { ...paper, figures: "all" });
  expect(artifacts).toEqual(new Set([bare]));
  expect(elements.map(say)).toEqual(["Figure(🖼)"]);
  expect(mend([el("P", [bare])], paper).elements.map(say)).toEqual(["P(🖼)"]);
});

it("gives list items bodies, and items of notes their lists", () => {
  const item = el("LI", [el("Lbl", [text("1.")]), leaf("one"), el("L", [el("LI", [leaf("deep")])])]);
  expect(result(el("L", [item]))).toBe("L(LI(Lbl(1.) LBody(one L(LI(LBody(deep))))))");
  expect(result(el("L", [el("NonStruct", [el("Lbl", [text("1.")]), el("P", [leaf("note")])])]))).toBe(
    "L(LI(Lbl(1.) LBody(P(note))))",
  );
});

it("says a bullet that is drawn", () => {
  const { elements } = mended(el("L", [el("LI", [el("Lbl", [text("")]), leaf("one")])]));
  const item = elements[0]?.kids[0];
  expect(item?.what === "element" && item.kids[0]).toMatchObject({ kind: "Lbl", actualText: "•" });
});

it("makes artifacts of lines, except in pictures", () => {
  const border = text("");
  const drawn = text("");
  const { elements, artifacts } = mended(el("Table", [border]), { ...el("Figure", [drawn]), alt: "A map" });
  expect(artifacts).toEqual(new Set([border]));
  expect(elements.map(say)).toEqual(["Table()", "Figure(|)"]);
});

it("makes artifacts of table heads that come again, and not of rows that go on", () => {
  const again = text("Cost", 1);
  const head = el("TR", [el("TH", [text("Cost", 0), again])]);
  const goesOn = el("TR", [el("TD", [text("first half", 0), text("second half", 1)])]);
  const { elements, artifacts } = mended(el("Table", [head, goesOn]));
  expect(artifacts).toEqual(new Set([again]));
  expect(elements.map(say)).toEqual(["Table(TR(TH(Cost)) TR(TD(first half second half)))"]);
});

it("knows a link by its annotation", () => {
  expect(result(el("P", [el("NonStruct", [leaf("1"), link])]))).toBe("P(Link(1 @))");
  const gone: Kid = { what: "annotation", page: 0, object: PDFRef.of(2) };
  expect(result(el("P", [el("Link", [leaf("a"), gone])]))).toBe("P(Span(a))");
});

it("makes a figure around a picture or table a mere division", () => {
  const picture: Element = { ...el("Figure", [text("")]), alt: "A map" };
  expect(result(el("Figure", [picture, el("Caption", [leaf("Map")])]))).toBe("Div(Figure(|) Caption(Map))");
});
