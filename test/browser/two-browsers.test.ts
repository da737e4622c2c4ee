/**
 * The browser that npm brings and the one that is installed put every word at the same place, so it does not matter which of
 * them made a pack: hinting is off, all fonts are ours, and each style is loaded before anything is measured.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planParts } from "../../src/pack/plan.ts";
import { defaultCacheFolder } from "../../src/pack/press/cache-folder.ts";
import { findBrowser } from "../../src/pack/press/find-browser.ts";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import { packContext, sheetOf } from "../../src/pack/sheets.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { open } from "./press-sheets.ts";

const CACHE = "node_modules/.cache/orderpaper";
const MEETING = "2026-11-26-health-and-wellbeing-board";
/** Footnotes, tables and a chart; pictures in two columns; slides. */
const PAPERS = ["06-winter-plan", "09-school-gate-air-quality", "05-joint-strategy-slides"];

const installed = await findBrowser(undefined, defaultCacheFolder()).catch(() => undefined);
const other = installed?.embedded === false ? installed : undefined;
if (other === undefined)
  console.warn("no installed browser to compare the embedded one with: set CHROME_PATH");

const { library } = check("content");
const meeting = library.meetings.find(({ id }) => id === MEETING);
if (meeting === undefined) throw new Error(`the demo has no meeting ${MEETING}`);
const parts = planParts(library, meeting);
const context = packContext(viewContext(library, new Map()), meeting, parts);
const { stationery } = openWorkshop({ remember: false });

/** A run of text, `<page> <left>,<baseline> +<width> <words>`, to a hundredth of a point. */
async function runsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const document = await open(pdf);
  const runs: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    for (const item of (await (await document.getPage(page)).getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [left, baseline] = [item.transform[4], item.transform[5]] as [number, number];
      runs.push(`${page} ${left.toFixed(2)},${baseline.toFixed(2)} +${item.width.toFixed(2)} ${item.str}`);
    }
  }
  return runs;
}

describe.skipIf(other === undefined)("two browsers", () => {
  let presses: readonly Press[] = [];
  beforeAll(async () => {
    presses = await Promise.all(
      ["embedded", other?.path].map((browser) => openPress({ browser, cacheFolder: CACHE, atOnce: 1 })),
    );
  });
  afterAll(() => Promise.all(presses.map((press) => press.close())));

  it.each(
    PAPERS.flatMap((key) => (["chromium", "pagedjs"] as const).map((engine) => [key, engine] as const)),
  )("put every word of %s at the same place with %s", async (key, engine) => {
    const part = parts.find((each) => each.key === key);
    if (part === undefined) throw new Error(`the pack has no part ${key}`);
    const sheet = { ...sheetOf(context, meeting, part, stationery), engine };
    const made = await Promise.all(presses.map(async (press) => runsOf((await press.layOut(sheet)).pdf)));
    expect(made[0]?.length).toBeGreaterThan(100);
    expect(made[0]).toEqual(made[1]);
  });
});
