import { expect, it } from "vitest";
import { element as el, type Kid } from "../../../../../src/pack/pdf/structure/element.ts";
import { type Joined, joinPieces } from "../../../../../src/pack/pdf/structure/join-pieces.ts";
import { as, marked, say, text } from "./small-trees.ts";

const joined = (...kids: Kid[]): Joined => joinPieces(kids, "en-GB");
const result = (...kids: Kid[]): string =>
  joined(...kids)
    .kids.map(say)
    .join(" ");

it("makes one paragraph of its pieces, at its first", () => {
  expect(
    result(
      el("NonStruct", [el("P", [text("a")]), marked("s1-3", "P", text("b"))]),
      el("NonStruct", [marked("s1-3", "P", text("c", 1))]),
      el("NonStruct", [marked("s1-3", "P", text("d", 2)), el("P", [text("e", 2)])]),
    ),
  ).toBe("NonStruct(P(a) P(b c d)) NonStruct() NonStruct(P(e))");
});

it("joins on every level at once: a list, its item, the item's paragraph, emphasis in it", () => {
  const page = (on: number, ...more: readonly Kid[]): Kid =>
    marked(
      "s1-2",
      "L",
      marked("s2-2", "LI", marked("s3-2", "P", marked("s4-2", "Em", text(`em${on}`, on)), ...more)),
    );
  const next = el("LI", [text("next", 1)]);
  const second = page(1, text("after", 1));
  const list = second.what === "element" ? { ...second, kids: [...second.kids, next] } : second;
  expect(result(page(0), list)).toBe("L(LI(P(Em(em0 em1) after)) LI(next))");
});

it("keeps the columns of a split row in order, whichever cells have words on a page", () => {
  const first = marked("s1-2", "TR", marked("s2-1", "TD", text("a")), marked("s4-2", "TD", text("c")));
  const second = marked("s1-2", "TR", marked("s3-1", "TD", text("b", 1)), marked("s4-2", "TD", text("d", 1)));
  expect(result(el("Table", [first]), el("Table", [second]))).toBe("Table(TR(TD(a) TD(b) TD(c d))) Table()");
});

it("has the head of a table once, and cells of every page name it", () => {
  const head = el("TR", [as({ id: "h1" }, "TH", text("Cost")), el("TH", [text("When")])]);
  const again = marked(
    "r",
    "TR",
    as({ id: "h7" }, "TH", text("Cost", 1)),
    as({ id: "h8" }, "TH", text("When", 1)),
  );
  const { kids, repeats, sameIds } = joined(
    marked("s1-2", "Table", head, el("TR", [el("TD", [text("1")])])),
    marked("s1-2", "Table", again, el("TR", [el("TD", [text("2", 1)])])),
  );
  expect(kids.map(say)).toEqual(["Table(TR(TH(Cost) TH(When)) TR(TD(1)) TR(TD(2)))"]);
  expect(repeats).toEqual([again]);
  expect([...sameIds]).toEqual([
    ["h7", "h1"],
    ["h8", "h8"],
  ]);
  const [table] = kids;
  const row = table?.what === "element" ? table.kids[0] : undefined;
  expect(row?.what === "element" && row.kids[1]).toMatchObject({ kind: "TH", id: "h8" });
});

it("takes notes out of the foot of a page, and says what calls them", () => {
  const call = marked("c1", "Link", text("1"));
  const { kids, notes, calls } = joined(
    el("P", [text("a"), call]),
    marked("n1", "NonStruct", marked("l", "Div", text("1.")), text("long")),
    marked("n1", "NonStruct", text("note", 1)),
  );
  expect(kids.map(say)).toEqual(["P(a Reference(Link(1)))"]);
  expect([...notes].map(([number, note]) => [number, note.id, say(note)])).toEqual([
    [1, "note 1", "Note(Lbl(1.) long note)"],
  ]);
  expect([...calls.values()]).toEqual([1]);
});

it("makes items of terms and what is said of them, whatever boxes they stand in", () => {
  const border = text("");
  const term = (words: string): Kid => marked("l", "NonStruct", text(words));
  const said = (words: string): Kid => marked("b", "NonStruct", text(words));
  expect(
    result(
      marked(
        "d",
        "NonStruct",
        border,
        el("NonStruct", [term("Date"), said("May")]),
        term("A"),
        term("B"),
        said("c"),
      ),
    ),
  ).toBe("L(| LI(Lbl(Date) LBody(May)) LI(Lbl(A) Lbl(B) LBody(c)))");
});

it("says a language only where it changes", () => {
  expect(
    result(
      as({ lang: "en-GB" }, "P", text("a")),
      as(
        { lang: "cy-x-op-s1-1" },
        "P",
        as({ lang: "cy" }, "Em", text("b")),
        as({ lang: "en-GB" }, "Em", text("c")),
      ),
    ),
  ).toBe("P(a) P.cy(Em(b) Em.en-GB(c))");
});

it("says which pieces it has not found", () => {
  expect(joined(marked("s1-2", "P", text("a", 4))).shortcomings).toEqual([
    "page 5: 2 pieces of one P are not joined",
  ]);
  expect(joined(marked("s1-0", "NonStruct", text("a"))).shortcomings).toEqual([]);
});
