/**
 * Looks at a browser's memory while sheets are in it, and ends the process that holds most of it when all of them together
 * hold too much: a paper of a few lines can ask for gigabytes (a table whose cells span 60,000 rows), and the machine of a
 * clerk would stand still long before the time limit.
 */
import { type Holding, holdingsOf, lookEach } from "./memory.ts";

const MB = 1024 * 1024;

/**
 * Megabytes that a browser may hold with one sheet in it. A paper of 1,700 full pages takes 600 (Chromium 153), and the
 * machines of clerks have 4,096 for everything.
 */
export const MEMORY_LIMIT = 1536;

/** Megabytes for every further sheet that is in it at the same time. */
const MORE = 512;

/** Megabytes that a browser may hold with so many sheets in it, when one alone may hold `limit`. */
export const allowedFor = (sheets: number, limit: number): number => limit + MORE * (sheets - 1);

/** A limit that was passed. */
export interface Passed {
  readonly megabytes: number;
  /** Whether the browser had never held but one sheet: otherwise nobody knows whose memory it was. */
  readonly isOnly: boolean;
}

/** Watches one browser; costs nothing while no sheet is in it. */
export class MemoryGuard {
  readonly #leader: number;
  readonly #limit: number;
  readonly #room: () => number;
  #sheets = 0;
  #ever = 0;
  #timer: NodeJS.Timeout | undefined;
  #passed: Passed | undefined;
  #held = 0;

  /**
   * `leader` is the browser's process, first of a group of its own; `limit` in megabytes, for one sheet; `room` what it may
   * hold now whatever is in it.
   */
  constructor(leader: number, limit: number, room: () => number = () => Number.POSITIVE_INFINITY) {
    this.#leader = leader;
    this.#limit = limit;
    this.#room = room;
  }

  /** What it was not to hold, once it held it and lost a process for it. */
  get passed(): Passed | undefined {
    return this.#passed;
  }

  /** Megabytes that it held when it was last looked at. */
  get held(): number {
    return this.#held;
  }

  /** Sheets that are in the browser. */
  get sheets(): number {
    return this.#sheets;
  }

  /** Watches until `work` is done, whatever comes of it. */
  async during<Done>(work: () => Promise<Done>): Promise<Done> {
    this.#sheets += 1;
    this.#ever += 1;
    this.#lookSoon();
    try {
      return await work();
    } finally {
      this.#sheets -= 1;
      if (this.#sheets === 0) {
        clearTimeout(this.#timer);
        this.#timer = undefined;
      }
    }
  }

  #lookSoon(): void {
    const wait = lookEach();
    if (wait === undefined || this.#timer !== undefined || this.#passed !== undefined) return;
    this.#timer = setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    // A look that could not be taken is taken again the next time.
    const held = await holdingsOf(this.#leader).catch(() => []);
    this.#timer = undefined;
    if (this.#sheets === 0) return;
    const allowed = Math.floor(Math.min(allowedFor(this.#sheets, this.#limit), this.#room()));
    const [largest] = [...held].sort((one, other) => other.bytes - one.bytes);
    this.#held = sum(held) / MB;
    if (largest !== undefined && this.#held > allowed) {
      this.#passed = { megabytes: allowed, isOnly: this.#ever === 1 };
      end(largest);
    }
    this.#lookSoon();
  }
}

const sum = (held: readonly Holding[]): number => held.reduce((all, { bytes }) => all + bytes, 0);

/** The page that it drew, or the whole browser, is told of as crashed. */
function end({ pid }: Holding): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It went by itself.
  }
}
