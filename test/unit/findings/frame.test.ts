import { expect, test } from "vitest";
import { type Span, spanOnLine } from "../../../src/findings/finding.ts";
import { frame } from "../../../src/findings/frame.ts";

const drawn = (text: string, span: Span, ...rest: [{ span: Span; note: string }[]?]): string =>
  frame(text, span, rest[0]).join("\n");
const at = (line: number, column: number, length: number): Span => spanOnLine("a.md", line, column, length);

test("the line, with carets under what is wrong", () => {
  expect(drawn("one\ntwo three\n", at(2, 5, 5))).toBe("  |\n2 | two three\n  |     ^^^^^\n  |");
});

test("what it disagrees with has dashes and a note, in the order of the lines", () => {
  const other = [{ span: at(1, 1, 3), note: "the first" }];
  expect(drawn("one\ntwo\nthree\n", at(3, 1, 5), other)).toBe(
    ["  |", "1 | one", "  | --- the first", "  …", "3 | three", "  | ^^^^^", "  |"].join("\n"),
  );
});

test("two marks on one line share it", () => {
  const other = [{ span: at(1, 1, 3), note: "" }];
  expect(drawn("one two", at(1, 5, 3), other)).toBe("  |\n1 | one two\n  |     ^^^\n  | ---\n  |");
});

test("numbers of lines are as wide as the widest", () => {
  const text = Array.from({ length: 12 }, (_, line) => `line ${line + 1}`).join("\n");
  expect(drawn(text, at(12, 1, 4), [{ span: at(2, 1, 4), note: "here" }])).toContain("\n 2 | line 2\n");
});

test("a long line is cut round the mark, which stays under its words", () => {
  const [, line = "", marks = ""] = frame(`${"x".repeat(500)}HERE${"y".repeat(500)}`, at(1, 501, 4));
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("HERE");
});

test.each([
  ["an emoji takes two columns", "🌳 x", 4, "  |    ^"],
  ["so does a Chinese letter", "樹 x", 3, "  |    ^"],
  ["an accent over a letter takes none", "e\u0301 x", 4, "  |   ^"],
  ["a tab is an arrow", "\tx", 2, "  |  ^"],
])("%s", (_what, text, column, marks) => {
  expect(frame(text, at(1, column, 1))[2]).toBe(marks);
});

test("signs that nobody sees, or that a terminal obeys, have names", () => {
  const [, line, marks] = frame("a\u001b[2J\u202eb", at(1, 2, 1));
  expect(line).toBe("1 | a⟨U+001B⟩[2J⟨U+202E⟩b");
  expect(marks).toBe("  |  ^^^^^^^^");
});

test("a stretch of two or three lines is underlined to the end of its first, a longer one only where it begins", () => {
  const span = { file: "a.md", line: 1, column: 3, endLine: 3, endColumn: 2 };
  expect(frame("a long line\nb\nc\nd\ne", span)[2]).toBe("  |   ^^^^^^^^^");
  expect(frame("a long line\nb\nc\nd\ne", { ...span, endLine: 5 })[2]).toBe("  |   ^^^");
});

test("a mark at the end of a line, or on an empty one, is still there", () => {
  expect(frame("abc", at(1, 4, 1))[2]).toBe("  |    ^");
  expect(frame("abc", at(1, 9, 1))[2]).toBe("  |    ^");
  expect(frame("a\n\nb", at(2, 1, 1))[2]).toBe("  | ^");
});

test("nothing is drawn of a file whose text is not known, or of a line that is not there", () => {
  expect(frame(undefined, at(1, 1, 1))).toEqual([]);
  expect(frame("one", at(9, 1, 1))).toEqual([]);
});
