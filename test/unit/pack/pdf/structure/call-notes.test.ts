import { describe, expect, it } from "vitest";
import { notesBehindText, withNotes } from "../../../../../src/pack/pdf/structure/call-notes.ts";
import { element as el, type Kid } from "../../../../../src/pack/pdf/structure/element.ts";
import { say, text } from "./small-trees.ts";

const note = (words: string): Kid => el("Note", [text(words)]);
const call = (): Kid => el("Reference", [text("1")]);
const result = (...kids: Kid[]): string => notesBehindText(kids).map(say).join(" ");

it("puts a note behind the first reference to it, and gives back those that nothing calls", () => {
  const [first, again] = [call(), call()];
  const called = el("Note", [text("n")]);
  const alone = el("Note", [text("m")]);
  const { kids, rest } = withNotes(
    [el("P", [first, text("a")]), el("P", [again])],
    new Map([
      [1, called],
      [2, alone],
    ]),
    new Map([
      [first, 1],
      [again, 1],
    ]),
  );
  expect(kids.map(say)).toEqual(["P(Reference(1) Note(n) a)", "P(Reference(1))"]);
  expect(rest).toEqual([alone]);
});

describe("a note is heard", () => {
  it("at the end of its paragraph, not in the middle of a sentence", () => {
    expect(
      result(el("P", [text("a"), call(), note("n"), text("b"), el("Em", [call(), note("m")]), text("c")])),
    ).toBe("P(a Reference(1) b Em(Reference(1)) c Note(n) Note(m))");
  });

  it("before the list that its words introduce", () => {
    expect(result(el("LBody", [text("a"), call(), note("n"), text("b"), el("L", [])]))).toBe(
      "LBody(a Reference(1) b Note(n) L())",
    );
  });

  it("behind a heading, whose words are read out elsewhere", () => {
    expect(result(el("H2", [text("a"), call(), note("n")]), el("P", [text("b")]))).toBe(
      "H2(a Reference(1)) P(Note(n)) P(b)",
    );
  });

  it("behind the table whose head or caption calls it, and within a cell that does", () => {
    const cell = el("TR", [el("TD", [text("d"), call(), note("m")])]);
    expect(
      result(
        el("Table", [el("Caption", [call(), note("k")]), el("TR", [el("TH", [call(), note("n")])]), cell]),
      ),
    ).toBe(
      "Table(Caption(Reference(1)) TR(TH(Reference(1))) TR(TD(d Reference(1) Note(m)))) P(Note(k) Note(n))",
    );
  });
});
