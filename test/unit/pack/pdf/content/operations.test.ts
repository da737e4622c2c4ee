import { expect, it } from "vitest";
import { operationsOf } from "../../../../../src/pack/pdf/content/operations.ts";

const written = (content: string): string[] =>
  operationsOf(content).map(({ operator, operands }) => [...operands, operator].join(" "));

it("takes strings, arrays and dictionaries whole", () => {
  expect(written("/P <</MCID 0 /X <</Y (>>)>>>>BDC(a\\)(b)c)Tj[(x)-5<00 1F>]TJ EMC")).toEqual([
    "/P <</MCID 0 /X <</Y (>>)>>>> BDC",
    "(a\\)(b)c) Tj",
    "[(x)-5<00 1F>] TJ",
    "EMC",
  ]);
});

it("tells numbers from operators and skips comments", () => {
  expect(written("% head\n.24 0 0 -.24 0 841.92 cm % BT\nf* true /N gs")).toEqual([
    ".24 0 0 -.24 0 841.92 cm",
    "f*",
    "true /N gs",
  ]);
});

it("takes an inline image as one operation, whatever its bytes say", () => {
  const content = "q BI /W 1 /H 1 ID \x01 EIEMC BT( EI Q";
  expect(operationsOf(content).map(({ operator }) => operator)).toEqual(["q", "EI", "Q"]);
});

it("says where an operation stands, operands included", () => {
  const content = " 1 0 0 RG\n2 w";
  expect(operationsOf(content).map(({ start, end }) => content.slice(start, end))).toEqual([
    "1 0 0 RG",
    "2 w",
  ]);
});

it("comes to an end on damaged content", () => {
  expect(written("(never closed")).toEqual([]);
  expect(written("[1 2 <<")).toEqual([]);
  expect(written("<00")).toEqual([]);
  expect(written(") Q")).toEqual([")", "Q"]);
});
