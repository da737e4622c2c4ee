import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openShelf } from "../../../src/pack/shelf.ts";

const folder = mkdtempSync(join(tmpdir(), "orderpaper-test-"));
afterAll(() => rmSync(folder, { recursive: true }));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a shelf", () => {
  it("gives back each file that was put aside, as often as it is asked", () => {
    const shelf = openShelf(join(folder, "cache"));
    const texts = ["pack", "", "minutes", "x".repeat(300_000)];
    const files = texts.map((text) => shelf.put(bytesOf(text)));
    for (const _ of [1, 2]) expect(files.map((read) => new TextDecoder().decode(read()))).toEqual(texts);
  });

  it("holds what was put there, whatever becomes of the bytes", () => {
    const bytes = bytesOf("agenda");
    const read = openShelf(folder).put(bytes);
    bytes.fill(0);
    expect(new TextDecoder().decode(read())).toBe("agenda");
    read().fill(0);
    expect(new TextDecoder().decode(read())).toBe("agenda");
  });

  it("makes no folder before there is something to put aside", () => {
    openShelf(join(folder, "unused"));
    expect(readdirSync(folder)).not.toContain("unused");
  });

  it.skipIf(process.platform === "win32")("leaves no name that a process could leave behind", () => {
    const place = join(folder, "nameless");
    const read = openShelf(place).put(bytesOf("private"));
    expect(readdirSync(place)).toEqual([]);
    expect(read().length).toBe(7);
  });
});
