import { addDays } from "../../model/civil-date.ts";
import { GONE } from "../../model/gone.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import { asAt } from "../../views/context.ts";
import { THINGS } from "../schemas/things.ts";
import { type Widget, widgetsOf } from "./widgets.ts";

/** What stands in the editor's list on the left: https://decapcms.org/docs/collection-types/. */
export interface Collection {
  readonly name: string;
  readonly label: string;
  readonly [option: string]: unknown;
}

/** How long after a meeting its files stay in the editor, in days: until its minutes are confirmed, and some more. */
const KEPT = 100;

/**
 * Every meeting to come or just held, with its agenda, papers and minutes; then what lies in folders of its own. A council's
 * old meetings are not among them: a record is not changed in a form. `content` is the content folder's path in the
 * repository.
 */
export function collectionsOf(library: Library, content: string): readonly Collection[] {
  const forms = new Map(
    THINGS.map(({ name, files, schema }) => [name, widgetsOf(schema, files.endsWith(".md"))]),
  );
  const form = (name: string): readonly Widget[] => forms.get(name) ?? [];
  const day = asAt(library);
  const meetings = library.meetings
    .filter(({ date }) => day === undefined || date >= addDays(day, -KEPT))
    .map((meeting) => meetingCollection(meeting, content, form));
  const folder = (name: string, label: string, thing: string, options: object): Collection => ({
    name,
    label,
    folder: `${content}/${name}`,
    format: "front-matter",
    extension: "md",
    fields: form(thing),
    ...options,
  });
  return [
    ...meetings,
    folder("actions", "Actions", "action", {
      path: "{{meeting}}/{{slug}}",
      identifier_field: "meeting",
      summary: "{{meeting}}: {{item}}",
    }),
    folder("matters", "Matters", "matter", { create: true }),
    folder("decisions", "Decisions outside meetings", "decision-record", {
      create: true,
      slug: "{{date}}-{{slug}}",
    }),
    folder("pages", "Pages", "page", { create: true }),
    folder("people", "People", "person", { create: true, identifier_field: "name" }),
    folder("bodies", "Bodies", "body", { identifier_field: "name" }),
    {
      name: "council",
      label: "The council",
      format: "fields",
      files: [
        { name: "council", label: "The council", file: `${content}/council.yaml`, fields: form("council") },
        ...(library.gone.length === 0 ? [] : [goneFile(content, form)]),
      ],
    },
  ].map((collection) => ({ ...collection, delete: false, editor: { preview: false } }));
}

/** What became of addresses that are gone: only a file that is there can be opened in a form. */
const goneFile = (content: string, form: (name: string) => readonly Widget[]) => ({
  name: "gone",
  label: "What was withdrawn or moved",
  file: `${content}/${GONE}`,
  fields: form("gone"),
});

function meetingCollection(
  { id, date, body, papers, minutes }: Meeting,
  content: string,
  form: (name: string) => readonly Widget[],
): Collection {
  const file = (name: string, label: string, thing: string) => ({
    name,
    label,
    file: `${content}/meetings/${id}/${name}.md`,
    fields: form(thing),
  });
  return {
    name: `meeting-${id}`,
    label: `${dateInWords(date)}, ${body.name}`,
    format: "front-matter",
    files: [
      file("meeting", "The meeting and its agenda", "meeting"),
      ...papers.map((paper) => file(paper.id, paper.title, "paper")),
      ...(minutes ? [file("minutes", "Minutes", "minutes")] : []),
    ],
  };
}
