import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holdingsInPs, holdingsOf, lookEach, ownBytes } from "../../../../src/pack/press/memory.ts";

describe("the memory of a process", () => {
  it("is what is its own, the program's text left out", () => {
    const status =
      "Name:\tchrome\nVmRSS:\t  600 kB\nRssAnon:\t  100 kB\nRssFile:\t  490 kB\nRssShmem:\t   10 kB\n";
    expect(ownBytes(status)).toBe(110 * 1024);
    expect(ownBytes("")).toBe(0);
  });

  it("is what ps says of each in the group, and of no other", () => {
    const said = "  501   501   2048\n  502   501 100000\n 1502  1501 900000\n\n";
    expect(holdingsInPs(said, 501)).toEqual([
      { pid: 501, bytes: 2048 * 1024 },
      { pid: 502, bytes: 100_000 * 1024 },
    ]);
  });

  it("is looked at where it can be", () => {
    expect(lookEach("win32")).toBeUndefined();
    expect(lookEach("darwin")).toBeGreaterThanOrEqual(500);
  });

  it.runIf(process.platform === "linux")(
    "is read from this system, and nothing of a group that is not there",
    async () => {
      const group = Number(/\) \S+ \d+ (\d+)/.exec(readFileSync("/proc/self/stat", "latin1"))?.[1]);
      const own = (await holdingsOf(group)).find(({ pid }) => pid === process.pid);
      expect(own?.bytes).toBeGreaterThan(10 * 1024 * 1024);
      expect(own?.bytes).toBeLessThan(process.memoryUsage().rss * 2);
      expect(await holdingsOf(999_999_999)).toEqual([]);
    },
  );

  it.runIf(process.platform === "darwin")("is read from this system's own ps", async () => {
    const group = Number(
      execFileSync("ps", ["-o", "pgid=", "-p", String(process.pid)], { encoding: "utf8" }),
    );
    expect((await holdingsOf(group)).map(({ pid }) => pid)).toContain(process.pid);
  });
});
