import type * as v from "valibot";
import { nearest } from "../model/meant.ts";
import type { Misfit } from "./misfits.ts";
import type { FieldPath } from "./source.ts";

type Container = Record<string | number, unknown>;

/** Where an issue is. */
export const pathOf = (issue: v.GenericIssue): FieldPath =>
  (issue.path ?? []).map((step) => (step as { key: unknown }).key as string | number);

/**
 * Fields as they were meant, as far as that is sure: a misspelt name becomes the right one, one value where a list is
 * wanted a list of one, and words that could not be read are left out. Lists and groups that could not be read stay,
 * so that what hangs on them is not accused of hanging in the air.
 */
export function recovered(
  fields: Readonly<Record<string, unknown>>,
  misfits: readonly Misfit[],
  issues: readonly v.GenericIssue[],
): unknown {
  const copy = structuredClone(fields) as Container;
  for (const misfit of misfits) mend(copy, misfit);
  for (const issue of issues) {
    const path = pathOf(issue);
    if (typeof issue.input !== "string") continue;
    if (issue.type === "array") replace(copy, path, [issue.input]);
    else {
      const owner = containerAt(copy, path);
      const name = path.at(-1);
      if (owner !== undefined && !Array.isArray(owner) && name !== undefined) delete owner[name];
    }
  }
  return copy;
}

function mend(fields: Container, misfit: Misfit): void {
  const { path } = misfit;
  if (misfit.kind === "words with a colon") replace(fields, path, misfit.words);
  else if (misfit.kind === "field without a space") replace(fields, path, { [misfit.name]: misfit.words });
  else if (misfit.kind === "list") {
    if (misfit.items.length === 1) replace(fields, path, misfit.items[0]);
  } else {
    const owner = containerAt(fields, path);
    const name = String(path.at(-1));
    const value = owner?.[name];
    const near = nearest(name, misfit.free);
    if (owner === undefined || (near === undefined && typeof value !== "string")) return;
    delete owner[name];
    if (near !== undefined && !Object.hasOwn(owner, near)) define(owner, near, value);
  }
}

function containerAt(fields: Container, path: FieldPath): Container | undefined {
  let at: unknown = fields;
  for (const key of path.slice(0, -1)) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Container)[key];
  }
  return typeof at === "object" && at !== null ? (at as Container) : undefined;
}

function replace(fields: Container, path: FieldPath, value: unknown): void {
  const owner = containerAt(fields, path);
  const name = path.at(-1);
  if (owner !== undefined && name !== undefined) define(owner, name, value);
}

/** Never through a setter: a field may be called `__proto__`. */
function define(owner: Container, name: string | number, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, enumerable: true, configurable: true });
}
