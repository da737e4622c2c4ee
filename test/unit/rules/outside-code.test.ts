import { expect, test } from "vitest";
import { linesOutsideCode } from "../../../src/rules/outside-code.ts";

test("what stands between fences is empty, and every line keeps its number", () => {
  const text = "one\n````md\ntwo\n```\nthree\n````\nfour\n~~~\nfive\n```\n~~~\nsix `seven`\n```sh\neight";
  expect(linesOutsideCode(text)).toEqual([
    "one",
    "",
    "",
    "",
    "",
    "",
    "four",
    "",
    "",
    "",
    "",
    "six `seven`",
    "",
    "",
  ]);
});
