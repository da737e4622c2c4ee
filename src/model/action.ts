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

/** What a meeting asked somebody to do: one file of `actions/`. */
export const actionSchema = group("an action", {
  meeting: text,
  item: v.optional(text),
  lead: v.optional(listOf(nameSchema), []),
  due: v.optional(civilDate),
  status: v.optional(oneOf(ACTION_STATUSES), "open"),
  comment: v.optional(text),
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

export interface Action extends Omit<v.InferOutput<typeof actionSchema>, "meeting" | "lead"> {
  /** Its path below `actions/` without .md: "2018-07-12/homelessness-prevention-update". */
  readonly id: string;
  readonly from: ActionSource;
  readonly lead: readonly Name[];
  readonly what: Prose;
  /** Why it is not for publication: only actions of the private tree have it, in the members' edition. */
  readonly withheld?: Exemption;
}

/** Whether an action still waits for somebody. */
export function isOpen(action: Action): boolean {
  return action.status === "open" || action.status === "in-progress";
}

/** Whether an action came from an item of its meeting's agenda: it says the item's number or its title. */
export function isFrom({ item: named }: Action, { number, title }: AgendaItem): boolean {
  return named !== undefined && (number === named || sameTitle(title, named));
}
