import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm run build` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

/** How many builds are killed, half of them while the finished site takes its place: `KILLS=200 npx vitest run …`. */
const KILLS = Number(process.env.KILLS ?? 12);
/** After so many kills a build runs to its end; with `KILLS` after each. */
const BETWEEN = process.env.KILLS === undefined ? 3 : 1;
/** Milliseconds for one build on a machine that has much other work. */
const LONG = 60_000;

const REPORT = "meetings/2026-01-15-board/01-report.md";
const EDITIONS = ["Forty", "Fifty"] as const;
type Edition = (typeof EDITIONS)[number];
const other = (edition: Edition): Edition => (edition === "Forty" ? "Fifty" : "Forty");

/** Numbers from 0 to 1, the same at each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Every file of a folder, its path and its bytes, in one digest. */
function digestOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const digest = createHash("sha256");
  for (const path of paths) digest.update(`${relative(folder, path)}\n`).update(readFileSync(path));
  return digest.digest("hex");
}

/** Whether a process of the build is left that was told of this folder: one that puts the site in place outlives it. */
const isAtWork = (folder: string): boolean =>
  existsSync("/proc") &&
  readdirSync("/proc").some((pid) => {
    try {
      return /^\d+$/.test(pid) && Number(pid) !== process.pid && told(pid).includes(folder);
    } catch {
      return false;
    }
  });
const told = (pid: string): string => readFileSync(`/proc/${pid}/cmdline`, "utf8");

describe.each([
  ["in one step", process.env.PATH],
  ["by a process of its own, where no program can do it in one step", ""],
])("builds killed at any moment, the site put in place %s", (_, PATH) => {
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  const output = join(folder, "_site");
  const digests = new Map<string, Edition>();
  let whole = 0;
  let placing = 0;

  const build = (edition: Edition): ChildProcess =>
    spawn(
      process.execPath,
      [CLI, "build", "--no-packs", "--content", join(folder, edition), "--output", output],
      {
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, PATH },
      },
    );
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once("exit", resolve));
  /** Whether everything is written that the output will have, and only has to be read back and put in place. */
  const isWritten = (): boolean => {
    const staging = readdirSync(folder).find((name) => name.startsWith("_site.new-"));
    return staging !== undefined && existsSync(join(folder, staging, "pagefind/pagefind-entry.json"));
  };
  /** Runs to the end, and measures. */
  async function finish(edition: Edition): Promise<void> {
    const began = performance.now();
    const child = build(edition);
    let said = "";
    child.stderr?.on("data", (words: Buffer) => {
      said += words.toString();
    });
    const end = ended(child);
    let isOver = false;
    void end.then(() => {
      isOver = true;
    });
    while (!isOver && !isWritten()) await later(1);
    const written = performance.now();
    expect(await end, said).toBe(0);
    whole = performance.now() - began;
    placing = performance.now() - written;
  }

  beforeAll(async () => {
    for (const edition of EDITIONS) {
      for (const [path, text] of Object.entries(TINY)) {
        mkdirSync(dirname(join(folder, edition, path)), { recursive: true });
        writeFileSync(join(folder, edition, path), path === REPORT ? text.replace("Forty", edition) : text);
      }
      await finish(edition);
      digests.set(digestOf(output), edition);
    }
  }, 2 * LONG);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test(
    `after each of ${KILLS / 2} kills the output is the last edition or the new one, whole, and the next build clears up`,
    async () => {
      const next = numbers(PATH === "" ? 6 : 4);
      const seen = { last: 0, new: 0, besides: new Map<string, number>() };
      let stands: Edition = "Fifty";
      expect(digests.size).toBe(2);
      for (let kill = 1; kill <= KILLS / 2; kill += 1) {
        const child = build(other(stands));
        const end = ended(child);
        if (kill % 2 === 0) while (child.exitCode === null && !isWritten()) await later(1);
        await later(kill % 2 === 0 ? next() * placing : next() * whole);
        child.kill("SIGKILL");
        await end;
        while (isAtWork(folder)) await later(5);
        const found = digests.get(digestOf(output));
        expect(found, `kill ${kill}`).toBeDefined();
        if (found === undefined) continue;
        seen[found === stands ? "last" : "new"] += 1;
        const besides = readdirSync(folder)
          .filter((name) => /^_site./.test(name))
          .map((name) => name.replace(/-\w+$/, ""))
          .join(" ");
        seen.besides.set(besides, (seen.besides.get(besides) ?? 0) + 1);
        stands = found;
        if (kill % BETWEEN !== 0) continue;
        await finish(other(stands));
        stands = other(stands);
        expect(digests.get(digestOf(output))).toBe(stands);
        expect(readdirSync(folder).sort()).toEqual(["Fifty", "Forty", "_site"]);
      }
      if (process.env.KILLS !== undefined)
        process.stdout.write(`${JSON.stringify({ ...seen, besides: [...seen.besides] })}\n`);
    },
    KILLS * LONG,
  );
});
