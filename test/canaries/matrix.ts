import type { Canary } from "./canary.ts";
import type { Leak } from "./leaks/leak.ts";

export interface Pair {
  readonly canary: Canary;
  readonly leak: Leak;
}

const LEAST_FORMATS = 3;
const LEAST_CANARIES = 5;
/** Primes: one that does not divide the number of formats visits all of them in turn. */
const STRIDES = [61, 67] as const;

/**
 * Which canary is leaked in which format: each in at least three formats and each format with at least five, of formats far
 * from each other; `all`: every one in every format.
 */
export function matrix(canaries: readonly Canary[], leaks: readonly Leak[], all: boolean): readonly Pair[] {
  if (all) return leaks.flatMap((leak) => canaries.map((canary) => ({ canary, leak })));
  const each = Math.max(LEAST_FORMATS, Math.ceil((LEAST_CANARIES * leaks.length) / canaries.length));
  const stride = STRIDES.find((step) => leaks.length % step !== 0) ?? 1;
  return canaries.flatMap((canary, i) =>
    Array.from({ length: each }, (_, n) => leaks[((i * each + n) * stride) % leaks.length]).flatMap((leak) =>
      leak ? [{ canary, leak }] : [],
    ),
  );
}
