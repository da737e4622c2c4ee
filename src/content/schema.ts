import * as v from "valibot";
import type { Finding } from "../findings/finding.ts";
import { itemAt } from "./described.ts";
import { nearest } from "./nearest.ts";
import { recovered } from "./recovery.ts";
import type { FieldPath, Source } from "./source.ts";
import { type UnknownField, unknownFields } from "./unknown-fields.ts";
import { quoted } from "./yaml/line.ts";

/**
 * Reads a source's fields with a schema: the typed value, or every issue as a finding with its place. With findings
 * the value, if there is one, leaves out or guesses what was wrong: good for finding more, not for printing.
 */
export function readFields<Schema extends v.GenericSchema>(
  source: Source,
  schema: Schema,
  noun: string,
): { readonly typed?: v.InferOutput<Schema>; readonly findings: readonly Finding[] } {
  if (source.fields === undefined) return { findings: [] };
  const result = v.safeParse(schema, source.fields);
  const unknown = unknownFields(schema, source.fields);
  const issues = (result.issues ?? []).filter((issue) => !isCausedBy(unknown, issue));
  const findings = [
    ...unknown.map((field) => unknownFinding(source, field, noun)),
    ...issues.map((issue) => issueFinding(source, schema, issue)),
  ].filter(({ span }) => !source.mended.has(span.line));
  if (result.success && unknown.length === 0) return { typed: result.output, findings };
  const again = v.safeParse(schema, recovered(source.fields, unknown, result.issues ?? []));
  return again.success ? { typed: again.output, findings } : { findings };
}

const pathOf = (issue: v.GenericIssue): FieldPath =>
  (issue.path ?? []).map((step) => (step as { key: unknown }).key as string | number);

const startsWith = (path: FieldPath, start: FieldPath): boolean =>
  start.every((key, index) => path[index] === key);

/**
 * Whether an issue says again what an unknown field says: the field itself, words with a colon in place of a group, or
 * a required field that is missing because its name is spelt otherwise.
 */
function isCausedBy(unknown: readonly UnknownField[], issue: v.GenericIssue): boolean {
  if (issue.expected === "never") return true;
  const path = pathOf(issue);
  return unknown.some((field) => {
    if (field.words !== undefined) return startsWith(path, field.path);
    const owner = field.path.slice(0, -1);
    const same = path.length === owner.length + 1 && startsWith(path, owner);
    return same && nearest(String(field.path.at(-1)), field.free) === path.at(-1);
  });
}

function issueFinding(source: Source, schema: v.GenericSchema, issue: v.GenericIssue): Finding {
  const path = pathOf(issue);
  const missing = issue.type === "strict_object" && issue.input === undefined && path.length > 0;
  const [message = issue.message, general] = issue.message.split("\n");
  const help = missing ? general : (exactHelp(source, schema, path, issue) ?? general);
  return {
    id: missing ? "field-missing" : "field-wrong",
    severity: "error",
    span: source.spanOf(path),
    message,
    ...(help === undefined ? {} : { help }),
  };
}

/** Longest value that help repeats, in characters. */
const LONGEST = 120;

/** The very line to type, where what was typed only has the wrong shape. */
function exactHelp(
  source: Source,
  schema: v.GenericSchema,
  path: FieldPath,
  issue: v.GenericIssue,
): string | undefined {
  const typed = source.typed(path);
  const name = typeof path.at(-1) === "string" ? `${path.at(-1)}: ` : "- ";
  if (typed === "" || typed.includes("\n") || typed.length > LONGEST) return undefined;
  if (issue.type === "string" && /^[[{]/.test(typed))
    return `if these are words, write ${name}${quoted(typed)}`;
  if (issue.type !== "array") return undefined;
  if (NONE.test(typed)) return `write ${name}[]`;
  if (itemAt(schema, path, source.fields, "")?.type !== "string") return undefined;
  return `write ${name}[${/^["']|^[\w./ -]+$/.test(typed) ? typed : quoted(typed)}]`;
}

/** How people say that a list is empty. */
const NONE = /^["']?(?:none|nil|no|n\/a|-|not applicable)\.?["']?$/i;

function unknownFinding(source: Source, { path, known, free, words }: UnknownField, noun: string): Finding {
  if (words !== undefined)
    return {
      id: "yaml-colon",
      severity: "error",
      span: source.spanOf(path),
      message: "words with a colon and a space in them must stand in straight quotes",
      help: `write ${typeof path.at(-1) === "number" ? "- " : `${path.at(-1)}: `}${quoted(words)}`,
    };
  const name = String(path.at(-1));
  const near = nearest(name, known);
  return {
    id: "field-unknown",
    severity: "error",
    span: source.spanOfName(path),
    message: `“${name.slice(0, 60)}” is not a field ${path.length > 1 ? "here" : `of ${noun}`}`,
    help:
      near === undefined
        ? `the fields are ${known.join(", ")}`
        : free.includes(near)
          ? `did you mean ${near}?`
          : `did you mean ${near}? it is written already`,
  };
}
