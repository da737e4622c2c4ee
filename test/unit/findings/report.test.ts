import { expect, test } from "vitest";
import { byPlace, type Finding, spanOnLine } from "../../../src/findings/finding.ts";
import {
  asAnnotations,
  asJson,
  closing,
  forMachines,
  forPeople,
  type Paint,
} from "../../../src/findings/report.ts";

const finding: Finding = {
  id: "person-unknown",
  severity: "error",
  span: spanOnLine("content/bodies/board.md", 5, 5, 9),
  message: "nobody is called “ada-clark”",
  help: "did you mean ada-clerk?",
};
const texts = new Map([
  ["content/bodies/board.md", "---\nname: Board\nkind: board\nmembers:\n  - ada-clark\n---\n"],
]);
const printed = (...findings: Finding[]) => ({ findings, texts, files: 5 });

test("for people: what, where, the line, why, help, other places, and a closing line", () => {
  const elsewhere = [{ span: spanOnLine("content/people/ada-clerk.md", 2, 1, 4), note: "a name like it" }];
  expect(forPeople(printed({ ...finding, why: "members have files", elsewhere }))).toBe(
    [
      "error[person-unknown]: nobody is called “ada-clark”",
      "  --> content/bodies/board.md:5:5",
      "    |",
      "  5 |   - ada-clark",
      "    |     ^^^^^^^^^",
      "    |",
      "  = why:  members have files",
      "  = help: did you mean ada-clerk?",
      "  = see:  content/people/ada-clerk.md:2 a name like it",
      "",
      "1 error in 5 files.",
    ].join("\n"),
  );
});

test("colour dresses words and changes none", () => {
  const paint: Paint = (as, words) => `<${as}>${words}</${as}>`;
  const dressed = forPeople(printed(finding), paint);
  expect(dressed).toContain("<error>error[person-unknown]</error>: <strong>nobody");
  expect(dressed.replace(/<\/?\w+>/g, "")).toBe(forPeople(printed(finding)));
});

test("the closing line counts", () => {
  const warning: Finding = { ...finding, severity: "warning" };
  expect(closing([], 1)).toBe("Nothing wrong in 1 file.");
  expect(closing([finding, finding, warning, { ...finding, severity: "info" }], 48)).toBe(
    "2 errors, 1 warning, 1 note in 48 files.",
  );
});

test("for machines: one line a finding, whatever was typed", () => {
  const two: Finding = { ...finding, message: "“a\n  b\u001b[2J” is not\u202e it", severity: "warning" };
  expect(forMachines(printed(finding, two)).split("\n")).toEqual([
    "content/bodies/board.md:5:5: error[person-unknown]: nobody is called “ada-clark” (did you mean ada-clerk?)",
    "content/bodies/board.md:5:5: warning[person-unknown]: “a b⟨U+001B⟩[2J” is not⟨U+202E⟩ it (did you mean ada-clerk?)",
  ]);
});

test("as JSON: the findings as they are", () => {
  expect(JSON.parse(asJson(printed(finding)))).toEqual({ version: 1, files: 5, findings: [finding] });
});

test("as annotations: nothing typed can end one or begin another", () => {
  const span = spanOnLine("content/a,b:c%.md", 5, 5, 9);
  expect(asAnnotations(printed({ ...finding, span, message: "100%\n::error::x", severity: "info" }))).toBe(
    "::notice file=content/a%2Cb%3Ac%25.md,line=5,col=5,endLine=5,title=person-unknown::100%25 ::error::x. did you mean ada-clerk?",
  );
});

test("findings stand in the order of file, line, column, id, by code unit", () => {
  const at = (file: string, line: number, column: number, id: string): Finding => ({
    ...finding,
    id,
    span: spanOnLine(file, line, column, 1),
  });
  const sorted = [
    at("B", 9, 9, "z"),
    at("a", 2, 1, "b"),
    at("a", 10, 1, "a"),
    at("a", 10, 2, "a"),
    at("a", 10, 2, "b"),
  ];
  expect([...sorted].reverse().sort(byPlace)).toEqual(sorted);
  expect(byPlace(finding, finding)).toBe(0);
});
