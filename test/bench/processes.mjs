/** What a tree of processes uses: read from proc(5) on Linux; elsewhere from ps(1), of the main process only. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** USER_HZ: what /proc counts processor time in, a hundredth of a second on every Linux. */
const TICKS = 100;

/** Whether the children are seen, too. */
export const SEES_CHILDREN = existsSync("/proc/self/stat");

/**
 * Enters what each process of the tree has used; one seen before stays in the tree when its parent ends.
 * @param {number} root @param {Map<number, { cpu: number, peak: number }>} seen
 * @returns {number} megabytes (10^6) that all of them hold now; what they share is counted for each
 */
export function look(root, seen) {
  if (!SEES_CHILDREN) return lookByPs(root, seen);
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => stateOf(Number(name)) ?? []);
  const tree = new Set([root, ...seen.keys()]);
  for (let before = -1; before !== tree.size; ) {
    before = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  let held = 0;
  for (const { id, cpu } of processes) {
    if (!tree.has(id)) continue;
    const memory = memoryOf(id);
    held += memory?.now ?? 0;
    seen.set(id, { cpu, peak: memory?.peak ?? seen.get(id)?.peak ?? 0 });
  }
  return held;
}

/** Fields 4, 14 and 15 of /proc/<id>/stat; the name in field 2 may hold blanks and brackets. */
function stateOf(id) {
  const line = read(`/proc/${id}/stat`);
  if (line === undefined) return undefined;
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return { id, parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) / TICKS };
}

/** Megabytes of a process now (VmRSS) and at its largest (VmHWM); undefined for one that has just ended. */
function memoryOf(id) {
  const status = read(`/proc/${id}/status`) ?? "";
  const [peak, now] = ["HWM", "RSS"].map((name) =>
    Number(new RegExp(`Vm${name}:\\s+(\\d+) kB`).exec(status)?.[1]),
  );
  return Number.isNaN(peak) ? undefined : { peak: (peak * 1024) / 1e6, now: (now * 1024) / 1e6 };
}

/** `[[dd-]hh:]mm:ss[.ss]` and kibibytes, as POSIX and the BSDs print them. */
function lookByPs(root, seen) {
  let line = "";
  try {
    line = execFileSync("ps", ["-o", "rss=,time=", "-p", String(root)], { encoding: "utf8" }).trim();
  } catch {
    return 0; // It ended by itself, or there is no ps.
  }
  const [rss = "0", time = "0"] = line.split(/\s+/);
  const now = (Number(rss) * 1024) / 1e6;
  const cpu = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  seen.set(root, { cpu, peak: Math.max(now, seen.get(root)?.peak ?? 0) });
  return now;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
