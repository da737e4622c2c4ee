import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockOutput } from "../../../src/publish/output/lock.ts";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm run build` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

const folder = realpathSync(mkdtempSync(join(tmpdir(), "refused-")));
const content = join(folder, "content");
const site = join(folder, "_site");
const words = ["build", "--no-packs", "--content", content, "--output", site];

beforeAll(() => {
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  mkdirSync(join(site, "css"), { recursive: true });
  for (const name of ["index.html", "css/tokens.css"]) writeFileSync(join(site, name), "last");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command said, one line without a stack, and that the last good output stays with nothing beside it. */
function refused({ status, stderr }: { readonly status: number | null; readonly stderr: string }): string {
  expect(status, stderr).toBe(2);
  expect(stderr).not.toContain("    at ");
  expect(readdirSync(site, { recursive: true }).sort()).toEqual(["css", "css/tokens.css", "index.html"]);
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("last");
  expect(readdirSync(folder).sort()).toEqual(["_site", "content"]);
  return stderr;
}

test.skipIf(process.platform === "win32")(
  "a machine that lets no large file be written is told in words",
  () => {
    // As a full disk does, this refuses in the middle of the work.
    const limited = spawnSync(
      "sh",
      ["-c", 'ulimit -f 64 && exec "$@"', "sh", process.execPath, CLI, ...words],
      {
        encoding: "utf8",
      },
    );
    expect(refused(limited)).toContain(`${site} was not written and is as it was: a file is larger than`);
  },
);

test("a second build into one output says who writes it, and ends", () => {
  const lock = lockOutput(site);
  const second = spawnSync(process.execPath, [CLI, ...words], { encoding: "utf8" });
  lock.release();
  expect(refused(second)).toContain(`another build (process ${process.pid} on `);
});

test("a folder with other things in it is not taken for the output", () => {
  mkdirSync(join(folder, "photos"));
  writeFileSync(join(folder, "photos/mine.jpg"), "mine");
  const asked = spawnSync(process.execPath, [CLI, ...words.slice(0, -1), join(folder, "photos")], {
    encoding: "utf8",
  });
  expect(readdirSync(join(folder, "photos"))).toEqual(["mine.jpg"]);
  rmSync(join(folder, "photos"), { recursive: true });
  expect(refused(asked)).toContain("photos cannot be the output folder: it holds other things");
});
