/** Pages that are printed in one go: Eleventy holds all that it was given until it has written it. */
export const SLICE = 500;

/** Slices of a list that several threads take in turn. What they share is the number of the next one. */
export interface Slices {
  /** The number of the next slice, which nobody else gets. */
  readonly shared: SharedArrayBuffer;
  /** From where to where the next slice goes; undefined if none is left. */
  readonly next: () => readonly [from: number, to: number] | undefined;
}

/** Slices of so many things; with `shared` those that another thread has opened. */
export function slicesOf(length: number, shared = new SharedArrayBuffer(4)): Slices {
  const turn = new Int32Array(shared);
  return {
    shared,
    next: () => {
      const from = Atomics.add(turn, 0, 1) * SLICE;
      return from < length ? [from, Math.min(from + SLICE, length)] : undefined;
    },
  };
}
