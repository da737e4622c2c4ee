import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("Ctrl-C in the middle of a pack leaves neither a browser's folder nor half a pack", async () => {
  const folder = await mkdtemp(join(tmpdir(), "orderpaper-broken-"));
  const homes = async () => (await readdir(folder)).filter((name) => name.startsWith("orderpaper-browser-"));
  try {
    const output = join(folder, "pack.pdf");
    const run = spawn(process.execPath, ["dist/cli.js", "pack", "2026-12-01-cabinet", "--output", output], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: folder, XDG_CACHE_HOME: join(folder, "cache") },
      stdio: "ignore",
    });
    const ended = once(run, "exit");
    while ((await homes()).length === 0 && run.exitCode === null) await wait(20);
    expect(run.exitCode).toBeNull();
    run.kill("SIGINT");
    expect((await ended)[0]).toBe(130);
    expect(await homes()).toEqual([]);
    expect(await readdir(folder)).not.toContain("pack.pdf");
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
