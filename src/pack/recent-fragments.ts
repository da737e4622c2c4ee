import type { Fragment } from "./pdf/fragment.ts";

/** Fragments in memory, the most recently used ones, up to a number of bytes. */
export class RecentFragments {
  readonly #room: number;
  /** A map keeps the order of entering: what is used enters anew, so the first is the longest unused. */
  readonly #kept = new Map<string, Fragment>();
  #bytes = 0;

  /** `room` is in bytes of what the fragments hold. */
  constructor(room: number) {
    this.#room = room;
  }

  get(digest: string): Fragment | undefined {
    const known = this.#kept.get(digest);
    if (known === undefined) return undefined;
    this.#kept.delete(digest);
    this.#kept.set(digest, known);
    return known;
  }

  /** The newest always stays, however large it is. */
  put(digest: string, fragment: Fragment): void {
    this.#forget(digest);
    this.#kept.set(digest, fragment);
    this.#bytes += sizeOf(fragment);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#room || oldest === digest) break;
      this.#forget(oldest);
    }
  }

  #forget(digest: string): void {
    const known = this.#kept.get(digest);
    if (known === undefined) return;
    this.#kept.delete(digest);
    this.#bytes -= sizeOf(known);
  }
}

/** Nearly all of a fragment is its body. */
const sizeOf = ({ body }: Fragment): number =>
  body.bytes.byteLength + body.objects.byteLength + body.blanks.byteLength;
