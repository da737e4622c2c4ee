import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { STATIC } from "../../../src/views/static-files.ts";

/** What the scripts of the printing view say of themselves before they touch a document. */
interface PackPrint {
  readonly numbersFor: (labels: readonly string[], count: number) => readonly string[];
  readonly rulesIn: (text: string) => readonly { readonly prelude: string; readonly block: string }[];
}

const world: { packPrint?: PackPrint } = {};
for (const name of ["pages", "apart"])
  runInNewContext(readFileSync(join(STATIC, `js/pack-print/${name}.js`), "utf8"), world);
const { numbersFor, rulesIn } = world.packPrint as PackPrint;

test("pages more than the pack has go on with letters behind the last number", () => {
  expect([...numbersFor(["5", "6", "7"], 2)]).toEqual(["5", "6"]);
  expect([...numbersFor(["5", "6"], 4)]).toEqual(["5", "6", "6a", "6b"]);
  expect([...numbersFor(["6", "6a"], 4)]).toEqual(["6", "6a", "6b", "6c"]);
  expect(numbersFor(["9"], 29).at(-1)).toBe("9ab");
});

test("rules are found whatever stands in their strings and comments", () => {
  const rules = rulesIn(
    '@charset "utf-8"; /* a { } */ a, b::before { content: "} /* \\" {"; color: red } @media print { p { margin: 0 } }',
  );
  expect(rules.map(({ prelude, block }) => [prelude, block.trim()])).toEqual([
    ["a, b::before", 'content: "} /* \\" {"; color: red'],
    ["@media print", "p { margin: 0 }"],
  ]);
});
