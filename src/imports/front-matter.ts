import { stringify } from "yaml";

/** A field of front matter as a program fills it; what is undefined, empty or an empty list is left out, a group never. */
export type FieldValue =
  | string
  | number
  | boolean
  | undefined
  | readonly FieldValue[]
  | { readonly [name: string]: FieldValue };

/** A Markdown file of content: its fields, then the words below them. */
export function contentFile(fields: { readonly [name: string]: FieldValue }, words = ""): string {
  const below = words.trim();
  return `---\n${yamlFile(fields)}---\n${below === "" ? "" : `${below}\n`}`;
}

/** Fields as a YAML file: each value plain where it may be and quoted where it must, several lines behind a bar. */
export function yamlFile(fields: { readonly [name: string]: FieldValue }): string {
  return stringify(written(fields) ?? {}, {
    schema: "failsafe",
    lineWidth: 0,
    blockQuote: "literal",
    defaultStringType: "PLAIN",
    aliasDuplicateObjects: false,
  });
}

type Written = string | readonly Written[] | { readonly [name: string]: Written };

/** The format has words, lists and groups only; yes and no are words. */
function written(value: FieldValue): Written | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim();
  if (isList(value)) {
    const list = value.map(written).filter((each) => each !== undefined);
    return list.length === 0 ? undefined : list;
  }
  const fields = Object.entries(value).flatMap(([name, each]) => {
    const said = written(each);
    return said === undefined ? [] : [[name, said] as const];
  });
  return Object.fromEntries(fields);
}

const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);
