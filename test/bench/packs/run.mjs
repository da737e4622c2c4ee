/**
 * `npm run bench -- packs --meetings 50`: the packs of so many meetings, about a year of them, made from nothing with one sheet
 * in the browser at a time and with several, from a cache that has all of them, and after one word more in one report: all joined
 * again, and only the one that changed. Each is a process of its own, and all must come to the same bytes.
 */
import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "../../../dist/pack/press/find-browser.js";
import { writeArchive } from "../archive/run.mjs";
import { measure } from "../measure.mjs";
import { own } from "./own-memory.mjs";

const DRIVE = fileURLToPath(new URL("../drive/packs.mjs", import.meta.url));
const PAPERS_A_MEETING = 10;
const BROWSERS = /chrom|edge|headless/i;

/**
 * @param {{ meetings?: string, "at-once"?: string, memory?: string, seed: string, limit: string, browser: string, keep?: string }} options
 */
export async function benchPacks(options) {
  const { meetings = "50", seed, limit, browser, keep, memory = "" } = options;
  const several = options["at-once"]?.split(",").map(Number) ?? [1, Math.max(2, availableParallelism())];
  const root = keep ?? mkdtempSync(join(tmpdir(), "orderpaper-packs-"));
  const content = join(root, "content");
  const { files } = writeArchive(content, Number(meetings) * PAPERS_A_MEETING, Number(seed));
  const cache = join(root, "cache");
  mkdirSync(cache, { recursive: true });
  const found = await findBrowser(browser === "" ? undefined : browser, cache);
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}, ${found.name} ${found.version}; ${files} files`,
  );
  const made = async (name, atOnce, { into = name, held = "" } = {}) => {
    const output = join(root, into);
    const command = [process.execPath, DRIVE, content, output, String(atOnce), memory, cache, browser, held];
    const children = own();
    const run = await measure(command, { limit: Number(limit) }).finally(children.end);
    line(name, { ...run, ...children.seen() });
    return output;
  };
  // Unpacks fonts and, where it is used, the embedded browser: done once a version, so part of no run.
  writeArchive(join(root, "one"), PAPERS_A_MEETING, 1);
  const words = [join(root, "one"), join(root, "first"), "1", "", cache, browser];
  await measure([process.execPath, DRIVE, ...words], { limit: Number(limit) });
  try {
    const outputs = [];
    for (const atOnce of several) {
      rmSync(join(cache, "fragments"), { recursive: true, force: true });
      outputs.push(await made(`cold, ${atOnce} at once`, atOnce));
    }
    const standing = { into: "standing", held: join(root, "held") };
    outputs.push(await made("from the cache", several.at(-1), standing));
    outputs.push(await made("nothing changed", several.at(-1), standing));
    compare(outputs);
    appendFileSync(join(content, anyReport(content)), "\nOne word more.\n");
    const anew = await made("one edit, anew", several.at(-1));
    compare([anew, await made("one edit", several.at(-1), standing)]);
  } finally {
    if (keep === undefined) rmSync(root, { recursive: true, force: true });
  }
}

function compare(outputs) {
  const [first = "", ...others] = outputs.map((folder) => filesIn(folder));
  console.log(
    others.every((other) => other === first) ? "all the same, byte for byte" : "THE BYTES ARE NOT THE SAME",
  );
}

function line(name, { seconds, cpu, together, largest, names, output }) {
  const { packs, pages, laidOut, check } = JSON.parse(output);
  const cells = [
    `${seconds.toFixed(1)} s`.padStart(9),
    `(${check.toFixed(1)} to read)`.padStart(14),
    `${cpu.toFixed(1)} CPU s`.padStart(12),
    `${together.toFixed(0)} MB together`.padStart(17),
    `${largest.toFixed(0)} MB largest`.padStart(15),
    `${packs} packs, ${pages} pages, ${laidOut} papers laid out`,
    names.some((each) => BROWSERS.test(each)) ? "a browser was started" : "no browser was started",
  ];
  console.log(`${name.padEnd(16)}${cells.join("  ")}`);
}

/** A report in the middle, by the order of names. */
function anyReport(content) {
  const meetings = readdirSync(join(content, "meetings")).sort();
  const meeting = meetings[Math.floor(meetings.length / 2)] ?? "";
  const names = readdirSync(join(content, "meetings", meeting));
  return join("meetings", meeting, names.find((name) => name.endsWith("-report.md")) ?? "");
}

/** Every file below a folder with the sum of its bytes, as one text. */
function filesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => `${file.slice(folder.length)} ${sumOf(readFileSync(file))}`)
    .join("\n");
}

const sumOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
