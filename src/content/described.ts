import type * as v from "valibot";
import type { FieldPath } from "./source.ts";

/** What a schema says of itself: its fields if it is a group, its item if it is a list. */
export interface Described {
  /** "string" for whatever is typed as words. */
  readonly type: string;
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
}

type Schema = v.GenericSchema & {
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly getter?: (input: unknown) => v.GenericSchema;
};

/** A schema without what is wrapped round it; where words or fields may stand, the one that is meant by an input. */
export function describe(schema: v.GenericSchema, input: unknown): Described {
  const known = described.get(schema);
  if (known) return known;
  const { type, entries, item, wrapped, getter } = schema as Schema;
  if (type === "lazy" && getter) return describe(getter(input), input);
  if (wrapped) return describe(wrapped, input);
  const itself = {
    type,
    ...(entries !== undefined && type === "strict_object" ? { entries } : {}),
    ...(item !== undefined && type === "array" ? { item } : {}),
  };
  described.set(schema, itself);
  return itself;
}

/** Schemas that are the same whatever the input is: every field of an archive asks what may stand in it. */
const described = new WeakMap<v.GenericSchema, Described>();

/** What may stand as an item of the list at a path, for an item that is `example`. */
export function itemAt(
  schema: v.GenericSchema,
  path: FieldPath,
  input: unknown,
  example: unknown,
): Described | undefined {
  const { entries, item } = describe(schema, input);
  const [key, ...rest] = path;
  if (key === undefined) return item && describe(item, example);
  const inner =
    item ?? (typeof key === "string" && entries && Object.hasOwn(entries, key) ? entries[key] : undefined);
  return inner && itemAt(inner, rest, fieldOf(input, key), example);
}

const fieldOf = (input: unknown, key: string | number): unknown =>
  typeof input === "object" && input !== null && Object.hasOwn(input, key)
    ? (input as Record<string | number, unknown>)[key]
    : undefined;
