/**
 * `npm run bench -- site --papers 100,1000`: whole archives without packs, by orderpaper and, in the same run, by plain markdown-it,
 * Hugo and classic Eleventy. Each figure is printed as soon as it is there.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "../measure.mjs";
import { SEES_CHILDREN } from "../processes.mjs";
import { writeEleventy } from "./eleventy.mjs";
import { writeHugo } from "./hugo.mjs";
import { HEAD, lineOf, writtenIn } from "./lines.mjs";
import { writeArchive } from "./run.mjs";
import { timeServe } from "./served.mjs";

const PLAIN_NAME = "plain markdown-it";
const PLAIN = fileURLToPath(new URL("./plain.mjs", import.meta.url));
const ELEVENTY = fileURLToPath(new URL("../../../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url));
const COMMAND = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
/** Bytes of content, of a copy of it for another generator and of the largest output, for each paper. */
const BYTES_A_PAPER = 400_000;

/**
 * @param {{ papers?: string, seed: string, limit: string, folder?: string, only?: string }} options
 */
export async function benchArchive({ papers = "100,1000,10000,50000", seed, limit, folder, only }) {
  const memory = SEES_CHILDREN ? "of all processes together" : "of the main process only";
  console.log(
    `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}; memory ${memory}`,
  );
  for (const size of papers.split(",").map(Number)) {
    const root = mkdtempSync(join(folder ?? tmpdir(), "orderpaper-archive-"));
    const tidy = () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    const interrupted = () => process.exit(130);
    process.once("SIGINT", interrupted).once("SIGTERM", interrupted).once("exit", tidy);
    try {
      const { bavail, bsize } = statfsSync(root);
      const [needed, free] = [size * BYTES_A_PAPER, bavail * bsize];
      const room = `about ${gigabytes(needed)} of the ${gigabytes(free)} that are free in ${folder ?? tmpdir()}`;
      if (needed > free)
        console.log(`\n${size} papers would need ${room}: --folder DIR names another folder`);
      else await benchOne({ root, size, seed: Number(seed), limit: Number(limit), only, room });
    } finally {
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted).off("exit", tidy);
      tidy();
    }
  }
}

async function benchOne({ root, size, seed, limit, only, room }) {
  const content = join(root, "content");
  const { files, bytes } = writeArchive(content, size, seed);
  console.log(`\n${size} papers: ${files} files, ${(bytes / 1e6).toFixed(1)} MB; needs ${room}`);
  console.log(HEAD);
  const wanted = only?.split(",");
  let plain;
  for (const { name, run } of contenders(root, content, limit)) {
    if (name !== PLAIN_NAME && wanted && !wanted.some((word) => name.includes(word))) continue;
    try {
      const row = await run();
      if (name === PLAIN_NAME) plain = row;
      console.log(lineOf(name, row, plain));
    } catch (cause) {
      console.log(`${name.padEnd(26)}${cause instanceof Error ? cause.message : String(cause)}`);
    }
  }
}

/** In the order in which they are run: what a later one needs, an earlier one has left; what is no longer needed is taken away. */
function contenders(root, content, limit) {
  const site = join(root, "site");
  const env = { XDG_CACHE_HOME: join(root, "cache") };
  const watched = (command, output, options = {}) =>
    measure(command, { env, limit, ...options }).then((used) => ({ ...used, ...writtenIn(output) }));
  const orderpaper = (...words) =>
    watched([process.execPath, COMMAND, "build", "--content", content, "--output", site, ...words], site);
  const other = async (folder, write, command, output) => {
    for (const old of [site, join(root, "plain")]) rmSync(old, { recursive: true, force: true });
    mkdirSync(folder);
    try {
      write(content, folder);
      return await watched(command, join(folder, output), { cwd: folder });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return [
    {
      name: PLAIN_NAME,
      run: () => watched([process.execPath, PLAIN, content, join(root, "plain")], join(root, "plain")),
    },
    { name: "orderpaper, cold", run: () => orderpaper("--no-packs") },
    { name: "orderpaper, unchanged", run: () => orderpaper("--no-packs") },
    {
      name: "orderpaper, one edit",
      run: () => {
        appendFileSync(anyReport(content).file, "\nOne word more.\n");
        return orderpaper("--no-packs");
      },
    },
    {
      name: "orderpaper serve",
      run: () => timeServe({ command: COMMAND, content, output: site, env, limit, ...anyReport(content) }),
    },
    {
      name: "Hugo",
      run: async () => {
        const folder = join(root, "hugo");
        await measure(["hugo", "version"]).catch(() => Promise.reject(new Error("not installed")));
        return other(folder, writeHugo, ["hugo", "--quiet", "--destination", "site"], "site");
      },
    },
    {
      name: "Eleventy, classic",
      run: () => {
        const config = "--config=eleventy.config.mjs";
        return other(
          join(root, "eleventy"),
          writeEleventy,
          [process.execPath, ELEVENTY, config, "--quiet"],
          "site",
        );
      },
    },
  ];
}

/** A report in the middle of the archive, by the order of names: its file and its address. */
function anyReport(content) {
  const meetings = readdirSync(join(content, "meetings")).sort();
  const meeting = meetings[Math.floor(meetings.length / 2)] ?? "";
  const report =
    readdirSync(join(content, "meetings", meeting)).find((name) => name.endsWith("-report.md")) ?? "";
  return {
    file: join(content, "meetings", meeting, report),
    address: `/meetings/${meeting}/${report.slice(0, -3)}/`,
  };
}

const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;
