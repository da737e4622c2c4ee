import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page, scalar } from "./draft.ts";
import type { NamedDue } from "./due-named.ts";

export interface NewAction {
  readonly meeting: Meeting;
  /** Its number or its title. */
  readonly item?: string | undefined;
  /** The number of the minute that asked for it. */
  readonly minute?: string | undefined;
  readonly lead: readonly string[];
  readonly due?: NamedDue | undefined;
  readonly what: string;
}

/** An action that a meeting asked for; its file is named for what is to be done, behind how many there are already. */
export function draftAction(
  { meeting, item, minute, lead, due, what }: NewAction,
  taken: readonly string[],
): Draft {
  const number = taken.filter((id) => id.startsWith(`${meeting.date}/`)).length + 1;
  const name = `${String(number).padStart(2, "0")}-${slug(what).split("-").slice(0, 6).join("-")}`;
  const lines = [
    field("meeting", meeting.id),
    ...(item === undefined ? [] : [field("item", item)]),
    ...(minute === undefined ? [] : [`minute: ${JSON.stringify(minute)}`]),
    `lead: [${lead.map((each) => flow(each)).join(", ")}]`,
    ...(due?.words === undefined
      ? []
      : [`# Read from “${due.words}”, counted from ${dateInWords(meeting.date)}.`]),
    ...(due === undefined ? [] : [field("due", due.date)]),
    "status: open",
  ];
  return { path: `actions/${meeting.date}/${name}.md`, text: page(lines, `${what}\n`) };
}

/** Inside brackets a comma ends a value, so words with one stand in quotes. */
const flow = (value: string): string => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value));
