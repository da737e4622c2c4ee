import { expect, it } from "vitest";
import { readMark } from "../../../../../src/pack/pdf/structure/marks.ts";

it.each([
  ["en-GB-x-op-s12-2", "en-GB", { is: "piece", of: 12, pieces: 2 }],
  ["cy-x-op-r", "cy", { is: "repeat" }],
  ["en-GB-x-op-n3", "en-GB", { is: "note", number: 3 }],
  ["en-GB-x-op-l", "en-GB", { is: "label" }],
  ["de-x-eigen-op-c3", "de-x-eigen", { is: "call", number: 3 }],
  ["x-eigen-op-d", "x-eigen", { is: "terms" }],
  ["und-x-op-b", undefined, { is: "body" }],
])("reads what a page says of an element in its language: %s", (said, lang, mark) => {
  expect(readMark(said)).toEqual({ lang, mark });
});

it.each(["en-GB", "de-x-op", "en-x-op-zebra", "en-x-op-q1", undefined])(
  "leaves a language as it is that says nothing else: %s",
  (lang) => {
    expect(readMark(lang)).toEqual({ lang });
  },
);
