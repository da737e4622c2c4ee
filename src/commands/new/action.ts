import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page, scalar } from "./draft.ts";

export interface NewAction {
  readonly meeting: Meeting;
  /** Its number or its title. */
  readonly item?: string | undefined;
  readonly lead: readonly string[];
  readonly due?: CivilDate | undefined;
  readonly what: string;
}

/** An action that a meeting asked for; its file is named for what is to be done, behind how many there are already. */
export function draftAction({ meeting, item, lead, due, what }: NewAction, taken: readonly string[]): Draft {
  const number = taken.filter((id) => id.startsWith(`${meeting.date}/`)).length + 1;
  const name = `${String(number).padStart(2, "0")}-${slug(what).split("-").slice(0, 6).join("-")}`;
  const lines = [
    field("meeting", meeting.id),
    ...(item === undefined ? [] : [field("item", item)]),
    `lead: [${lead.map((each) => flow(each)).join(", ")}]`,
    ...(due === undefined ? [] : [field("due", due)]),
    "status: open",
  ];
  return { path: `actions/${meeting.date}/${name}.md`, text: page(lines, `${what}\n`) };
}

/** Inside brackets a comma ends a value, so words with one stand in quotes. */
const flow = (value: string): string => (/[,[\]{}]/.test(value) ? JSON.stringify(value) : scalar(value));
