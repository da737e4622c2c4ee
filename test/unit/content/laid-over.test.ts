/** A map laid over another is what a copy of it would be, and leaves that one as it was. */
import { expect, test } from "vitest";
import { LaidOver } from "../../../src/content/laid-over.ts";
import { chanceOf } from "../../bench/archive/edits.mjs";

test("as a map that is copied each time, over many generations and more changes than are laid over one", () => {
  const chance = chanceOf(5);
  let laid = new LaidOver<number>();
  let map = new Map<string, number>();
  for (let generation = 0; generation < 12; generation += 1) {
    const [before, was] = [laid, map];
    const entries = [...was];
    laid = new LaidOver(laid);
    map = new Map(map);
    for (let at = 0; at < 400; at += 1) {
      const key = `file ${chance.number(1, 600)}`;
      if (chance.number(1, 4) > 1) {
        laid.set(key, at);
        map.set(key, at);
      } else if (map.has(key)) {
        laid.delete(key);
        map.delete(key);
      }
    }
    expect(new Map(laid.entries())).toEqual(map);
    expect([...laid.keys()].sort()).toEqual([...map.keys()].sort());
    expect(laid.size).toBe(map.size);
    expect([...map.keys()].every((key) => laid.has(key) && laid.get(key) === map.get(key))).toBe(true);
    expect(new Map(before.entries())).toEqual(new Map(entries));
  }
  expect(laid.get("nothing")).toBeUndefined();
});

test("what is set anew keeps its place, and what is new comes last", () => {
  const below = new LaidOver<number>();
  for (const key of ["a", "b", "c"]) below.set(key, 1);
  const laid = new LaidOver(below);
  laid.set("d", 2);
  laid.set("b", 2);
  laid.delete("a");
  expect([...laid.entries()]).toEqual([
    ["b", 2],
    ["c", 1],
    ["d", 2],
  ]);
  expect([...below.keys()]).toEqual(["a", "b", "c"]);
});
