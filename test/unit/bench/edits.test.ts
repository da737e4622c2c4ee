import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { check } from "../../../src/publish/edition.ts";
import { chanceOf, edit, KINDS, randomEdit } from "../../bench/archive/edits.mjs";

const CONTENT = fileURLToPath(new URL("../../../content", import.meta.url));
const made: string[] = [];

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-edits-"));
  made.push(folder);
  cpSync(CONTENT, folder, { recursive: true });
  return folder;
}

/** Every file's bytes by its path. */
function bytesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length), readFileSync(path, "latin1")];
    }),
  );
}

const errorsOf = (folder: string) => check(folder).findings.filter(({ severity }) => severity === "error");

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("random edits of the demo", () => {
  test.each(KINDS.filter((kind) => kind !== "revert"))(
    "%s changes something, and revert undoes it",
    (kind) => {
      const folder = copy();
      const before = bytesOf(folder);
      // Chance may choose a file that has no such thing: another one is tried.
      const said = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce<string | undefined>(
        (done, seed) => done ?? edit(folder, kind, chanceOf(seed)),
        undefined,
      );
      expect(said).toMatch(new RegExp(`^${kind}: `));
      expect(bytesOf(folder)).not.toEqual(before);
      expect(edit(folder, "revert", chanceOf(1))).toMatch(/^revert: /);
      expect(bytesOf(folder)).toEqual(before);
    },
  );

  test("one after the other they leave content that nearly always builds", () => {
    const folder = copy();
    const chance = chanceOf(7);
    const wrong: string[] = [];
    for (let each = 0; each < 25; each += 1) {
      const said = randomEdit(folder, chance);
      const errors = errorsOf(folder);
      if (errors.length === 0) continue;
      wrong.push(`${said}: ${errors[0]?.message}`);
      edit(folder, "revert", chance);
    }
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(3);
  });

  test("the same seed makes the same edits", () => {
    const [one, other] = [copy(), copy()];
    const [first, second] = [chanceOf(3), chanceOf(3)];
    for (let each = 0; each < 15; each += 1) expect(randomEdit(one, first)).toBe(randomEdit(other, second));
    expect(bytesOf(one)).toEqual(bytesOf(other));
  });
});
