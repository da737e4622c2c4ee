import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { type Moment, moment } from "../../../src/model/moment.ts";

const read = (typed: string): Moment | undefined => {
  const result = v.safeParse(moment, typed);
  return result.success ? result.output : undefined;
};

describe("a moment of a meeting", () => {
  test.each<[string, Moment]>([
    ["18:50", { kind: "time", time: "18:50" as never }],
    ["item 5", { kind: "item", item: "5", when: "during" }],
    ["during item 5", { kind: "item", item: "5", when: "during" }],
    ["After item 23A", { kind: "item", item: "23A", when: "after" }],
    ["before agenda item Disposal of land", { kind: "item", item: "Disposal of land", when: "before" }],
    ["minute 5.2", { kind: "minute", minute: "5.2" }],
    ["at minute 43", { kind: "minute", minute: "43" }],
    ["paragraph 6.1", { kind: "minute", minute: "6.1" }],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  test.each(["", "25:00", "half past six", "item", "after the break", "5"])("“%s” is none", (typed) => {
    expect(read(typed)).toBeUndefined();
  });
});
