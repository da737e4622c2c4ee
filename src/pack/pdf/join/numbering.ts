/** Gives the slots of papers object numbers, and fills the numbers into their bytes. */
import { BLANK, type Body, FIRST_STAMP, PAGE_TREE, PART, STAMP_FONT } from "../body.ts";
import type { Fragment } from "../fragment.ts";
import { type ObjectGroup, TOGETHER } from "./object-group.ts";

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

/** A stream of a paper with its number, finished up to `endobj`. */
export interface NumberedStream {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** A paper with numbers instead of slots. */
export interface NumberedPaper {
  readonly numberOf: (slot: number) => number;
  readonly plain: readonly ObjectGroup[];
  /** Streams that no paper before this one has brought along. */
  readonly streams: readonly NumberedStream[];
}

/** Objects of the pack that every paper refers to. */
export interface SharedNumbers {
  readonly pageTree: number;
  readonly stampFont: number;
  /** The object that leads to a place of the pack. */
  readonly wayTo: (target: string) => number;
}

/**
 * Numbers one paper. `pool` knows the streams of the papers before it by digest, so that a logo or a blank page's
 * contents are in a pack once. `firstKey`: how many keys of structure parents those papers use.
 */
export function numberPaper(
  { body, pages, targets }: Fragment,
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
  targets.forEach((target, i) => {
    bySlot[FIRST_STAMP + pages.length + i] = shared.wayTo(target);
  });
  const brought: number[] = [];
  for (let i = 0; i * 3 < body.objects.length; i++) {
    const digest = body.digests[i - body.plain] ?? "";
    const pooled = digest === "" ? undefined : pool.get(digest);
    const number = pooled ?? numbers.take();
    bySlot[slotOf(body, i)] = number;
    if (i >= body.plain && pooled === undefined) brought.push(i);
    if (digest !== "") pool.set(digest, number);
  }
  const bytes = filled(body, bySlot, firstKey);
  return {
    numberOf: (slot) => bySlot[slot] ?? 0,
    plain: plainGroups(body, bytes, bySlot),
    streams: brought.map((i) => ({
      number: bySlot[slotOf(body, i)] ?? 0,
      bytes: bytes.subarray(startOf(body, i), body.objects[i * 3 + 2]),
    })),
  };
}

const slotOf = ({ objects }: Body, i: number): number => objects[i * 3] ?? 0;
const startOf = ({ objects }: Body, i: number): number => objects[i * 3 + 1] ?? 0;

function plainGroups(body: Body, bytes: Uint8Array, bySlot: Uint32Array): readonly ObjectGroup[] {
  return Array.from({ length: Math.ceil(body.plain / TOGETHER) }, (_, group) => {
    const first = group * TOGETHER;
    const count = Math.min(TOGETHER, body.plain - first);
    const start = startOf(body, first);
    const end = body.objects[(first + count - 1) * 3 + 2];
    return {
      bytes: bytes.subarray(start, end),
      numbers: Array.from({ length: count }, (_, i) => bySlot[slotOf(body, first + i)] ?? 0),
      starts: Array.from({ length: count }, (_, i) => startOf(body, first + i) - start),
    };
  });
}

/** A copy of the body with every blank filled in from the left; what is left of a blank stays white space. */
function filled({ bytes, blanks, parentKeys }: Body, bySlot: Uint32Array, firstKey: number): Uint8Array {
  const copy = new Uint8Array(bytes);
  for (let i = 0; i < blanks.length; i += 2) fill(copy, blanks[i] ?? 0, bySlot[blanks[i + 1] ?? 0] ?? 0);
  for (let i = 0; i < parentKeys.length; i += 2) {
    fill(copy, parentKeys[i] ?? 0, firstKey + (parentKeys[i + 1] ?? 0));
  }
  return copy;
}

/** Digits without a text in between: a large pack has half a million blanks. */
function fill(bytes: Uint8Array, at: number, value: number): void {
  let width = 1;
  for (let ten = 10; ten <= value; ten *= 10) width++;
  if (width > BLANK) throw new RangeError(`a pack cannot have ${value} objects`);
  let rest = value;
  for (let i = at + width - 1; i >= at; i--) {
    bytes[i] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
}

const ZERO = 0x30;
