import * as v from "valibot";
import { sameTitle } from "../text/lists.ts";
import type { AgendaItem } from "./agenda.ts";
import type { Body } from "./body.ts";
import type { CivilDate } from "./civil-date.ts";
import { type Exemption, exemptSchema } from "./exemption.ts";
import { civilDate, group, listOf, oneOf, text } from "./fields.ts";
import type { Meeting } from "./meeting.ts";
import { type Name, nameSchema } from "./name.ts";
import type { Prose } from "./prose.ts";
import { waiversSchema } from "./waiver.ts";

export const ACTION_STATUSES = ["open", "in-progress", "done", "dropped"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What a later meeting heard of an action, or changed about it. */
const actionEventSchema = group("what a later meeting heard", {
  meeting: text,
  minute: v.optional(text),
  words: v.optional(text),
  status: v.optional(oneOf(ACTION_STATUSES)),
  due: v.optional(civilDate),
});

/** What a meeting asked somebody to do: one file of `actions/`. */
export const actionSchema = group("an action", {
  meeting: text,
  item: v.optional(text),
  /** The number in the minutes of that meeting: "5.4". */
  minute: v.optional(text),
  lead: v.optional(listOf(nameSchema), []),
  due: v.optional(civilDate),
  status: v.optional(oneOf(ACTION_STATUSES), "open"),
  comment: v.optional(text),
  events: v.optional(listOf(actionEventSchema), []),
  exempt: v.optional(exemptSchema),
  waive: waiversSchema,
  closed: v.optional(group("the closing", { date: civilDate, minute: v.optional(text) })),
});

/** The meeting an action came from. Its folder may not be here: an old tracker outlives the papers. */
export interface ActionSource {
  readonly id: string;
  readonly date: CivilDate;
  readonly body: Body;
  readonly meeting?: Meeting;
}

export interface ActionEvent extends Omit<v.InferOutput<typeof actionEventSchema>, "meeting"> {
  /** The meeting that heard it; not always one of the same body. */
  readonly at: ActionSource;
}

export interface Action extends Omit<v.InferOutput<typeof actionSchema>, "meeting" | "lead" | "events"> {
  /** Its path below `actions/` without .md: "2018-07-12/homelessness-prevention-update". */
  readonly id: string;
  readonly from: ActionSource;
  readonly lead: readonly Name[];
  /** Earliest first. */
  readonly events: readonly ActionEvent[];
  readonly what: Prose;
  /** Why it is not for publication: only actions of the private tree have it, in the members' edition. */
  readonly withheld?: Exemption;
}

/** Whether an action still waits for somebody. */
export function isOpen({ status }: { readonly status: ActionStatus }): boolean {
  return status === "open" || status === "in-progress";
}

/** The day on which an action was closed: as it says, or else as its last event does. Undefined if neither says so. */
export function closedOn({ status, closed, events }: Action): CivilDate | undefined {
  if (isOpen({ status })) return undefined;
  const last = events[events.length - 1];
  const closing = last?.status !== undefined && !isOpen({ status: last.status }) ? last.at.date : undefined;
  return closed?.date ?? closing;
}

/** The latest day on which a meeting or its closing changed something about an action. */
export function lastHeardOf(action: Action): CivilDate {
  const days = [action.from.date, action.events.at(-1)?.at.date, action.closed?.date];
  return days.reduce<CivilDate>(
    (latest, day) => (day !== undefined && day > latest ? day : latest),
    action.from.date,
  );
}

/** Whether an action came from an item of its meeting's agenda: it says the item's number or its title. */
export function isFrom({ item: named }: Action, { number, title }: AgendaItem): boolean {
  return named !== undefined && (number === named || sameTitle(title, named));
}
