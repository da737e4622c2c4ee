/** Runs a program and watches the whole tree of its processes: wall clock, processor seconds, memory. */
import { spawn } from "node:child_process";
import { look } from "./processes.mjs";

const BETWEEN_LOOKS = 40;

/**
 * @typedef {object} Measured
 * @property {number} seconds wall clock, start of the process to its end
 * @property {number} cpu processor seconds of all processes; those that lived between two looks are missed
 * @property {number} largest megabytes (10^6) of the largest process at its largest
 * @property {number} held megabytes of all processes together, when they held most
 * @property {string} output standard output
 */

/**
 * Rejects with the program's last words when it fails, or after `limit` seconds.
 * @param {readonly string[]} command
 * @param {{ env?: Readonly<Record<string, string>>, cwd?: string, limit?: number }} options
 * @returns {Promise<Measured>}
 */
export async function measure(command, options = {}) {
  const { limit = 900 } = options;
  const { child, seen, usage, said, end } = watch(command, options);
  const stop = setTimeout(end, limit * 1000);
  try {
    const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    const used = usage();
    if (code !== 0) {
      const lines = said().complaint.trim().split("\n");
      const last = lines.find((line) => /error|orderpaper:/i.test(line)) ?? lines.at(-1) ?? "";
      throw new Error(
        used.seconds >= limit ? `ended after ${limit} s` : `exit code ${code}: ${last.slice(0, 200)}`,
      );
    }
    return { ...used, output: said().output };
  } finally {
    clearTimeout(stop);
    seen.clear();
  }
}

/**
 * Starts a program and looks at its processes until it ends. `usage` is what they have used by now, `end` ends all of them.
 * @param {readonly string[]} command
 * @param {{ env?: Readonly<Record<string, string>>, cwd?: string }} options
 */
export function watch([program = "", ...args], { env = {}, cwd } = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = new Map();
  let held = 0;
  let output = "";
  let complaint = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (complaint += data));
  const looks = setInterval(() => {
    held = Math.max(held, look(child.pid, seen));
  }, BETWEEN_LOOKS);
  const end = () => endAll(seen);
  // Whoever ends us ends what we have started.
  process.prependOnceListener("exit", end);
  const over = () => {
    clearInterval(looks);
    process.off("exit", end);
  };
  child.once("close", over).once("error", over);
  const usage = () => {
    const all = [...seen.values()];
    return {
      seconds: Number(process.hrtime.bigint() - start) / 1e9,
      cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
      largest: Math.max(0, ...all.map(({ peak }) => peak)),
      held,
    };
  };
  return { child, seen, usage, said: () => ({ output, complaint }), end };
}

/** Processor seconds that `root` and everything it started have used by now, the dead left out. */
export function cpuOfTree(root) {
  const seen = new Map();
  look(root, seen);
  return [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0);
}

function endAll(seen) {
  for (const id of seen.keys()) {
    try {
      process.kill(id, "SIGKILL");
    } catch {
      // It ended by itself.
    }
  }
}
