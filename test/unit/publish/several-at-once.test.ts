import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { severalAtOnce } from "../../../src/publish/several-at-once.ts";

describe("several at once", () => {
  it.each([1, 2, 5, 100])(
    "%i at once: answers in the order of the things, whichever is ready first",
    async (most) => {
      let inside = 0;
      let together = 0;
      const things = Array.from({ length: 20 }, (_, at) => at);
      const done = await severalAtOnce(things, most, async (at) => {
        inside += 1;
        together = Math.max(together, inside);
        await setTimeout((at * 7) % 5);
        inside -= 1;
        return at * at;
      });
      expect(done).toEqual(things.map((at) => at * at));
      expect(together).toBe(Math.min(most, 20));
    },
  );

  it("begins nothing after a fault, and says the first", async () => {
    const begun: number[] = [];
    const all = severalAtOnce([0, 1, 2, 3, 4, 5], 2, async (at) => {
      begun.push(at);
      await setTimeout(at === 1 ? 1 : 20);
      if (at <= 1) throw new Error(`pack ${at}`);
    });
    await expect(all).rejects.toThrow("pack 1");
    await setTimeout(40);
    expect(begun).toEqual([0, 1]);
  });

  it("has nothing to do for no things", async () => {
    expect(await severalAtOnce([], 3, async () => 1)).toEqual([]);
  });
});
