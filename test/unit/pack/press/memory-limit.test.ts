import { describe, expect, it } from "vitest";
import {
  expectedOf,
  LEAST_FOR_BROWSER,
  leftForBrowser,
  usualMemory,
} from "../../../../src/pack/press/memory-limit.ts";

const GB = 1024 ** 3;

describe("the memory that making packs may take", () => {
  it("is three quarters of the machine's, or of the container's", () => {
    expect(usualMemory(8 * GB, 0)).toBe(6144);
    expect(usualMemory(8 * GB, 2 * GB)).toBe(1536);
    // A container without a limit says a number that no machine has.
    expect(usualMemory(8 * GB, 2 ** 63)).toBe(6144);
    expect(usualMemory()).toBeGreaterThan(0);
  });

  it("is left to the browser but for what this process holds, and never so little that no page runs", () => {
    expect(leftForBrowser(2000, 300 * 1024 ** 2)).toBe(1700);
    expect(leftForBrowser(600, 500 * 1024 ** 2)).toBe(LEAST_FOR_BROWSER);
  });

  it("is expected to be more for a longer paper and for larger pictures", () => {
    const sheet = (letters: number, picture: number) =>
      expectedOf({
        name: "04-report",
        html: "x".repeat(letters),
        files: new Map([
          ["css/pack.css", { bytes: new Uint8Array(5e6), type: "text/css" }],
          ["assets/map.png", { bytes: new Uint8Array(picture), type: "image/png" }],
        ]),
        engine: "chromium",
        anchors: [],
      });
    expect(sheet(1000, 0)).toBeLessThan(130);
    expect(sheet(5e6, 0)).toBeGreaterThan(sheet(1000, 0) + 300);
    expect(sheet(1000, 5e6)).toBeGreaterThan(sheet(1000, 0) + 40);
  });
});
