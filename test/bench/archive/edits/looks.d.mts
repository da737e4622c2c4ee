import type { Chance } from "../edits.mjs";

export const LOOK_KINDS: readonly string[];
export function copyProgram(folder: string): string;
export function editLooks(folder: string, kind: string, chance: Chance): string | undefined;
