/** One page lays out sheet after sheet: nothing of one may be seen in the next. */
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultCacheFolder } from "../../src/pack/press/cache-folder.ts";
import { findBrowser } from "../../src/pack/press/find-browser.ts";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import { FILES, paragraphs, read, sheet } from "./press-sheets.ts";

const CACHE = "node_modules/.cache/orderpaper";
const installed = await findBrowser(undefined, defaultCacheFolder()).catch(() => undefined);
const browsers = ["embedded", ...(installed?.embedded === false ? [installed.path] : [])];

describe.each(browsers)("a page of %s that is used again", (browser) => {
  let press: Press;
  beforeAll(async () => {
    press = await openPress({ browser, cacheFolder: CACHE, atOnce: 1 });
  });
  afterAll(() => press.close());

  const withCss = (css: string) =>
    new Map([...FILES, ["css/paper.css", { bytes: Buffer.from(css), type: "text/css" }] as const]);
  const picture = (side: number) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"></svg>`;
    return new Map([...FILES, ["img/map.svg", { bytes: Buffer.from(svg), type: "image/svg+xml" }] as const]);
  };

  it("takes each sheet's own style sheet and picture, whatever the last one's of that name were", async () => {
    const sizes = [];
    for (const size of ["A5", "A4", "A5"]) {
      const files = withCss(`@page { size: ${size} }`);
      sizes.push((await read((await press.layOut(sheet("chromium", "<p>x</p>", { files }))).pdf))[0]?.size);
    }
    expect(sizes).toEqual([
      [420, 595],
      [595, 842],
      [420, 595],
    ]);
    const body = `<img src="img/map.svg" alt=""><p>below</p>`;
    const pages = [];
    for (const side of [10, 2000]) {
      const { pdf } = await press.layOut(sheet("chromium", body, { files: picture(side) }));
      pages.push((await read(pdf)).length);
    }
    expect(pages[1]).toBeGreaterThan(pages[0] ?? 0);
  });

  it("gives the same pages after a sheet of another engine, another width, or one that failed", async () => {
    const asked = sheet("pagedjs", paragraphs(20));
    const before = await read((await press.layOut(asked)).pdf);
    await press.layOut(sheet("chromium", `<div class="slide"><h2>Slide</h2></div>`));
    await expect(press.layOut(sheet("pagedjs", "<p>x</p>", { anchors: ["gone"] }))).rejects.toThrow("gone");
    const after = await read((await press.layOut(asked)).pdf);
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  });

  it.runIf(process.platform === "linux").each([
    ["opened", 0.03],
    ["laid out", 1.2],
  ])("fails the sheet that crashes while it is %s, and only that", async (_, worked) => {
    const before = workOf(renderers());
    const endless = press.layOut(sheet("pagedjs", paragraphs(4000), { name: "09-crashes" }));
    const failed = expect(endless).rejects.toThrow("the browser crashed while it laid out 09-crashes");
    while (workOf(renderers()) < before + worked) await setTimeout(5);
    for (const id of renderers()) process.kill(id, "SIGKILL");
    await failed;
    expect((await press.layOut(sheet("chromium", "<p>After</p>"))).pages).toBe(1);
  });
});

/** Seconds of processor time that processes have used, in hundredths (proc(5), utime of a stat line). */
function workOf(ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + Number(fieldsOf(id)[11] ?? 0) / 100, 0);
}

/** Processes below this one that draw pages. */
function renderers(): readonly number[] {
  const below = new Set([process.pid]);
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  for (let before = 0; before !== below.size; ) {
    before = below.size;
    for (const id of all) if (below.has(parentOf(id))) below.add(id);
  }
  return [...below].filter((id) => textOf(`/proc/${id}/cmdline`).includes("--type=renderer"));
}

/** What a process's stat line says behind its name: state, parent and so on. */
const fieldsOf = (id: number): readonly string[] => {
  const line = textOf(`/proc/${id}/stat`);
  return line.slice(line.lastIndexOf(")") + 2).split(" ");
};

const parentOf = (id: number): number => Number(fieldsOf(id)[1]);

function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
