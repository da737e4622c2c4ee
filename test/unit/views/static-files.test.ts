import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPageScripts } from "../../../src/pack/press/page-scripts.ts";
import { PAGE_SCRIPTS, pagedScript, STATIC } from "../../../src/views/static-files.ts";

test("a reader's browser runs the scripts of the press, in their order", async () => {
  const { ours, pagedjs } = await readPageScripts();
  expect(PAGE_SCRIPTS.map((name) => readFileSync(join(STATIC, `js/paged/${name}.js`), "utf8"))).toEqual(ours);
  expect(Buffer.from(pagedScript().bytes()).toString()).toBe(pagedjs);
});
