import { expect, test } from "vitest";
import { memoryOf } from "../../../src/commands/sizes.ts";

test.each([
  ["1500M", 1500],
  ["2G", 2048],
  ["1.5g", 1536],
  ["2GB", 2048],
  ["768M", 768],
])("--memory-limit %s is %i megabytes", (typed, megabytes) => {
  expect(memoryOf(typed)).toBe(megabytes);
});

test("nothing said is no limit of the clerk's own", () => {
  expect(memoryOf(undefined)).toBeUndefined();
});

test.each(["1500", "1500 M", "-2G", "2T", "half", "", "0.5G", "767M", "9999999M"])(
  "--memory-limit %s is none",
  (typed) => {
    expect(() => memoryOf(typed)).toThrow(/takes at least 768M, such as 1500M or 2G/);
  },
);
