import type * as v from "valibot";
import { FIELD_WORDS } from "../../model/field-words/field-words.ts";
import { type Field, readSchema } from "./read-schema.ts";

/** A JSON Schema, draft 7: what the YAML extensions of editors read best. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema of a kind of file, made from the schema that reads it: editors accept what orderpaper accepts. What
 * refers to other files (ids, names of papers) is words here; only `orderpaper check` can know it.
 */
export function jsonSchema(schema: v.GenericSchema, title: string): JsonSchema {
  const groups = new Map<string, { readonly of: readonly Field[]; schema: JsonSchema }>();
  const root = readSchema(schema);
  if (root.kind !== "group") throw new Error(`${title} is not a group of fields`);
  const whole = groupSchema(root.noun, root.fields, groups);
  const definitions = Object.fromEntries([...groups].map(([noun, group]) => [keyOf(noun), group.schema]));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...whole,
    ...(groups.size === 0 ? {} : { definitions }),
  };
}

type Groups = Map<string, { readonly of: readonly Field[]; schema: JsonSchema }>;

/** "the pack's settings" as the name of a definition. */
const keyOf = (noun: string): string => noun.replace(/[^a-z]+/g, "-");

function groupSchema(noun: string, fields: readonly Field[], groups: Groups): JsonSchema {
  const required = fields.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return {
    type: "object",
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(noun, field, groups)])),
  };
}

function fieldSchema(noun: string, { name, schema, isRequired, usual }: Field, groups: Groups): JsonSchema {
  const words = FIELD_WORDS[noun]?.[name];
  return {
    ...(words === undefined ? {} : { description: words }),
    ...(isRequired ? valueSchema(schema, groups) : orBlank(valueSchema(schema, groups))),
    ...(usual === undefined ? {} : { default: usual }),
  };
}

/** `post:` with nothing behind it is a field that is not there, and YAML takes it for null. */
function orBlank({ minLength: _, ...schema }: JsonSchema & { readonly minLength?: unknown }): JsonSchema {
  if (schema.enum) return { ...schema, enum: [...schema.enum, null] };
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: "null" }] };
  if (schema.type === undefined) return { anyOf: [schema, { type: "null" }] };
  return { ...schema, type: [schema.type, "null"].flat() };
}

function valueSchema(schema: v.GenericSchema, groups: Groups): JsonSchema {
  const shape = readSchema(schema);
  switch (shape.kind) {
    case "words":
      return { ...shape.keywords };
    case "choice":
      return { enum: shape.options };
    case "list":
      return { type: "array", items: valueSchema(shape.item, groups) };
    case "either":
      return { anyOf: shape.shapes.map((one) => valueSchema(one, groups)) };
    case "group":
      return definitionOf(shape.noun, shape.fields, groups);
  }
}

/** A group inside another has its place once, under its noun. Throws if two groups are called the same. */
function definitionOf(noun: string, fields: readonly Field[], groups: Groups): JsonSchema {
  const known = groups.get(noun);
  if (known && !sameFields(known.of, fields)) throw new Error(`two groups of fields are called ${noun}`);
  if (!known) {
    const group = { of: fields, schema: {} };
    groups.set(noun, group);
    Object.assign(group, { schema: groupSchema(noun, fields, groups) });
  }
  return { $ref: `#/definitions/${keyOf(noun)}` };
}

const sameFields = (one: readonly Field[], other: readonly Field[]): boolean =>
  one.length === other.length &&
  one.every(({ name, schema }, at) => name === other[at]?.name && schema === other[at].schema);
