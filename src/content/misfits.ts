import type * as v from "valibot";
import { describe } from "./described.ts";
import type { FieldPath } from "./source.ts";

/** Something that fits no schema and whose cause can be seen. */
export type Misfit = { readonly path: FieldPath } & (
  | {
      readonly kind: "unknown field";
      /** The fields that could stand there. */
      readonly known: readonly string[];
      /** Of those, the ones that are not there yet. */
      readonly free: readonly string[];
    }
  /** Words that their colon made a field: `- Minutes: 12 March`. */
  | { readonly kind: "words with a colon"; readonly words: string }
  /** A field that a missing space made words: `- title:Trees`. */
  | { readonly kind: "field without a space"; readonly name: string; readonly words: string }
  /** A list where one value must be. */
  | { readonly kind: "list"; readonly items: readonly unknown[] }
);

const isGroup = (input: unknown): input is Record<string, unknown> =>
  typeof input === "object" && input !== null && !Array.isArray(input);

/** Every misfit, at any depth: valibot itself stops at the first unknown field of a group, and takes a list for one. */
export function misfits(schema: v.GenericSchema, input: unknown, path: FieldPath = []): readonly Misfit[] {
  const { item, entries } = describe(schema, input);
  if (item !== undefined && Array.isArray(input))
    return input.flatMap((value, index) => misfits(item, value, [...path, index]));
  const own = describe(schema, "").type === "string" ? misread(schema, input, path) : undefined;
  if (own !== undefined) return [own];
  if (entries === undefined) return [];
  if (Array.isArray(input)) return [{ kind: "list", path, items: input }];
  if (!isGroup(input)) return [];
  const known = Object.keys(entries);
  const free = known.filter((name) => !Object.hasOwn(input, name));
  return Object.entries(input).flatMap(([name, value]) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return entry
      ? misfits(entry, value, [...path, name])
      : [{ kind: "unknown field", path: [...path, name], known, free }];
  });
}

/** Where words may stand: words that YAML took for a field, or a field that it took for words. */
function misread(schema: v.GenericSchema, input: unknown, path: FieldPath): Misfit | undefined {
  if (typeof input === "string") {
    const entries = describe(schema, {}).entries ?? {};
    const [, name = "", words = ""] = /^([a-z][a-z-]*):(\S.*)$/s.exec(input) ?? [];
    return Object.hasOwn(entries, name) ? { kind: "field without a space", path, name, words } : undefined;
  }
  if (!isGroup(input)) return undefined;
  const [[name, words] = ["", undefined], ...others] = Object.entries(input);
  if (others.length > 0 || typeof words !== "string") return undefined;
  const isField = Object.hasOwn(describe(schema, input).entries ?? {}, name);
  return isField || !/[A-Z\s]/.test(name)
    ? undefined
    : { kind: "words with a colon", path, words: `${name}: ${words}` };
}
