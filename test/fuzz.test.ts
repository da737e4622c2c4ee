import { expect, test } from "vitest";
import { inputOf, outcomeOf } from "./fuzz/one-input.ts";

/** Inputs of the sample; `npm run bench -- fuzz` runs as many as one likes. */
const INPUTS = 1500;
const SEED = 20261122;
/** Seconds of the processor for one input: a hundred times what the slowest of the sample needs. */
const LIMIT = 10;

test(`${INPUTS} papers drawn by lot are read and printed: no crash, no hang, no markup of an author's`, () => {
  const ends = { printed: 0, refused: 0, crashed: 0 };
  for (let at = 0; at < INPUTS; at += 1) {
    const { end, faults, seconds, text } = outcomeOf(inputOf(SEED, at));
    ends[end] += 1;
    expect(faults, `input ${at}:\n${text}`).toEqual([]);
    expect(seconds, `seconds of the processor for input ${at}`).toBeLessThan(LIMIT);
  }
  // A grammar whose papers are all refused, or all printed, would look at half of the road.
  expect(ends.crashed).toBe(0);
  expect(Math.min(ends.printed, ends.refused)).toBeGreaterThan(INPUTS / 10);
});

test("an input is the same for the same seed and number", () => {
  expect(inputOf(7, 3)).toBe(inputOf(7, 3));
  expect(inputOf(7, 3)).not.toBe(inputOf(8, 3));
});
