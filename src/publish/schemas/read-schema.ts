import type * as v from "valibot";
import type { Keywords } from "../../model/fields.ts";

/** What a schema of the model says of itself, for editors: a field's kind with all it needs. */
export type Shape =
  | { readonly kind: "words"; readonly keywords: Keywords & { readonly minLength?: number } }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  | { readonly kind: "list"; readonly item: v.GenericSchema }
  | { readonly kind: "group"; readonly noun: string; readonly fields: readonly Field[] }
  | { readonly kind: "either"; readonly shapes: readonly v.GenericSchema[] };

export interface Field {
  readonly name: string;
  readonly schema: v.GenericSchema;
  readonly isRequired: boolean;
  /** What counts if the field is left out. */
  readonly usual?: string;
}

/** As far as valibot's schemas are read here: https://valibot.dev/api/, each kind with its own properties. */
interface Parts {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly (Parts & {
    readonly requirement?: unknown;
    readonly title?: string;
    readonly metadata?: { readonly keywords?: Keywords; readonly shapes?: readonly v.GenericSchema[] };
  })[];
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly options?: readonly string[];
  readonly wrapped?: v.GenericSchema;
  readonly default?: unknown;
  readonly getter?: (input: unknown) => v.GenericSchema;
}

const partsOf = (schema: v.GenericSchema): Parts => schema as unknown as Parts;

/**
 * Reads a schema of the model. Throws for one that says nothing an editor could know: a program of its own without
 * `inEditors`, or one of several shapes without `oneShapeOf`.
 */
export function readSchema(schema: v.GenericSchema): Shape {
  const { type, pipe = [], entries, item, options, wrapped, getter } = partsOf(schema);
  const said = pipe.find(({ metadata }) => metadata?.shapes)?.metadata?.shapes;
  if (said) return { kind: "either", shapes: said };
  // A schema that holds itself is made when it is asked for, whatever was typed.
  if (type === "lazy" && getter) return readSchema(getter(undefined));
  if (wrapped) return readSchema(wrapped);
  if (type === "array" && item) return { kind: "list", item };
  if (type === "picklist" && options) return { kind: "choice", options };
  if (type === "strict_object" && entries) {
    const noun = pipe.find(({ title }) => title !== undefined)?.title ?? "";
    return { kind: "group", noun, fields: Object.entries(entries).map(fieldOf) };
  }
  if (type === "string") return { kind: "words", keywords: keywordsOf(schema) };
  throw new Error(`no JSON Schema is known for valibot's ${type}`);
}

function fieldOf([name, schema]: readonly [string, v.GenericSchema]): Field {
  const { type, default: usual } = partsOf(schema);
  return {
    name,
    schema,
    isRequired: type !== "optional",
    ...(typeof usual === "string" ? { usual } : {}),
  };
}

/** Words may be typed as numbers: YAML takes 4 for one, and our reader takes it for the words it was typed as. */
const WORDS = { type: ["string", "number"] } as const;

function keywordsOf(schema: v.GenericSchema): Keywords & { readonly minLength?: number } {
  const { pipe = [] } = partsOf(schema);
  const inner = pipe.find((step, at) => at === 0 && step.pipe);
  const start = inner ? keywordsOf(inner as unknown as v.GenericSchema) : WORDS;
  const told = pipe.find(({ metadata }) => metadata?.keywords)?.metadata?.keywords;
  const steps = pipe.slice(1).map(({ type, requirement }) => {
    if (type === "non_empty") return { minLength: 1 };
    if (type === "regex" && requirement instanceof RegExp && requirement.flags === "")
      return { type: "string", pattern: requirement.source };
    if (told === undefined && type !== "title") throw new Error(`say inEditors() of a field with ${type}`);
    return {};
  });
  const written = told?.pattern !== undefined ? { type: "string" } : {};
  return Object.assign({}, start, ...steps, written, told);
}
