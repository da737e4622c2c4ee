import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { filesOf } from "../../../../src/content/files.ts";
import { readCase } from "../../../case-file.ts";
import { HARROWMERE, WESTMINSTER } from "../../../site/councils.ts";
import { thingAt, verdicts } from "./verdicts.ts";

test.each([HARROWMERE, ...WESTMINSTER])("editors find nothing in any file of $name", ({ content }) => {
  const seen = new Set<string>();
  for (const { path, bytes } of filesOf(content).list) {
    const thing = thingAt(path);
    if (!thing) continue;
    seen.add(thing.name);
    expect([path, verdicts(thing, new TextDecoder().decode(bytes()))]).toEqual([
      path,
      { editor: [], reader: [] },
    ]);
  }
  expect(seen.size).toBeGreaterThan(5);
});

const CASES = fileURLToPath(new URL("../../../cases/", import.meta.url));

/** Every file that a case lays over the tiny council, of those whose YAML can be read. */
function written(): readonly (readonly [name: string, path: string, text: string])[] {
  return readdirSync(CASES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) =>
      [...readCase(readFileSync(join(CASES, name), "utf8")).files].flatMap(([path, file]) =>
        file.kind === "bytes" ? [[name, path, new TextDecoder().decode(file.bytes)] as const] : [],
      ),
    );
}

/** What no JSON Schema can say: that one number is not smaller than another. */
const ONLY_OURS = ["frozen-pages/a-range-that-runs-backwards.txt"];

test("of everything that clerks write wrongly, editors and our reader think the same", () => {
  const judged = { accepted: 0, refused: 0 };
  const differ: { readonly name: string; readonly path: string }[] = [];
  for (const [name, path, text] of written()) {
    const thing = thingAt(path);
    const both = thing && verdicts(thing, text);
    if (!both) continue;
    judged[both.reader.length === 0 ? "accepted" : "refused"] += 1;
    if ((both.reader.length === 0) !== (both.editor.length === 0)) differ.push({ name, path, ...both });
  }
  expect(differ.filter(({ name }) => !ONLY_OURS.includes(name))).toEqual([]);
  expect(differ.map(({ name }) => name)).toEqual(ONLY_OURS);
  expect(judged.refused).toBeGreaterThan(40);
  expect(judged.accepted).toBeGreaterThan(100);
});
