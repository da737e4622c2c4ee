/** `npm run bench -- search`: how long an index takes, how large it is, and what a first question fetches. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../../dist/pack/press/find-browser.js";
import { measure } from "../measure.mjs";
import { writePages } from "./pages.mjs";
import { askOnce } from "./query.mjs";

const DRIVE = fileURLToPath(new URL("../drive/index-pages.mjs", import.meta.url));
const QUESTION = "bridge repair";
const HEAD = [
  "",
  "pages",
  "seconds",
  "CPU s",
  "peak MB",
  "files",
  "index MB",
  "page kB",
  "question kB",
  "requests",
  "answer s",
];
const NAMES = { ours: "orderpaper", pagefind: "Pagefind as it comes" };

/** @param {{ pages: string, browser: string, limit: string, keep?: string }} options */
export async function benchSearch({ pages, browser, limit, keep }) {
  const root = keep ?? mkdtempSync(join(tmpdir(), "orderpaper-bench-"));
  const cache = join(root, "home", "orderpaper");
  mkdirSync(cache, { recursive: true });
  const found = await findBrowser(browser === "" ? undefined : browser, cache);
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${found.name} ${found.version}`,
  );
  const rows = [HEAD];
  for (const count of pages.split(",").map(Number)) {
    const folder = join(root, String(count));
    const addresses = writePages(folder, count);
    const list = join(folder, "addresses.json");
    writeFileSync(list, JSON.stringify(addresses));
    for (const how of ["ours", "pagefind"]) {
      const site = join(folder, how);
      cpSync(join(folder, "site"), site, { recursive: true });
      if (how === "pagefind") for (const address of addresses) plain(join(site, address, "index.html"));
      const timed = await measure([process.execPath, DRIVE, site, how, list], { limit: Number(limit) });
      const index = sizesOf(join(site, "pagefind"));
      const asked = await askOnce(site, how, found.path, QUESTION);
      rows.push([
        NAMES[how],
        String(addresses.length),
        timed.seconds.toFixed(2),
        timed.cpu.toFixed(2),
        timed.largest.toFixed(0),
        String(index.length),
        (index.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(2),
        (asked.page / 1000).toFixed(1),
        (asked.question / 1000).toFixed(1),
        String(asked.requests),
        asked.answered.toFixed(2),
      ]);
    }
  }
  for (const row of rows)
    console.log(row.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join(""));
  if (keep === undefined) rmSync(root, { recursive: true, force: true });
}

/** The page without what orderpaper tells Pagefind of it. */
function plain(file) {
  writeFileSync(file, readFileSync(file, "utf8").replace(/ data-pagefind-[a-z]+(?:="[^"]*")?/g, ""));
}

const sizesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
