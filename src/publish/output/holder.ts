import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Who writes an output folder, as a lock says it. */
export interface Holder {
  readonly pid: number;
  /** When the process began, as its machine counts; a number that another process gets later began at another time. */
  readonly started: string | undefined;
  /** The machine and, on Linux, the container: only there does the number mean this process. */
  readonly place: string;
}

/** How long a build that cannot be looked at may be silent before it counts as gone, in milliseconds. */
const SILENCE = 600_000;

/** This process. */
export const thisHolder = (): Holder => ({ pid: process.pid, started: startOf(process.pid), place: here() });

/**
 * Whether a process that holds a lock is still there. One of this machine is looked up; of one elsewhere, or where a machine
 * does not say when a process began, only how long it has been silent is known.
 *
 * @param silent milliseconds since it last gave a sign of life
 */
export function isAlive({ pid, started, place }: Holder, silent: number): boolean {
  if (place !== here()) return silent < SILENCE;
  if (!isRunning(pid)) return false;
  const now = startOf(pid);
  return now === undefined || started === undefined ? silent < SILENCE : now === started;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * When a process began, in ticks since the machine did, and which start of the machine that was; "gone" for one that has ended
 * and that nobody has asked about (proc_pid_stat(5), fields 3 and 22). Undefined where there is no /proc.
 */
function startOf(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return "gone";
  return `${fields[19]} ${read("/proc/sys/kernel/random/boot_id")?.trim()}`;
}

function here(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
