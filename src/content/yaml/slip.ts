/** A place in one file's YAML; lines and columns from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/**
 * A slip of the pen: where it is, what is the case, what to type. `meant` holds lines as they were meant, so that the
 * rest of the file can be read and everything wrong is said at once; without it only the writer knows.
 */
export interface Slip extends Place {
  readonly id: string;
  readonly message: string;
  readonly help: string;
  readonly meant?: ReadonlyMap<number, string>;
  readonly elsewhere?: Place & { readonly note: string };
}

/** Where reading stumbled: seldom where the slip is, and never far below it. */
export interface Stumble {
  readonly lines: readonly string[];
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly reason: string;
}

/** Looks for one kind of slip near a stumble. */
export type SlipFinder = (stumble: Stumble) => Slip | undefined;

/** The line a stumble is on; empty behind the last. */
export const lineOf = ({ lines, line }: Stumble): string => lines[line] ?? "";
