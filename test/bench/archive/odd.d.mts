/** Kinds of odd text: each takes a chooser and about how many words. */
export const ODD: Readonly<Record<string, unknown>>;

/** One text of a kind. */
export function oddText(kind: string, words: number, seed: number): string;

/** The files of an odd archive: see odd.mjs. */
export function oddArchive(
  meetings: number,
  options?: { readonly seed?: number; readonly megabytes?: number },
): Generator<readonly [path: string, content: string | Uint8Array]>;
