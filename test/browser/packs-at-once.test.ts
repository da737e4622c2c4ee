/** Several packs and papers at once, and packs that were all made before: the same bytes, and no browser where none is needed. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openWorkshop, type WorkshopOptions } from "../../src/pack/workshop.ts";
import { checkWhole } from "../../src/publish/edition.ts";
import { makePacks, openEdition } from "../../src/publish/edition-packs.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Two meetings, with minutes, a supplement and certificates. */
const CONTENT = fileURLToPath(new URL("../councils/running-numbers/content", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-packs-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Made {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly laidOut: readonly string[];
  readonly browser: { readonly name: string; readonly version: string };
}

async function make(options: WorkshopOptions): Promise<Made> {
  const laidOut: string[] = [];
  const workshop = openWorkshop({ ...options, isOnce: true, progress: (line) => laidOut.push(line) });
  try {
    const open = openEdition(await checkWhole(CONTENT), { isMembers: false, known: new Map() });
    const { files, findings } = await makePacks(open, () => true, workshop);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const { browser } = await workshop.press();
    return { files: new Map(files.map(({ address, bytes }) => [address, bytes()])), laidOut, browser };
  } finally {
    await workshop.close();
  }
}

const differing = (one: Made, other: Made): readonly string[] =>
  [...new Set([...one.files.keys(), ...other.files.keys()])].filter(
    (address) =>
      Buffer.compare(
        one.files.get(address) ?? new Uint8Array(),
        other.files.get(address) ?? Buffer.from("none"),
      ) !== 0,
  );

describe("packs", () => {
  let one: Made;
  beforeAll(async () => {
    one = await make({ cacheFolder: join(root, "one"), atOnce: 1 });
  });

  test("one sheet at a time", () => {
    expect(one.laidOut.length).toBeGreaterThan(8);
    expect([...one.files.keys()].filter((address) => address.endsWith("/pack.pdf"))).toHaveLength(2);
  });

  test.each([
    ["with all the memory that there is", undefined],
    ["with hardly any memory", 768],
  ])("several at once, %s, are the same byte for byte and in the same order", async (_, memory) => {
    const several = await make({ cacheFolder: join(root, `several-${memory}`), atOnce: 4, memory });
    expect([...several.laidOut].sort()).toEqual([...one.laidOut].sort());
    expect([...several.files.keys()]).toEqual([...one.files.keys()]);
    expect(differing(one, several)).toEqual([]);
  });

  test.skipIf(process.platform === "win32")(
    "made before: nothing is laid out, and no browser starts",
    async () => {
      const { name, version } = one.browser;
      const started = join(root, "started");
      const program = join(root, "browser");
      // A program that says it is the browser that made them, and tells when it is started as one.
      const lines = [
        "#!/bin/sh",
        `[ "$1" = --version ] && echo "${name} ${version}" && exit`,
        `: > "${started}"`,
      ];
      writeFileSync(program, `${lines.join("\n")}\nexit 1\n`, { mode: 0o755 });
      const again = await make({ cacheFolder: join(root, "one"), browser: program });
      expect(again.browser).toMatchObject({ name, version });
      expect(again.laidOut).toEqual([]);
      expect(differing(one, again)).toEqual([]);
      expect(existsSync(started)).toBe(false);
      // It would have been told.
      await expect(make({ cacheFolder: join(root, "empty"), browser: program })).rejects.toThrow(
        /did not start/,
      );
      expect(existsSync(started)).toBe(true);
    },
  );
});
