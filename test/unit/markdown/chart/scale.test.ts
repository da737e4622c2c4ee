import { expect, test } from "vitest";
import { scaleFor } from "../../../../src/markdown/chart/scale.ts";

test.each([
  [
    [35.1, 27.2],
    [0, 10, 20, 30, 40],
  ],
  [[43.1], [0, 10, 20, 30, 40, 50]],
  [[100], [0, 20, 40, 60, 80, 100]],
  [[0.3], [0, 0.1, 0.2, 0.3]],
  [[1.1], [0, 0.25, 0.5, 0.75, 1, 1.25]],
  [[12_400], [0, 2500, 5000, 7500, 10_000, 12_500]],
  [
    [-1200, 2150],
    [-2000, -1000, 0, 1000, 2000, 3000],
  ],
  [
    [-5, -1],
    [-5, -4, -3, -2, -1, 0],
  ],
  [
    [0, 0],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
  [[], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[0.0007], [0, 0.0002, 0.0004, 0.0006, 0.0008]],
])("%j has round ticks from zero", (values, ticks) => {
  expect(scaleFor(values).ticks).toEqual(ticks);
});

test("whatever the values, zero and all of them are on it, in at most five even steps", () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 500; round += 1) {
    const size = 10 ** Math.floor(random() * 12 - 4);
    const values = Array.from({ length: 4 }, () => (random() - (round % 3 === 0 ? 0.5 : 0)) * size);
    const { from, to, ticks, places } = scaleFor(values);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks).toContain(0);
    expect(from).toBeLessThanOrEqual(Math.min(...values));
    expect(to).toBeGreaterThanOrEqual(Math.max(...values));
    for (const tick of ticks) expect(Number(tick.toFixed(places))).toBe(tick);
  }
});
