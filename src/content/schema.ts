import * as v from "valibot";
import type { Finding } from "../findings/finding.ts";
import { nearest } from "../model/meant.ts";
import { issueFinding, misfitFinding } from "./field-findings.ts";
import { type Misfit, misfits } from "./misfits.ts";
import { pathOf, recovered } from "./recovery.ts";
import type { FieldPath, Source } from "./source.ts";

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
  const misfit = misfits(schema, source.fields);
  if (result.success && misfit.length === 0) return { typed: result.output, findings: [] };
  const issues = (result.issues ?? []).filter((issue) => !isCausedBy(misfit, issue));
  const found = [
    ...misfit.map((one) => misfitFinding(source, one, noun)),
    ...issues.map((issue) => issueFinding(source, schema, issue)),
  ];
  if (found.length === 0) throw new Error(`${source.file} is not ${noun}, and nothing says why`);
  const findings = found.filter(({ span }) => !source.mended.has(span.line));
  const again = v.safeParse(schema, recovered(source.fields, misfit, result.issues ?? []));
  return again.success ? { typed: again.output, findings } : { findings };
}

const startsWith = (path: FieldPath, start: FieldPath): boolean =>
  start.every((key, index) => path[index] === key);

/**
 * Whether an issue says again what a misfit says: an unknown field, words or a list in place of a group, or a required
 * field that is missing because its name is spelt otherwise.
 */
function isCausedBy(misfit: readonly Misfit[], issue: v.GenericIssue): boolean {
  if (issue.expected === "never") return true;
  const path = pathOf(issue);
  return misfit.some((one) => {
    if (one.kind !== "unknown field") return startsWith(path, one.path);
    const owner = one.path.slice(0, -1);
    const sameGroup = path.length === owner.length + 1 && startsWith(path, owner);
    return sameGroup && nearest(String(one.path.at(-1)), one.free) === path.at(-1);
  });
}
