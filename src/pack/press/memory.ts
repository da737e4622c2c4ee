/**
 * How much memory the processes of a browser hold. Linux: the pages that are a process's own (proc(5), RssAnon and RssShmem
 * of its status; the program's text, which all of them share, would be counted once each). macOS: `ps`, which knows no more
 * than all that is resident. Windows has neither groups of processes nor a command that is cheap enough to be asked again
 * and again: there only V8's own limit of a page's heap holds (launch.ts).
 */
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";

/** One process of a group. */
export interface Holding {
  readonly pid: number;
  readonly bytes: number;
}

/** How often a look may be taken: `ps` starts a program, /proc is read. */
const EACH = { linux: 250, darwin: 1000 } as const;

/** Milliseconds between two looks on this system, or undefined where there is no looking. */
export const lookEach = (platform: NodeJS.Platform = process.platform): number | undefined =>
  platform === "linux" || platform === "darwin" ? EACH[platform] : undefined;

/** Every process of the group `leader` and what it holds. Empty once the group has gone, and on Windows. */
export async function holdingsOf(leader: number): Promise<readonly Holding[]> {
  if (process.platform === "linux") return fromProc(leader);
  return process.platform === "darwin" ? fromPs(leader) : [];
}

function fromProc(leader: number): readonly Holding[] {
  const ids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return ids
    .filter((id) => groupOf(textOf(`/proc/${id}/stat`)) === leader)
    .map((id) => ({ pid: Number(id), bytes: ownBytes(textOf(`/proc/${id}/status`)) }));
}

/** Field 5 of a stat line; field 2 is the program's name, which may hold spaces and brackets. */
const groupOf = (stat: string): number => Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2]);

/** Bytes of a status file's RssAnon and RssShmem, which are in kB. */
export function ownBytes(status: string): number {
  const sizes = status.matchAll(/^Rss(?:Anon|Shmem):\s+(\d+) kB$/gm);
  return Array.from(sizes, ([, size]) => Number(size) * 1024).reduce((sum, size) => sum + size, 0);
}

async function fromPs(leader: number): Promise<readonly Holding[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,pgid=,rss="]);
  return holdingsInPs(stdout, leader);
}

/** What `ps -A -o pid=,pgid=,rss=` says of a group; its sizes are in kB. */
export const holdingsInPs = (said: string, leader: number): readonly Holding[] =>
  said.split("\n").flatMap((line) => {
    const [pid = 0, group, size = 0] = line.trim().split(/\s+/).map(Number);
    return group === leader ? [{ pid, bytes: size * 1024 }] : [];
  });

/** A process may have ended since its name was read. */
function textOf(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
