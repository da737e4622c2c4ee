import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFragmentStore, pruneFolder } from "../../../src/pack/fragment-store.ts";
import type { Fragment } from "../../../src/pack/pdf/fragment.ts";
import { toFragment } from "../../../src/pack/pdf/to-fragment.ts";
import { RecentFragments } from "../../../src/pack/recent-fragments.ts";
import { roads } from "./pdf/papers.ts";
import { samplePdf } from "./pdf/sample-paper.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-test-"));
afterAll(() => rmSync(root, { recursive: true }));
const folder = () => mkdtempSync(join(root, "cache-"));
const fragment = await toFragment(await samplePdf(roads), {
  key: "roads",
  title: "Roads",
  language: "en-GB",
});
const size =
  fragment.body.bytes.byteLength + fragment.body.objects.byteLength + fragment.body.blanks.byteLength;
/** The same, of another title. */
const titled = (title: string): Fragment => ({ ...fragment, title });
const titleOf = (found: Fragment | undefined) => found?.title;

describe("a store of fragments", () => {
  it("gives another process what one has put there", () => {
    const place = folder();
    openFragmentStore(place).put("one", fragment);
    expect(titleOf(openFragmentStore(place).get("one"))).toBe("Roads");
    expect(readdirSync(place)).toEqual(["one"]);
    expect(openFragmentStore(place).get("two")).toBeUndefined();
  });

  it("keeps everything in memory when it has no folder", () => {
    const store = openFragmentStore(undefined, { memory: 0, disk: 0 });
    for (const name of ["one", "two"]) store.put(name, titled(name));
    expect(["one", "two"].map((name) => titleOf(store.get(name)))).toEqual(["one", "two"]);
  });

  it.each([
    ["cut short", (whole: Buffer) => whole.subarray(0, -1)],
    [
      "as long as it was and empty at its end",
      (whole: Buffer) => Buffer.concat([whole.subarray(0, -64), Buffer.alloc(64)]),
    ],
    ["damaged", (whole: Buffer) => Buffer.from(whole.toString("latin1").replace("{", "%"), "latin1")],
    ["empty", () => Buffer.alloc(0)],
  ])("does not know a file that is %s", (_, spoil) => {
    const place = folder();
    openFragmentStore(place).put("one", fragment);
    writeFileSync(join(place, "one"), spoil(readFileSync(join(place, "one"))));
    expect(openFragmentStore(place).get("one")).toBeUndefined();
  });

  it("counts reading as use, so that what is read stays", () => {
    const place = folder();
    openFragmentStore(place).put("old", fragment);
    utimesSync(join(place, "old"), 1, 1);
    openFragmentStore(place).get("old");
    expect(statSync(join(place, "old")).mtimeMs).toBeGreaterThan(1e12);
  });

  it("throws away what was longest not used when the folder is full", () => {
    const place = folder();
    const before = openFragmentStore(place);
    for (const [at, name] of ["a", "b", "c"].entries()) {
      before.put(name, fragment);
      utimesSync(join(place, name), at + 1, at + 1);
    }
    const each = statSync(join(place, "a")).size;
    openFragmentStore(place, { memory: 1e9, disk: 3.5 * each }).put("d", fragment);
    expect(readdirSync(place)).toEqual(["c", "d"]);
  });
});

describe("a store of a process that makes everything once", () => {
  it("keeps all that it used for the next one, and throws away what it did not", () => {
    const place = folder();
    openFragmentStore(place).put("before", fragment);
    openFragmentStore(place).put("unused", fragment);
    for (const name of ["before", "unused"]) utimesSync(join(place, name), 1, 1);
    const room = { memory: 0, disk: size, keepsUsed: true };
    const first = openFragmentStore(place, room);
    first.get("before");
    first.put("one", fragment);
    first.put("two", fragment);
    expect(readdirSync(place)).toEqual(["before", "one", "two"]);
  });
});

describe("pruneFolder", () => {
  it("leaves a folder alone that holds no more than it may", () => {
    const place = folder();
    for (const name of ["a", "b"]) writeFileSync(join(place, name), "x".repeat(50));
    pruneFolder(place, 100);
    expect(readdirSync(place)).toEqual(["a", "b"]);
    pruneFolder(place, 99);
    expect(readdirSync(place)).toHaveLength(1);
  });

  it("takes nothing that was used since a process began, however full the folder is", () => {
    const place = folder();
    for (const [at, name] of ["a", "b", "c", "d"].entries()) {
      writeFileSync(join(place, name), "x".repeat(50));
      utimesSync(join(place, name), at + 1, at + 1);
    }
    pruneFolder(place, 60, 3000);
    expect(readdirSync(place)).toEqual(["c", "d"]);
  });
});

describe("fragments in memory", () => {
  it("forgets the one that was longest not used", () => {
    const recent = new RecentFragments(2.5 * size);
    recent.put("a", fragment);
    recent.put("b", fragment);
    recent.get("a");
    recent.put("c", fragment);
    expect(["a", "b", "c"].map((name) => recent.get(name) !== undefined)).toEqual([true, false, true]);
  });

  it("keeps the newest even if there is no room for it, and counts one put twice once", () => {
    const recent = new RecentFragments(1.5 * size);
    recent.put("a", fragment);
    recent.put("a", titled("again"));
    expect(titleOf(recent.get("a"))).toBe("again");
    const none = new RecentFragments(0);
    none.put("a", fragment);
    expect(none.get("a")).toBeDefined();
  });
});
