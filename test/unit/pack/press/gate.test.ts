import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openGate } from "../../../../src/pack/press/gate.ts";

/** A browser of which each sheet holds what it says, and which keeps a part of it until it is renewed. */
function invented(most: number, room: number, kept = 0) {
  const inside = new Set<number>();
  const said: string[] = [];
  let leftBehind = 0;
  let largest = 0;
  let together = 0;
  const held = () => [...inside].reduce((sum, megabytes) => sum + Math.floor(megabytes), 100 + leftBehind);
  const gate = openGate({
    most,
    room: () => room,
    held,
    renew: async () => {
      expect(inside.size).toBe(0);
      said.push("renewed");
      leftBehind = 0;
      await setTimeout(1);
    },
  });
  let place = 0;
  const work =
    (name: string, megabytes: number, milliseconds = 5) =>
    async (): Promise<string> => {
      // Two sheets of one size are two.
      place += 1;
      const own = megabytes + place / 1e6;
      inside.add(own);
      said.push(name);
      largest = Math.max(largest, held());
      together = Math.max(together, inside.size);
      await setTimeout(milliseconds);
      inside.delete(own);
      leftBehind += kept;
      return name;
    };
  return { gate, work, said, largest: () => largest, together: () => together };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `sheet-${at + 1}`);

describe("the gate of the press", () => {
  it.each([1, 2, 3, 4])(
    "lets %i in at once and each of them once, in the order in which they came",
    async (most) => {
      const { gate, work, said, together } = invented(most, 10_000);
      const done = await Promise.all(names(20).map((name) => gate.take(100, work(name, 100))));
      expect(done).toEqual(names(20));
      expect(said).toEqual(names(20));
      expect(together()).toBe(most);
    },
  );

  it("lets no further sheet in whose memory is not there", async () => {
    const { gate, work, largest, together } = invented(8, 600);
    await Promise.all(names(12).map((name) => gate.take(150, work(name, 150))));
    expect(largest()).toBeLessThanOrEqual(600);
    expect(together()).toBe(2);
  });

  it("believes what is held more than what was expected", async () => {
    const { gate, work, said, largest } = invented(8, 900);
    const large = gate.take(100, work("large", 700, 50));
    // As much as a look at the memory takes.
    await setTimeout(1);
    const small = gate.take(150, work("small", 150));
    await setTimeout(20);
    expect(said).toEqual(["large"]);
    await Promise.all([large, small]);
    expect(said).toEqual(["large", "small"]);
    expect(largest()).toBeLessThanOrEqual(900);
  });

  it("lets a sheet in that is larger than everything once no other is in the browser", async () => {
    const { gate, work, together } = invented(4, 300);
    const done = await Promise.all(names(3).map((name) => gate.take(1000, work(name, 1000))));
    expect(done).toEqual(names(3));
    expect(together()).toBe(1);
  });

  it("ends a browser that kept too much, and goes on in the next", async () => {
    const { gate, work, said, largest } = invented(2, 600, 5);
    expect(await Promise.all(names(120).map((name) => gate.take(100, work(name, 100))))).toEqual(names(120));
    expect(said.filter((each) => each === "renewed").length).toBeGreaterThan(0);
    expect(said.filter((each) => each !== "renewed")).toEqual(names(120));
    expect(largest()).toBeLessThanOrEqual(600);
  });

  it("does not end a browser again and again that is never small enough", async () => {
    const { gate, work, said } = invented(2, 50);
    await Promise.all(names(120).map((name) => gate.take(100, work(name, 100))));
    expect(said.filter((each) => each === "renewed").length).toBeLessThanOrEqual(2);
  });

  it("gives a sheet a browser of its own that wants to be alone", async () => {
    const { gate, work, said } = invented(3, 10_000);
    let beside = 0;
    const others = names(3).map((name) => gate.take(100, work(name, 100)));
    const alone = gate.alone(async () => {
      beside = said.length;
      await setTimeout(5);
      return said.length;
    });
    const later = gate.take(100, work("later", 100));
    // Nothing went in while it was in.
    expect(await alone).toBe(beside);
    await Promise.all([...others, later]);
    expect(said).toEqual([...names(3), "renewed", "later"]);
  });

  it("lets the next in when one fails", async () => {
    const { gate, work } = invented(1, 10_000);
    const failed = gate.take(100, () => Promise.reject(new Error("torn")));
    const next = gate.take(100, work("next", 100));
    await expect(failed).rejects.toThrow("torn");
    expect(await next).toBe("next");
  });
});
