import { closest, distance } from "fastest-levenshtein";
import * as v from "valibot";
import type { Finding } from "../findings/finding.ts";
import type { FieldPath, Source } from "./yaml-fields.ts";

/** Reads a source's fields with a schema: the typed value, or every issue as a finding with its place. */
export function readFields<Schema extends v.GenericSchema>(
  source: Source,
  schema: Schema,
  noun: string,
): { readonly typed?: v.InferOutput<Schema>; readonly findings: readonly Finding[] } {
  const result = v.safeParse(schema, source.fields);
  const unknown = unknownFields(schema, source.fields, []).map((field) =>
    unknownFinding(source, field, noun),
  );
  const wrong = (result.issues ?? [])
    .filter((issue) => issue.expected !== "never")
    .map((issue) => issueFinding(source, issue));
  const findings = [...unknown, ...wrong];
  return findings.length === 0 && result.success ? { typed: result.output, findings } : { findings };
}

/** The nearest of some known words, if it is near enough to be meant: at most a third of its letters differ. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(typed.toLowerCase(), [...known]);
  const far = distance(typed.toLowerCase(), near.toLowerCase());
  return far <= Math.max(1, Math.floor(Math.max(near.length, typed.length) / 3)) ? near : undefined;
}

function issueFinding(source: Source, issue: v.GenericIssue): Finding {
  const path = (issue.path ?? []).map((step) => (step as { key: unknown }).key as string | number);
  const missing = issue.type === "strict_object" && issue.input === undefined && path.length > 0;
  const [message, help] = issue.message.split("\n");
  return {
    id: missing ? "field-missing" : "field-wrong",
    severity: "error",
    span: missing ? ownerSpan(source, path.slice(0, -1)) : source.spanOf(path),
    message: message ?? issue.message,
    ...(help === undefined ? {} : { help }),
  };
}

/** A missing field is pointed at in the first line of the group it is missing from. */
function ownerSpan(source: Source, owner: FieldPath) {
  const span = source.spanOf(owner);
  return span.endLine === span.line ? span : { ...span, endLine: span.line, endColumn: span.column + 3 };
}

interface UnknownField {
  readonly path: FieldPath;
  readonly known: readonly string[];
}

function unknownFinding(source: Source, { path, known }: UnknownField, noun: string): Finding {
  const name = String(path[path.length - 1]);
  const near = nearest(name, known);
  const words = /\s/.test(name) || /^[A-Z]/.test(name);
  return {
    id: "field-unknown",
    severity: "error",
    span: source.spanOfName(path),
    message: `“${name.slice(0, 60)}” is not a field ${path.length > 1 ? "here" : `of ${noun}`}`,
    help:
      near !== undefined
        ? `did you mean ${near}?`
        : words
          ? "if these are words with a colon, put the whole line in straight quotes"
          : `the fields are ${known.join(", ")}`,
  };
}

type Described = v.GenericSchema & {
  readonly entries?: Record<string, v.GenericSchema>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly getter?: (input: unknown) => v.GenericSchema;
};

/** Every field no schema knows, at any depth: valibot itself stops at the first of a group. */
function unknownFields(schema: v.GenericSchema, input: unknown, path: FieldPath): readonly UnknownField[] {
  const described = schema as Described;
  if (described.type === "lazy" && described.getter)
    return unknownFields(described.getter(input), input, path);
  if (described.wrapped) return unknownFields(described.wrapped, input, path);
  if (described.type === "array" && Array.isArray(input) && described.item) {
    const item = described.item;
    return input.flatMap((value, index) => unknownFields(item, value, [...path, index]));
  }
  const { entries } = described;
  if (
    described.type !== "strict_object" ||
    !entries ||
    typeof input !== "object" ||
    input === null ||
    Array.isArray(input)
  )
    return [];
  return Object.entries(input).flatMap(([name, value]) => {
    const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return entry
      ? unknownFields(entry, value, [...path, name])
      : [{ path: [...path, name], known: Object.keys(entries) }];
  });
}
