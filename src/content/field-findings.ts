import type * as v from "valibot";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import { nearest } from "../model/meant.ts";
import { itemAt } from "./described.ts";
import type { Misfit } from "./misfits.ts";
import { pathOf } from "./recovery.ts";
import type { FieldPath, Source } from "./source.ts";
import { quoted } from "./yaml/line.ts";

/** How the line of a field or of an item begins: "papers: ", "- ". */
const beginning = (path: FieldPath): string => (typeof path.at(-1) === "number" ? "- " : `${path.at(-1)}: `);

/** What a schema says of a field, at its place. */
export function issueFinding(source: Source, schema: v.GenericSchema, issue: v.GenericIssue): Finding {
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

/** How people say that a list is empty. */
const NONE = /^["']?(?:none|nil|no|n\/a|-|not applicable)\.?["']?$/i;

/** The very line to type, where what was typed only has the wrong shape. */
function exactHelp(
  source: Source,
  schema: v.GenericSchema,
  path: FieldPath,
  issue: v.GenericIssue,
): string | undefined {
  const typed = source.typed(path);
  if (issue.type === "array" && typeof issue.input === "object" && issue.input !== null) {
    const [first] = Object.keys(issue.input);
    return first && `put “- ” before ${first}, and two spaces before each line that belongs to it`;
  }
  if (typed === "" || typed.includes("\n") || typed.length > LONGEST) return undefined;
  if (issue.type === "string" && /^[[{]/.test(typed) && issue.message.includes("words must be"))
    return `if these are words, write ${beginning(path)}${quoted(typed)}`;
  if (issue.type === "picklist" && path.at(-1) === "paper" && /\.\w+$/.test(typed))
    return `write papers: [${typed}]`;
  return issue.type === "array" ? asList(source, schema, path, typed) : undefined;
}

/** "papers: [01-report.md]" for what was typed as one value; names may be several, with commas or "and". */
function asList(source: Source, schema: v.GenericSchema, path: FieldPath, typed: string): string | undefined {
  if (NONE.test(typed)) return `write ${beginning(path)}[]`;
  const item = (example: unknown) => itemAt(schema, path, source.fields, example);
  if (item("")?.type !== "string") return undefined;
  if (/^["']/.test(typed)) return `write ${beginning(path)}[${typed}]`;
  const values = item({})?.entries === undefined ? [typed] : typed.split(/\s*,\s*|\s+and\s+/);
  return `write ${beginning(path)}[${values.map((value) => (/^[\w./ -]+$/.test(value) ? value : quoted(value))).join(", ")}]`;
}

/** What is said of a misfit. */
export function misfitFinding(source: Source, misfit: Misfit, noun: string): Finding {
  const { path } = misfit;
  const said = (id: string, message: string, help: string, span = source.spanOf(path)): Finding => ({
    id,
    severity: "error",
    span,
    message,
    help,
  });
  switch (misfit.kind) {
    case "words with a colon":
      return said(
        "yaml-colon",
        "words with a colon and a space in them must stand in straight quotes",
        `write ${beginning(path)}${quoted(misfit.words)}`,
      );
    case "field without a space": {
      const { file, line, column } = source.spanOf(path);
      const [firstLine = ""] = source.typed(path).split("\n");
      return said(
        "yaml-space",
        `a space must stand behind the colon of ${misfit.name}`,
        `write ${beginning(path)}${misfit.name}: ${firstLine.slice(misfit.name.length + 1, LONGEST)}`,
        spanOnLine(file, line, column + misfit.name.length, 1),
      );
    }
    case "list":
      return said("field-wrong", "a list stands where one value must be", oneOf(source, path, misfit.items));
    case "unknown field": {
      const name = String(path.at(-1));
      return said(
        "field-unknown",
        `“${name.slice(0, 60)}” is not a field ${path.length > 1 ? "here" : `of ${noun}`}`,
        fieldMeant(name, misfit.known, misfit.free),
        source.spanOfName(path),
      );
    }
  }
}

/** How to make one value of a list that stands where one must be. */
function oneOf(source: Source, path: FieldPath, items: readonly unknown[]): string {
  const [only, ...others] = items;
  if (typeof only !== "string") return "take the hyphen away, and keep one group of fields";
  return others.length === 0
    ? `write ${beginning(path)}${only.slice(0, LONGEST)}`
    : `keep one; if these are words, write ${beginning(path)}${quoted(source.typed(path).replace(/\s+/g, " ").slice(0, LONGEST))}`;
}

function fieldMeant(name: string, known: readonly string[], free: readonly string[]): string {
  const near = nearest(name, known);
  if (near === undefined) return `the fields are ${known.join(", ")}`;
  return free.includes(near) ? `did you mean ${near}?` : `did you mean ${near}? it is written already`;
}
