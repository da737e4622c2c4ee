import type * as v from "valibot";
import { actionSchema } from "../../model/action.ts";
import { bodySchema } from "../../model/body.ts";
import { councilSchema } from "../../model/council.ts";
import { decisionRecordSchema } from "../../model/decision-record.ts";
import { frozenPagesSchema } from "../../model/frozen-pages.ts";
import { goneSchema } from "../../model/gone.ts";
import { matterSchema } from "../../model/matter.ts";
import { meetingSchema } from "../../model/meeting.ts";
import { minutesSchema } from "../../model/minutes.ts";
import { pageSchema } from "../../model/page.ts";
import { paperSchema } from "../../model/paper.ts";
import { personSchema } from "../../model/person.ts";
import { redirectsSchema } from "../../model/redirect.ts";

/** A kind of file that people write, with the schema that reads its fields. */
export interface Thing {
  /** The name of its JSON Schema: "meeting" is meeting.schema.json. */
  readonly name: string;
  readonly title: string;
  /** Where such files lie below the content folder; in the front matter of Markdown, or all of a YAML file. */
  readonly files: string;
  readonly schema: v.GenericSchema;
}

/** Every kind of file, in the order in which a council is set up. */
export const THINGS: readonly Thing[] = [
  { name: "council", title: "The council: council.yaml", files: "council.yaml", schema: councilSchema },
  { name: "body", title: "A committee, board or council", files: "bodies/*.md", schema: bodySchema },
  { name: "person", title: "A member or officer", files: "people/*.md", schema: personSchema },
  {
    name: "meeting",
    title: "A meeting and its agenda",
    files: "meetings/*/meeting.md",
    schema: meetingSchema,
  },
  { name: "paper", title: "A report, slides or an appendix", files: "meetings/*/*.md", schema: paperSchema },
  { name: "minutes", title: "Minutes", files: "meetings/*/minutes.md", schema: minutesSchema },
  { name: "action", title: "An action of the tracker", files: "actions/**/*.md", schema: actionSchema },
  {
    name: "matter",
    title: "Business that several meetings take",
    files: "matters/*.md",
    schema: matterSchema,
  },
  {
    name: "decision-record",
    title: "A decision of one member or officer",
    files: "decisions/*.md",
    schema: decisionRecordSchema,
  },
  { name: "page", title: "An ordinary page of the site", files: "pages/*.md", schema: pageSchema },
  {
    name: "frozen-pages",
    title: "The page numbers a pack was published with",
    files: "meetings/*/pages.yaml",
    schema: frozenPagesSchema,
  },
  { name: "gone", title: "What was withdrawn or moved: gone.yaml", files: "gone.yaml", schema: goneSchema },
  {
    name: "redirects",
    title: "Where addresses of an older site lead: redirects.yaml",
    files: "redirects.yaml",
    schema: redirectsSchema,
  },
];
