import type * as v from "valibot";
import { FIELD_WORDS } from "../../model/field-words/field-words.ts";
import { type Field, readSchema } from "../schemas/read-schema.ts";

/** A field of the web editor's form, as Decap CMS configures them: https://decapcms.org/docs/widgets/. */
export interface Widget {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly [option: string]: unknown;
}

/** Fields of which more is written than fits on a line. */
const LONG = new Set([
  "attending",
  "comment",
  "financial-summary",
  "note-for-members",
  "policy-context",
  "reasons",
  "summary",
]);

/** The form of a kind of file: a widget for each field, and one for the words below the front matter. */
export function widgetsOf(schema: v.GenericSchema, hasWords: boolean): readonly Widget[] {
  const shape = readSchema(schema);
  if (shape.kind !== "group") throw new Error("a form is made of a group of fields");
  const fields = shape.fields.map((field) => widgetOf(shape.noun, field));
  // Not the editor's own field for Markdown, which writes a record anew in its own manner.
  const words = { name: "_words", label: "Text", widget: "text", required: false, hint: "Markdown." };
  return hasWords ? [...fields, words] : fields;
}

function widgetOf(noun: string, { name, schema, isRequired }: Field): Widget {
  const hint = FIELD_WORDS[noun]?.[name];
  const kind = noun === "a meeting" && name === "body" ? OF_A_BODY : kindOf(name, schema);
  return {
    name,
    label: labelOf(name),
    ...kind,
    ...(isRequired ? {} : { required: false }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** "background-papers" as a form says it: "Background papers". */
export function labelOf(name: string): string {
  const words = name.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Kind {
  readonly widget: string;
  readonly [option: string]: unknown;
}

const OF_A_BODY: Kind = {
  widget: "relation",
  collection: "bodies",
  value_field: "{{slug}}",
  search_fields: ["name"],
  display_fields: ["name"],
};

/**
 * What a field is typed into. Groups, and what may be words or a group, are typed as they stand in the file (static/js/
 * admin/editor.js): the editor's own forms for them ask for every field inside and cannot hold words beside a group.
 */
function kindOf(name: string, schema: v.GenericSchema): Kind {
  const shape = readSchema(schema);
  if (shape.kind === "choice") return { widget: "select", options: shape.options };
  if (shape.kind === "list") {
    const { widget, ...rest } = kindOf(name, shape.item);
    return widget === "yaml"
      ? { widget }
      : { widget: "list", field: { name, label: "One", widget, ...rest } };
  }
  if (shape.kind !== "words") return { widget: "yaml" };
  const { format, pattern } = shape.keywords;
  if (format === "date")
    return { widget: "datetime", date_format: "YYYY-MM-DD", time_format: false, default: "" };
  if (pattern !== undefined)
    return { widget: "string", pattern: [pattern, "is not written as this field is"] };
  return { widget: LONG.has(name) ? "text" : "string" };
}
