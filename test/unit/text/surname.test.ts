import { expect, test } from "vitest";
import { surnameKey } from "../../../src/text/surname.ts";

test.each([
  ["Ada Clerk", "clerk ada clerk"],
  ["Ola Þórðardóttir Ângström", "angstrom ola þorðardottir angstrom"],
  ["Sir Karl Brandreth OBE", "brandreth sir karl brandreth"],
  ["Jo Vane MP, FRCP", "vane jo vane"],
  ["Cher", "cher cher"],
  ["", " "],
])("%s is looked for under %s", (name, key) => {
  expect(surnameKey(name)).toBe(key);
});
