import type { SiteFile } from "../../site/files.ts";
import { jsonSchema } from "./json-schema.ts";
import { THINGS } from "./things.ts";

/** The JSON Schema of every kind of file, as the site serves them and `orderpaper schemas` writes them. */
export function schemaFiles(): readonly SiteFile[] {
  return THINGS.map(({ name, title, schema }) => ({
    address: `/schemas/${name}.schema.json`,
    bytes: () => Buffer.from(`${JSON.stringify(jsonSchema(schema, title), undefined, 2)}\n`),
  }));
}
