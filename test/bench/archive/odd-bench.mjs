/** `npm run bench -- odd --meetings 265,530,1059`: archives of odd Markdown without packs, and with one file of ten megabytes among them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { measure } from "../measure.mjs";
import { oddArchive } from "./odd.mjs";

/** As many meetings as real archives that were looked at, and half and a quarter of them. */
const MEETINGS = "265,530,1059";
const LARGE = 10;

/** @param {{ meetings?: string, seed: string, limit: string }} options */
export async function benchOdd({ meetings = MEETINGS, seed, limit }) {
  console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.versions.node}`);
  const sizes = meetings.split(",").map(Number);
  for (const size of sizes) await benchOne(size, { seed: Number(seed) }, Number(limit));
  const most = sizes.at(-1) ?? 0;
  await benchOne(most, { seed: Number(seed), megabytes: LARGE }, Number(limit));
}

async function benchOne(meetings, options, limit) {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-odd-"));
  try {
    const content = join(folder, "content");
    const bytes = writeOdd(content, meetings, options);
    const places = ["--content", content, "--output", join(folder, "site")];
    const command = [process.execPath, "dist/cli.js", "build", "--no-packs", ...places];
    const built = await measure(command, { env: { XDG_CACHE_HOME: join(folder, "cache") }, limit });
    line(meetings, bytes, built, options.megabytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes an odd archive into a folder; how many bytes it has. */
function writeOdd(folder, meetings, options) {
  let bytes = 0;
  for (const [path, content] of oddArchive(meetings, options)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    bytes += Buffer.byteLength(content);
  }
  return bytes;
}

function line(meetings, bytes, { seconds, cpu, largest, output }, megabytes) {
  const size = bytes / 1e6;
  const [warnings = "?"] = /(\S+) warnings? in/.exec(output)?.slice(1) ?? [];
  console.log(
    [
      `${meetings} meetings`.padStart(14),
      `${size.toFixed(1)} MB`.padStart(9),
      `${seconds.toFixed(1)} s`.padStart(8),
      `${cpu.toFixed(1)} CPU s`.padStart(11),
      `${(cpu / size).toFixed(2)} CPU s a MB`.padStart(16),
      `${largest.toFixed(0)} MB largest`.padStart(16),
      `${warnings} warnings`,
      megabytes === undefined ? "" : `with a file of ${megabytes} MB`,
    ].join("  "),
  );
}
