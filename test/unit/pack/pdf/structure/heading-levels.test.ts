import { expect, it } from "vitest";
import { element as el } from "../../../../../src/pack/pdf/structure/element.ts";
import { steppedHeadings } from "../../../../../src/pack/pdf/structure/heading-levels.ts";
import { say } from "./small-trees.ts";

const stepped = (levels: string): string =>
  steppedHeadings(levels.split(" ").map((level) => el("Sect", [el(level, [])])))
    .map(say)
    .join(" ")
    .replace(/Sect\(|\(\)\)/g, "");

it.each([
  ["H1 H2 H3 H2 H1 H2", "H1 H2 H3 H2 H1 H2", "leaves levels that go down one by one"],
  ["H1 H2 H4 H4 H2", "H1 H2 H3 H3 H2", "closes a gap for all that stand in it"],
  ["H2 H3 H1 H3", "H1 H2 H1 H2", "begins with an H1"],
  ["H1 H4 H3 H2", "H1 H2 H2 H2", "keeps what stood beside each other or above above"],
])("%s is heard as %s: %3$s", (levels, heard) => {
  expect(stepped(levels)).toBe(heard);
});
