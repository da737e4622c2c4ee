/** `npm run bench -- archive --papers 100,1000`: whole archives without packs, against plain markdown-it over the same files. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure } from "../measure.mjs";
import { writeArchive } from "./run.mjs";

const PLAIN = fileURLToPath(new URL("./plain.mjs", import.meta.url));

/** @param {{ papers?: string, seed: string, limit: string }} options */
export async function benchArchive({ papers = "100,1000", seed, limit }) {
  console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}`);
  for (const size of papers.split(",").map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), "orderpaper-archive-"));
    try {
      await benchOne(folder, size, Number(seed), Number(limit));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function benchOne(folder, size, seed, limit) {
  const content = join(folder, "content");
  const { files, bytes } = writeArchive(content, size, seed);
  console.log(`\n${size} papers: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  const env = { XDG_CACHE_HOME: join(folder, "cache") };
  const output = join(folder, "site");
  const build = [
    process.execPath,
    "dist/cli.js",
    "build",
    "--no-packs",
    "--content",
    content,
    "--output",
    output,
  ];
  const plain = await measure([process.execPath, PLAIN, content, join(folder, "plain")], { limit });
  line("plain markdown-it", plain, plain);
  line("cold", await measure(build, { env, limit }), plain, output);
  line("nothing changed", await measure(build, { env, limit }), plain, output);
  appendFileSync(join(content, anyReport(content)), "\nOne word more.\n");
  line("one edit", await measure(build, { env, limit }), plain, output);
}

/** A report in the middle of the archive, by the order of names. */
function anyReport(content) {
  const meetings = readdirSync(join(content, "meetings")).sort();
  const meeting = meetings[Math.floor(meetings.length / 2)] ?? "";
  const report =
    readdirSync(join(content, "meetings", meeting)).find((name) => name.endsWith("-report.md")) ?? "";
  return join("meetings", meeting, report);
}

function line(name, { seconds, cpu, largest }, plain, output) {
  const written =
    output === undefined
      ? ""
      : `${readdirSync(output, { recursive: true }).filter((file) => file.endsWith("index.html")).length} pages`;
  console.log(
    [
      name.padEnd(18),
      `${seconds.toFixed(2)} s`.padStart(10),
      `${cpu.toFixed(2)} CPU s`.padStart(14),
      `${largest.toFixed(0)} MB`.padStart(9),
      `${(cpu / plain.cpu).toFixed(1)} x plain`.padStart(13),
      written,
    ].join("  "),
  );
}
