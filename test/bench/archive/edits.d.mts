/** A source of choices that are the same for the same seed. */
export interface Chance {
  readonly number: (least: number, most: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export const KINDS: readonly string[];
export function chanceOf(seed: number): Chance;
export function edit(folder: string, kind: string, chance: Chance): string | undefined;
export function randomEdit(folder: string, chance: Chance): string;
