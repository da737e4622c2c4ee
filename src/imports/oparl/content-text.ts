import { stringify } from "yaml";
import { isObject } from "./json.ts";

/** A value of front matter. */
export type Field =
  | string
  | number
  | boolean
  | undefined
  | readonly Field[]
  | { readonly [name: string]: Field };
export interface Fields {
  readonly [name: string]: Field;
}

/** What says something even if it is empty: that there are none, that nobody voted so, that an item is private. */
const SAYS_NONE: ReadonlySet<string> = new Set([
  "background-papers",
  "exempt",
  "for",
  "against",
  "abstained",
  "not-voting",
]);

/** A Markdown file: its fields, and the words below them as they stand. */
export const contentText = (fields: Fields, words = ""): string => `---\n${yamlText(fields)}---\n${words}`;

/** Fields as YAML. The format has words, lists and groups only; what is not said is left out. */
export const yamlText = (fields: Fields): string =>
  stringify(said(fields) ?? {}, {
    schema: "failsafe",
    lineWidth: 0,
    blockQuote: "literal",
    defaultStringType: "PLAIN",
    aliasDuplicateObjects: false,
  });

type Said = string | readonly Said[] | { readonly [name: string]: Said };

function said(value: Field, name = ""): Said | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (isList(value)) {
    const list = value.flatMap((each) => said(each) ?? []);
    return list.length > 0 || SAYS_NONE.has(name) ? list : undefined;
  }
  const group = Object.entries(value).flatMap(([key, each]) => {
    const inside = said(each, key);
    return inside === undefined ? [] : [[key, inside] as const];
  });
  return group.length > 0 || SAYS_NONE.has(name) ? Object.fromEntries(group) : undefined;
}

const isList = (value: Field): value is readonly Field[] => Array.isArray(value);

/** What somebody sent as fields: words, numbers, yes and no, lists and groups of these, and nothing else. */
export function fieldsOf(value: unknown): { readonly [name: string]: Field } {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => {
      const field = fieldOf(each);
      return field === undefined || !/^[a-z][a-z-]*$/.test(name) ? [] : [[name, field] as const];
    }),
  );
}

function fieldOf(value: unknown): Field {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.flatMap((each) => fieldOf(each) ?? []);
  return isObject(value) ? fieldsOf(value) : undefined;
}
