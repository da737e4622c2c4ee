import type * as v from "valibot";
import { nearest } from "./nearest.ts";
import type { FieldPath } from "./source.ts";
import type { UnknownField } from "./unknown-fields.ts";

type Container = Record<string | number, unknown>;

/**
 * Fields as they were meant, as far as that is sure: a misspelt name becomes the right one, one value where a list is
 * wanted a list of one, and words that could not be read are left out. Lists and groups that could not be read stay,
 * so that what hangs on them is not accused of hanging in the air.
 */
export function recovered(
  fields: Readonly<Record<string, unknown>>,
  unknown: readonly UnknownField[],
  issues: readonly v.GenericIssue[],
): unknown {
  const copy = structuredClone(fields) as Container;
  for (const { path, free, words } of unknown) {
    if (words !== undefined) {
      replace(copy, path, words);
      continue;
    }
    const owner = containerAt(copy, path);
    const name = String(path.at(-1));
    const value = owner?.[name];
    const near = nearest(name, free);
    if (owner === undefined || (near === undefined && typeof value !== "string")) continue;
    delete owner[name];
    if (near !== undefined && !Object.hasOwn(owner, near)) define(owner, near, value);
  }
  for (const issue of issues) {
    const path = (issue.path ?? []).map((step) => (step as { key: unknown }).key as string | number);
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
