import type * as v from "valibot";
import { describe } from "./described.ts";
import type { FieldPath } from "./source.ts";

/** A field that no schema knows; or, with `words`, words whose colon made them one. */
export interface UnknownField {
  readonly path: FieldPath;
  /** The fields that could stand there. */
  readonly known: readonly string[];
  /** Of those, the ones that are not there yet. */
  readonly free: readonly string[];
  /** The words as they were meant, where words may stand: "Minutes: 12 March". */
  readonly words?: string;
}

const isGroup = (input: unknown): input is Record<string, unknown> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** Every field no schema knows, at any depth: valibot itself stops at the first of a group. */
export function unknownFields(
  schema: v.GenericSchema,
  input: unknown,
  path: FieldPath = [],
): readonly UnknownField[] {
  const described = describe(schema, input);
  if (isWords(input, described.entries) && describe(schema, "").type === "string")
    return [wordsWithColon(input, path)];
  const { item, entries } = described;
  if (item !== undefined && Array.isArray(input))
    return input.flatMap((value, index) => unknownFields(item, value, [...path, index]));
  if (entries === undefined || !isGroup(input)) return [];
  const known = Object.keys(entries);
  const free = known.filter((name) => !Object.hasOwn(input, name));
  return Object.entries(input).flatMap(([name, value]) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return entry ? unknownFields(entry, value, [...path, name]) : [{ path: [...path, name], known, free }];
  });
}

/** A single name that no field has, with words behind it, in a place for words: `- Minutes: 12 March`. */
function isWords(input: unknown, entries: object = {}): input is Record<string, string> {
  if (!isGroup(input)) return false;
  const [name, ...others] = Object.keys(input);
  if (name === undefined || others.length > 0 || typeof input[name] !== "string") return false;
  return !Object.hasOwn(entries, name) && /[A-Z\s]/.test(name);
}

function wordsWithColon(input: Record<string, string>, path: FieldPath): UnknownField {
  const [[name, words] = ["", ""]] = Object.entries(input);
  return { path, known: [], free: [], words: `${name}: ${words}` };
}
