import { join, posix, relative, sep } from "node:path";
import { schemaFiles } from "../publish/schemas/schema-files.ts";
import { THINGS } from "../publish/schemas/things.ts";
import { writeWhole } from "../publish/whole-file.ts";
import { staticFiles } from "../views/static-files.ts";
import type { ExitCode } from "./check.ts";
import type { Terminal } from "./terminal.ts";

export interface SchemasOptions {
  readonly content: string;
  /** The folder for the schemas. */
  readonly output: string;
}

/**
 * `orderpaper schemas`: writes the JSON Schema of every kind of file, and of what `--format json` and `pages.json` hold, and
 * prints the settings with which VS Code uses those of YAML files. Front matter in Markdown has none there: no extension
 * that checks YAML looks into Markdown (redhat-developer/vscode-yaml, issue 207), so `check` is what speaks of it.
 */
export async function runSchemas(options: SchemasOptions, terminal: Terminal): Promise<ExitCode> {
  const files = [...schemaFiles(), ...staticFiles().filter(({ address }) => address.startsWith("/schemas/"))];
  for (const { address, bytes } of files) writeWhole(join(options.output, posix.basename(address)), bytes());
  terminal.say(
    `${files.length} schemas in ${options.output}; for VS Code, put this into .vscode/settings.json:`,
  );
  terminal.print(editorSettings(options));
  return 0;
}

/** Settings of VS Code's YAML extension (redhat.vscode-yaml): which schema is for which file. */
export function editorSettings({ content, output }: SchemasOptions): string {
  const schemas = THINGS.filter(({ files }) => files.endsWith(".yaml")).map(({ name, files }) => [
    `./${fromHere(output)}/${name}.schema.json`,
    `${fromHere(content)}/${files}`,
  ]);
  return JSON.stringify({ "yaml.schemas": Object.fromEntries(schemas) }, undefined, 2);
}

/** A folder as settings of this folder name it. */
const fromHere = (folder: string): string => relative(".", folder).split(sep).join("/");
