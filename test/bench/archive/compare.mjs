/** `npm run bench -- edits --count 100`: random edits, each built onto the site before and anew, and the two compared byte for byte. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { copyProgram, editLooks, LOOK_KINDS } from "./edits/looks.mjs";
import { chanceOf, KINDS, randomEdit } from "./edits.mjs";
import { writeArchive } from "./run.mjs";

/**
 * Without `papers` the content is the demo's. Ends with how many differed, and exit code 1 if any did.
 * @param {{ count?: string, papers?: string, seed: string }} options
 */
export function benchEdits({ count = "100", papers, seed }) {
  const root = mkdtempSync(join(tmpdir(), "orderpaper-edits-"));
  const content = join(root, "content");
  const program = join(root, "program");
  const command = copyProgram(program);
  if (papers === undefined) cpSync("content", content, { recursive: true, dereference: true });
  else writeArchive(content, Number(papers), Number(seed));
  const run = (output, ...more) => {
    const args = ["build", "--no-packs", "--content", content, "--output", join(root, output)];
    const place = ["--cache", join(root, "cache"), "--base-url", "https://council.example", ...more];
    return spawnSync(process.execPath, [command, ...args, ...place], { encoding: "utf8" });
  };
  const sums = { same: 0, refused: 0, differ: 0, whole: 0 };
  try {
    run("kept");
    const chance = chanceOf(Number(seed));
    for (let at = 1; at <= Number(count); at += 1) {
      const kind = chance.of([...KINDS, ...LOOK_KINDS]);
      const said =
        (LOOK_KINDS.includes(kind) && editLooks(program, kind, chance)) || randomEdit(content, chance);
      const onto = run("kept");
      const anew = run("anew", "--fresh");
      const part = /^([\d,]+) pages? w.* printed again, ([\d,]+) files? changed/m.exec(
        `${onto.stdout}${onto.stderr}`,
      );
      const outcome = compared(onto, anew, join(root, "kept"), join(root, "anew"));
      if (outcome.verdict === "same" && part === null) sums.whole += 1;
      sums[outcome.verdict] += 1;
      const made = part ? `${part[1]} pages printed, ${part[2]} files changed` : "";
      console.log([String(at).padStart(3), outcome.verdict, made, said, ...outcome.paths].join("  "));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(
    `${sums.same} edits built onto the site before are what a clean build is, ${sums.whole} of them whole; ${sums.refused} were refused by both; ${sums.differ} differ`,
  );
  if (sums.differ > 0) process.exitCode = 1;
}

function compared(onto, anew, kept, fresh) {
  if (onto.status !== anew.status) return { verdict: "differ", paths: [onto.stderr, anew.stderr] };
  if (onto.status !== 0) return { verdict: "refused", paths: [] };
  const paths = differences(kept, fresh);
  return { verdict: paths.length === 0 ? "same" : "differ", paths: paths.slice(0, 20) };
}

/** The files that two folders do not have in common, byte for byte. @returns {readonly string[]} */
export function differences(one, other) {
  const [left, right] = [filesBelow(one), filesBelow(other)];
  const all = [...new Set([...left, ...right])].sort();
  return all.filter(
    (path) =>
      !left.has(path) ||
      !right.has(path) ||
      !readFileSync(join(one, path)).equals(readFileSync(join(other, path))),
  );
}

const filesBelow = (folder) =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name))),
  );
