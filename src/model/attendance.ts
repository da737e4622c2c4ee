import * as v from "valibot";
import { group, listOf, text, wordsOr, yesNo } from "./fields.ts";
import { type Moment, moment } from "./moment.ts";
import { type Name, nameEntries, nameSchema } from "./name.ts";

const awaySchema = wordsOr(
  moment,
  group("an absence", { from: moment, to: v.optional(moment), reason: v.optional(text) }),
);

/** Somebody who was there, and for how much of the meeting, how and for whom. */
export const attendeeSchema = wordsOr(
  text,
  group("an attendee", {
    ...nameEntries,
    for: v.optional(text),
    remote: v.optional(yesNo),
    arrived: v.optional(moment),
    left: v.optional(moment),
    away: v.optional(listOf(awaySchema), []),
  }),
);

export type TypedAttendee = v.InferOutput<typeof attendeeSchema>;

/** While somebody was out of the room: an item, or from one moment to another. */
export interface Away {
  readonly from: Moment;
  /** Missing: for that item or minute alone. */
  readonly to?: Moment;
  readonly reason?: string;
}

export interface Attendee extends Name {
  /** The member whose place they took. */
  readonly for?: Name;
  readonly remote?: boolean;
  readonly arrived?: Moment;
  readonly left?: Moment;
  readonly away?: readonly Away[];
}

/** Somebody else in the chair for a part of the meeting. */
export const chairChangeSchema = group("a change of chair", {
  person: nameSchema,
  from: moment,
  to: v.optional(moment),
  reason: v.optional(text),
});

export interface ChairChange {
  readonly person: Name;
  readonly from: Moment;
  /** Missing: to the end of the item or minute, or from a time on to the end of the meeting. */
  readonly to?: Moment;
  readonly reason?: string | undefined;
}
