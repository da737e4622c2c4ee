import { expect, test } from "vitest";
import { withTypedCharacters } from "../../../../../src/pack/pdf/content/typed-characters.ts";

test("an apostrophe is read as an apostrophe, and codes are left alone", () => {
  const table =
    "2 beginbfchar\n<02BC> <0041>\n<00A9> <02BC>\nendbfchar\n1 beginbfrange\n<00A8> <00A9> <02bb>\nendbfrange";
  expect(withTypedCharacters(table)).toBe(
    "2 beginbfchar\n<02BC> <0041>\n<00A9> <2019>\nendbfchar\n1 beginbfrange\n<00A8> <00A9> <2018>\nendbfrange",
  );
});
