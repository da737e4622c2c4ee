/** Gives the slots of papers object numbers, and fills the numbers into their bytes. */
import { BLANK, type Body, FIRST_STAMP, PAGE_TREE, PART, STAMP_FONT } from "../body.ts";
import type { Fragment } from "../fragment.ts";

/** The next free object number; 0 is never one (ISO 32000-1, 7.5.4). */
export class ObjectNumbers {
  #next = 1;

  take(): number {
    return this.#next++;
  }

  /** How many entries a cross-reference table has. */
  get size(): number {
    return this.#next;
  }
}

/** One object of a paper with its number, finished up to `endobj`. */
export interface NumberedObject {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A paper with numbers instead of slots. */
export interface NumberedPaper {
  readonly numberOf: (slot: number) => number;
  readonly plain: readonly NumberedObject[];
  /** Streams that no paper before this one has brought along. */
  readonly streams: readonly NumberedObject[];
}

/** Objects of the pack that every paper refers to. */
export interface SharedNumbers {
  readonly pageTree: number;
  readonly stampFont: number;
}

/**
 * Numbers one paper. `pool` knows the streams of the papers before it by digest, so that a logo or a blank page's
 * contents are in a pack once. `firstKey`: how many keys of structure parents those papers use.
 */
export function numberPaper(
  { body, pages }: Fragment,
  part: number,
  shared: SharedNumbers,
  numbers: ObjectNumbers,
  pool: Map<string, number>,
  firstKey: number,
): NumberedPaper {
  const bySlot = new Uint32Array(body.slots);
  bySlot[PAGE_TREE] = shared.pageTree;
  bySlot[PART] = part;
  bySlot[STAMP_FONT] = shared.stampFont;
  for (let page = 0; page < pages.length; page++) bySlot[FIRST_STAMP + page] = numbers.take();
  const brought = new Set<number>();
  for (let i = 0; i * 3 < body.objects.length; i++) {
    const slot = body.objects[i * 3] ?? 0;
    const digest = body.digests[i - body.plain] ?? "";
    const pooled = digest === "" ? undefined : pool.get(digest);
    const number = pooled ?? numbers.take();
    bySlot[slot] = number;
    if (pooled === undefined) brought.add(i);
    if (digest !== "") pool.set(digest, number);
  }
  const bytes = filled(body, bySlot, firstKey);
  const objects = Array.from({ length: body.objects.length / 3 }, (_, i) => ({
    number: bySlot[body.objects[i * 3] ?? 0] ?? 0,
    bytes: bytes.subarray(body.objects[i * 3 + 1], body.objects[i * 3 + 2]),
  }));
  return {
    numberOf: (slot) => bySlot[slot] ?? 0,
    plain: objects.slice(0, body.plain),
    streams: objects.filter((_, i) => i >= body.plain && brought.has(i)),
  };
}

/** A copy of the body with every blank filled in from the left; what is left of a blank stays white space. */
function filled(body: Body, bySlot: Uint32Array, firstKey: number): Uint8Array {
  const bytes = Uint8Array.from(body.bytes);
  const fill = (at: number, value: number): void => {
    const digits = String(value);
    if (digits.length > BLANK) throw new RangeError(`a pack cannot have ${value} objects`);
    for (let i = 0; i < digits.length; i++) bytes[at + i] = digits.charCodeAt(i);
  };
  for (let i = 0; i < body.blanks.length; i += 2)
    fill(body.blanks[i] ?? 0, bySlot[body.blanks[i + 1] ?? 0] ?? 0);
  for (let i = 0; i < body.parentKeys.length; i += 2) {
    fill(body.parentKeys[i] ?? 0, firstKey + (body.parentKeys[i + 1] ?? 0));
  }
  return bytes;
}
