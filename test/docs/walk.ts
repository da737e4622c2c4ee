import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Step, TypedStep, WrittenStep } from "./page-steps.ts";

const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const TERMINAL = fileURLToPath(new URL("./pseudo-terminal.py", import.meta.url));

/** Whether commands can be typed at a pseudo-terminal here: that takes python3, and a system that has them. */
export const hasPseudoTerminal = spawnSync("python3", ["-c", "import pty"]).status === 0;

/** A folder in which a reader follows a page. */
export interface Walk {
  /** Writes what is written, or types what is typed; answers what the terminal showed, with what varies put right. */
  readonly take: (step: Step) => string;
}

/** Sets out in an empty folder, with `orderpaper` the command as it is built, and a git that knows who commits. */
export function setOut(root: string): Walk {
  const folder = join(root, "kelsworth");
  const bin = join(root, "bin");
  for (const each of [folder, bin]) mkdirSync(each, { recursive: true });
  writeFileSync(join(bin, "orderpaper"), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, {
    mode: 0o755,
  });
  const who = { NAME: "Celia Marsh", EMAIL: "clerk@kelsworth.example" };
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    TERM: "dumb",
    NO_COLOR: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: who.NAME,
    GIT_AUTHOR_EMAIL: who.EMAIL,
    GIT_COMMITTER_NAME: who.NAME,
    GIT_COMMITTER_EMAIL: who.EMAIL,
  };
  return {
    take: (step) => {
      if (step.kind === "typed") return typed(step, folder, env);
      written(step, folder);
      return "";
    },
  };
}

function typed({ commands, answers, line }: TypedStep, cwd: string, env: NodeJS.ProcessEnv): string {
  const script = { command: commands.trim(), answers, serves: /^orderpaper serve\b/.test(commands) };
  const { stdout, stderr } = spawnSync("python3", [TERMINAL, JSON.stringify(script)], {
    cwd,
    env,
    encoding: "utf8",
  });
  // Neither may ever stand on the page, whoever asks for it to be written anew.
  const isFault = stderr !== "" || stdout.includes("a fault of the tool") || stdout.includes(dirname(cwd));
  if (isFault) throw new Error(`line ${line}: ${stderr}${stdout}`);
  return settled(stdout);
}

function written({ path, text, insteadOf, line }: WrittenStep, folder: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  if (!insteadOf) {
    writeFileSync(file, text);
    return;
  }
  const lines = readFileSync(file, "utf8").split("\n");
  const [from, to] = insteadOf.map((start) => {
    const found = lines.flatMap((each, at) => (each.trimStart().startsWith(start) ? [at] : []));
    if (found.length === 1) return found[0] ?? 0;
    throw new Error(`line ${line}: ${found.length} lines of ${path} begin with “${start}”`);
  });
  lines.splice(from ?? 0, (to ?? 0) - (from ?? 0) + 1, ...text.replace(/\n$/, "").split("\n"));
  writeFileSync(file, lines.join("\n"));
}

/**
 * What a reader sees when a command has ended: of a line that was written over, what it says last; no spaces at ends of
 * lines; and a port of this machine as the page calls it.
 */
function settled(shown: string): string {
  return shown
    .replace(/\r+\n/g, "\n")
    .split("\n")
    .map((line) => line.slice(line.lastIndexOf("\r") + 1).trimEnd())
    .join("\n")
    .replace(/localhost:\d+/g, "localhost:8080");
}
