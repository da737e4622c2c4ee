import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../src/publish/edition.ts";
import { viewContext } from "../src/views/context.ts";
import { SHAPED_COUNCILS } from "./councils.ts";
import { recordOf } from "./record-of.ts";

describe.each(SHAPED_COUNCILS)("the record of the council “$name”", ({ content }) => {
  const checked = check(content);
  const expected = join(content, "..", "expected", "record.txt");

  test("has nothing wrong", () => {
    expect(checked.findings.map(({ id, message }) => `${id}: ${message}`)).toEqual([]);
  });

  test("says who was there, what was voted and what was decided as its minutes do", () => {
    const record = recordOf(viewContext(checked.library, new Map()));
    if (process.env.UPDATE !== undefined) writeFileSync(expected, record);
    expect(record).toBe(readFileSync(expected, "utf8"));
  });
});
