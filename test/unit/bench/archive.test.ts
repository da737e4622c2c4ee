import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { check } from "../../../src/publish/edition.ts";
import { writeArchive } from "../../bench/archive/run.mjs";
import { archive } from "../../bench/archive/write.mjs";

const folder = mkdtempSync(join(tmpdir(), "orderpaper-generated-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a generated archive", () => {
  test("has no error in it, and everything a real one has", () => {
    writeArchive(folder, 120);
    const { library, findings } = check(folder);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const papers = library.meetings.flatMap((meeting) => meeting.papers);
    expect(papers.length).toBe(120);
    expect(library.matters.length).toBeGreaterThan(0);
    expect(library.decisionRecords.length).toBeGreaterThan(0);
    expect(library.actions.length).toBeGreaterThan(100);
    expect(papers.some(({ published }) => published !== undefined)).toBe(true);
  });

  test("is the same for the same number and seed, and another for another", () => {
    const one = [...archive(20, 3)];
    expect([...archive(20, 3)]).toEqual(one);
    expect([...archive(20, 4)]).not.toEqual(one);
  });
});
