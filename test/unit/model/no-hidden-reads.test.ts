import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const SOURCE = fileURLToPath(new URL("../../../src", import.meta.url));

const FOLDERS = ["model", "markdown", "rules", "views", "site"];

/** Where answers are remembered by hand, and why nobody's reads are lost by it. */
const REASONS: Readonly<Record<string, string>> = {
  "model/reading.ts": "it is what remembers with the reads",
};

test("what is remembered of a council is remembered with its reads", () => {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((name) => /new WeakMap\b/.test(readFileSync(join(SOURCE, name), "utf8"))),
  );
  expect(found.sort()).toEqual(Object.keys(REASONS).sort());
});
