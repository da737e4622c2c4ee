/** Runs a program and watches the whole tree of its processes: wall clock, processor seconds, memory (proc(5); Linux). */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** USER_HZ: what /proc counts processor time in, a hundredth of a second on every Linux. */
const TICKS = 100;
const BETWEEN_LOOKS = 40;

/**
 * @typedef {object} Measured
 * @property {number} seconds wall clock, start of the process to its end
 * @property {number} cpu processor seconds of all processes; those that lived between two looks are missed
 * @property {number} largest megabytes (10^6) of the largest process at its largest
 * @property {string} output standard output
 */

/**
 * Rejects with the program's last words when it fails, or after `limit` seconds.
 * @param {readonly string[]} command
 * @param {{ env?: Readonly<Record<string, string>>, cwd?: string, limit?: number }} options
 * @returns {Promise<Measured>}
 */
export async function measure([program = "", ...args], { env = {}, cwd, limit = 900 } = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = new Map();
  const looks = setInterval(() => look(child.pid, seen), BETWEEN_LOOKS);
  const stop = setTimeout(() => endAll(seen), limit * 1000);
  let output = "";
  let complaint = "";
  child.stdout.on("data", (data) => (output += data));
  child.stderr.on("data", (data) => (complaint += data));
  try {
    const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    if (code !== 0) {
      const lines = complaint.trim().split("\n");
      const last = lines.find((line) => /error|orderpaper:/i.test(line)) ?? lines.at(-1) ?? "";
      throw new Error(
        seconds >= limit ? `ended after ${limit} s` : `exit code ${code}: ${last.slice(0, 200)}`,
      );
    }
    const all = [...seen.values()];
    return {
      seconds,
      cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
      largest: Math.max(0, ...all.map(({ peak }) => peak)),
      output,
    };
  } finally {
    clearInterval(looks);
    clearTimeout(stop);
  }
}

/** Processor seconds that `root` and everything it started have used by now, the dead left out. */
export function cpuOfTree(root) {
  const seen = new Map();
  look(root, seen);
  return [...seen.values()].reduce((sum, { cpu }) => sum + cpu, 0);
}

/** Enters what each process of the tree has used; one seen before stays in the tree when its parent ends. */
function look(root, seen) {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => stateOf(Number(name)) ?? []);
  const tree = new Set([root, ...seen.keys()]);
  for (let before = -1; before !== tree.size; ) {
    before = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  for (const { id, cpu } of processes)
    if (tree.has(id)) seen.set(id, { cpu, peak: peakOf(id) ?? seen.get(id)?.peak ?? 0 });
}

/** Fields 4, 14 and 15 of /proc/<id>/stat; the name in field 2 may hold blanks and brackets. */
function stateOf(id) {
  const line = read(`/proc/${id}/stat`);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return { id, parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS };
}

/** Megabytes of the process at its largest (VmHWM); undefined for one that has just ended. */
function peakOf(id) {
  const kibibytes = /VmHWM:\s+(\d+) kB/.exec(read(`/proc/${id}/status`) ?? "")?.[1];
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1e6;
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

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
