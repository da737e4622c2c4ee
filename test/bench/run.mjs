/** `npm run bench -- pack`, `packs`, `search`, `site`, `edits`, `odd`, `generate` or `fuzz`: orderpaper and its peers over the same content, and papers drawn by lot. See README.md beside this file. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { findBrowser } from "../../dist/pack/press/find-browser.js";
import { benchArchive } from "./archive/bench.mjs";
import { benchEdits } from "./archive/compare.mjs";
import { benchOdd } from "./archive/odd-bench.mjs";
import { benchGenerate } from "./archive/run.mjs";
import { CHROMIUM, contenders, median, TYPST } from "./contenders.mjs";
import { benchFuzz } from "./fuzz/run.mjs";
import { papersOf } from "./pack/paper.mjs";
import { benchPacks } from "./packs/run.mjs";
import { benchSearch } from "./search/run.mjs";
import { benchSite } from "./site/run.mjs";
import { print } from "./table.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string" },
    runs: { type: "string", default: "1" },
    only: { type: "string" },
    browser: { type: "string", default: "" },
    limit: { type: "string", default: "600" },
    keep: { type: "string" },
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    papers: { type: "string" },
    folder: { type: "string" },
    meetings: { type: "string" },
    count: { type: "string" },
    "at-once": { type: "string" },
    memory: { type: "string" },
  },
});
if (positionals.join() === "search") {
  await benchSearch({ ...values, pages: values.pages ?? "100,1000" });
  process.exit(0);
}
if (positionals.join() === "site") {
  if (values.papers === undefined) await benchSite(values);
  await benchArchive(values);
  process.exit();
}
if (positionals.join() === "fuzz") {
  await benchFuzz(values);
  process.exit();
}
if (positionals.join() === "generate") {
  benchGenerate(values);
  process.exit();
}
if (positionals.join() === "packs") {
  await benchPacks(values);
  process.exit();
}
if (positionals.join() === "edits") {
  benchEdits(values);
  process.exit();
}
if (positionals.join() === "odd") {
  await benchOdd(values);
  process.exit();
}
if (positionals.join() !== "pack")
  throw new Error(
    "say what to run: npm run bench -- pack, packs, search, site, edits, odd, generate or fuzz",
  );

const root = values.keep ?? mkdtempSync(join(tmpdir(), "orderpaper-bench-"));
const home = join(root, "home");
const cache = join(home, "orderpaper");
mkdirSync(cache, { recursive: true });
const found = await findBrowser(values.browser === "" ? undefined : values.browser, cache);
const program = found.embedded ? {} : { CHROME_PATH: found.path, PUPPETEER_EXECUTABLE_PATH: found.path };
const env = { XDG_CACHE_HOME: home, ...program };
const wanted = values.only?.split(",").map((word) => word.toLowerCase());
const all = contenders().filter(
  ({ name }) => !wanted || wanted.some((word) => name.toLowerCase().includes(word)),
);

console.log(
  `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${found.name} ${found.version}`,
);
for (const each of all) if ("absent" in each) console.log(`${each.name}: ${each.absent}`);
const setting = (pages) => {
  const folder = join(root, String(pages));
  mkdirSync(folder, { recursive: true });
  const shared = { env, cache, browser: values.browser, limit: Number(values.limit) };
  return { papers: papersOf(pages), folder, ...shared };
};
// Unpacks fonts and, where it is used, the embedded browser: done once a version, so part of no run.
await contenders()[0]?.run?.(setting(1));

for (const pages of (values.pages ?? "30,100,300,1000").split(",").map(Number)) {
  const rows = [];
  for (const each of all) if ("run" in each) rows.push(await row(each, setting(pages)));
  print(pages, rows, { typst: TYPST, chromium: CHROMIUM });
}
if (values.keep === undefined) rmSync(root, { recursive: true, force: true });

/** The median of all runs of one contender; or why there is none. */
async function row({ name, run }, where) {
  try {
    const runs = [];
    for (let at = 0; at < Number(values.runs); at += 1) runs.push(await run(where));
    const largest = Math.max(...runs.map((each) => each.largest));
    const pages = await pagesOf(runs[0]?.pdf ?? "");
    return { name, pages, seconds: median(runs, "seconds"), cpu: median(runs, "cpu"), largest };
  } catch (cause) {
    return { name, failed: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function pagesOf(pdf) {
  const loading = getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
