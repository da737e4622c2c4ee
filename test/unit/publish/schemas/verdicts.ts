import { Ajv, type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { readFrontMatter } from "../../../../src/content/front-matter.ts";
import { readFields } from "../../../../src/content/schema.ts";
import { readYamlFile } from "../../../../src/content/yaml/read.ts";
import { parseCivilDate } from "../../../../src/model/civil-date.ts";
import { jsonSchema } from "../../../../src/publish/schemas/json-schema.ts";
import { THINGS, type Thing } from "../../../../src/publish/schemas/things.ts";

/** What an editor checks with, strict about the schemas themselves: an unknown keyword is a fault of ours. */
const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addFormat("date", (typed: string) => parseCivilDate(typed) !== undefined);

const validators = new Map<string, ValidateFunction>(
  THINGS.map(({ name, title, schema }) => [name, ajv.compile(jsonSchema(schema, title))]),
);

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^council\.yaml$/, "council"],
  [/^meetings\/[^/]+\/pages\.yaml$/, "frozen-pages"],
  [/^meetings\/[^/]+\/(meeting|minutes)\.md$/, "$1"],
  [/^meetings\/[^/]+\/[^/]+\.md$/, "paper"],
  [/^bodies\/[^/]+\.md$/, "body"],
  [/^people\/[^/]+\.md$/, "person"],
  [/^actions\/.+\.md$/, "action"],
  [/^matters\/[^/]+\.md$/, "matter"],
  [/^decisions\/[^/]+\.md$/, "decision-record"],
  [/^pages\/[^/]+\.md$/, "page"],
];

/** What kind of file stands at a path below the content folder. */
export function thingAt(path: string): Thing | undefined {
  const [place, name = ""] = PLACES.find(([pattern]) => pattern.test(path)) ?? [];
  const named = place && path.replace(place, name);
  return THINGS.find((thing) => thing.name === named);
}

/** What is said of a file's fields by an editor, which reads YAML 1.2 as it is, and by our reader. */
export interface Verdicts {
  readonly editor: readonly string[];
  readonly reader: readonly string[];
}

/** Both verdicts; undefined if the file is no YAML, which is another mistake. */
export function verdicts(thing: Thing, text: string): Verdicts | undefined {
  const isYaml = thing.files.endsWith(".yaml");
  const read = isYaml ? readYamlFile("file", text) : readFrontMatter("file", text);
  if (read.source?.fields === undefined || read.findings.length > 0) return undefined;
  const { findings } = readFields(read.source, thing.schema, thing.title);
  return {
    editor: editorSays(thing, isYaml ? text : (text.split(/^---\s*$/m)[1] ?? "")),
    reader: findings.map(({ message }) => message),
  };
}

function editorSays(thing: Thing, yaml: string): readonly string[] {
  const validate = validators.get(thing.name);
  if (!validate) throw new Error(`${thing.name} has no validator`);
  validate(parse(yaml) ?? {});
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
