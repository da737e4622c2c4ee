import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nameOf } from "../../../../src/pack/press/known-browsers.ts";

const root = mkdtempSync(path.join(tmpdir(), "orderpaper-test-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A program, a cache, and something to ask that counts how often it is asked. */
function bench(head: string) {
  const folder = mkdtempSync(path.join(root, "bench-"));
  const place = path.join(folder, "browser");
  const become = (text: string) => writeFileSync(place, head + text, { mode: 0o755 });
  become("1");
  const asked: string[] = [];
  const named = (version: string) =>
    nameOf(place, folder, async (program) => {
      asked.push(program);
      return { name: "Chromium", version };
    });
  return { folder, place, become, named, asked };
}

describe.skipIf(process.platform === "win32")("the name of a browser", () => {
  it("is asked for once as long as the program is the same file", async () => {
    const { named, become, asked } = bench("\x7fELF");
    expect(await named("150.0")).toEqual({ name: "Chromium", version: "150.0" });
    expect(await named("151.0")).toEqual({ name: "Chromium", version: "150.0" });
    expect(asked).toHaveLength(1);
    become("22");
    expect(await named("151.0")).toEqual({ name: "Chromium", version: "151.0" });
    expect(asked).toHaveLength(2);
  });

  it("is asked for again when what was written down is damaged", async () => {
    const { named, folder, asked } = bench("\x7fELF");
    await named("150.0");
    for (const damaged of ["{", "[]", '{"x":{"name":1}}']) {
      writeFileSync(path.join(folder, "browsers.json"), damaged);
      await named("150.0");
    }
    expect(asked).toHaveLength(4);
  });

  it("is not written down when the program says nothing", async () => {
    const { place, folder } = bench("\x7fELF");
    expect(await nameOf(place, folder, async () => undefined)).toBeUndefined();
    expect(await nameOf(place, folder, async () => ({ name: "Chromium", version: "1.0" }))).toBeDefined();
  });

  it("is asked for every time behind a script of the user's own", async () => {
    const { place, named, asked } = bench("#!/bin/sh\n");
    chmodSync(place, 0o755);
    if (process.getuid?.() === 0) chownSync(place, 12345, 12345);
    await named("150.0");
    expect(await named("151.0")).toEqual({ name: "Chromium", version: "151.0" });
    expect(asked).toHaveLength(2);
  });
});
