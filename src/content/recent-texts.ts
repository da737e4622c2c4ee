/** A text as it was written, and as it is read. */
export interface HeldText {
  readonly written: string;
  readonly text: string;
}

/** Bytes of text that are held: enough for every paper of one meeting, and for the meetings round it. */
const MOST = 16 * 1024 * 1024;

/** The texts that were asked for last, up to a number of bytes: what a page and its neighbours read is not read twice. */
export class RecentTexts {
  readonly #most: number;
  /** By the file's name, or by what is kept of it: one file may be known as it was and as it is. */
  readonly #held = new Map<unknown, HeldText>();
  #size = 0;

  constructor(most = MOST) {
    this.#most = most;
  }

  /** Bytes that are held, at most: two for each letter. */
  get size(): number {
    return this.#size;
  }

  of(file: unknown): HeldText | undefined {
    const held = this.#held.get(file);
    if (held === undefined) return undefined;
    this.#held.delete(file);
    this.#held.set(file, held);
    return held;
  }

  /** Holds a text, and lets go of those that nobody asked for longest. A text larger than all is not held. */
  keep(file: unknown, text: HeldText): void {
    this.#forget(file);
    const size = sizeOf(text);
    if (size > this.#most) return;
    this.#held.set(file, text);
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#most) return;
      this.#forget(oldest);
    }
  }

  #forget(file: unknown): void {
    const held = this.#held.get(file);
    if (held === undefined) return;
    this.#held.delete(file);
    this.#size -= sizeOf(held);
  }
}

const sizeOf = ({ written, text }: HeldText): number =>
  2 * (written === text ? written.length : written.length + text.length);
