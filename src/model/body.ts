import * as v from "valibot";
import type { Profile } from "./council.ts";
import { profile } from "./council.ts";
import { daysSchema } from "./days.ts";
import { civilDate, group, identifier, listOf, oneOf, text, wholeNumber, wordsOr, yesNo } from "./fields.ts";
import type { Name } from "./name.ts";
import { packSettingsSchema } from "./pack-settings.ts";
import type { Person } from "./person.ts";
import type { Prose } from "./prose.ts";
import { waiversSchema } from "./waiver.ts";

export const BODY_KINDS = [
  "council",
  "executive",
  "committee",
  "sub-committee",
  "board",
  "panel",
  "working-group",
] as const;

/** A membership: who, in which role, for whom, from when to when. */
export const memberSchema = group("a member", {
  person: identifier,
  role: v.optional(text),
  represents: v.optional(text),
  from: v.optional(civilDate),
  to: v.optional(civilDate),
  voting: v.optional(yesNo),
  deputy: v.optional(text),
  "nominated-by": v.optional(text),
});

/** A committee, board or council: one file of `bodies/`. */
export const bodySchema = group("a body", {
  name: text,
  /** What citations call it, with the council's own name: "Harrowmere HWB". */
  "short-name": v.optional(text),
  "report-heading": v.optional(text),
  kind: oneOf(BODY_KINDS),
  profile: v.optional(profile),
  quorum: v.optional(wholeNumber),
  officer: v.optional(text),
  members: v.optional(listOf(wordsOr(identifier, memberSchema)), []),
  attending: v.optional(text),
  "note-for-members": v.optional(text),
  "standing-items": v.optional(listOf(text), []),
  /** The council's own periods, where this body's differ. */
  "call-in": v.optional(daysSchema),
  "minutes-due": v.optional(daysSchema),
  /** Past how many meetings an open action may be carried before `check` says so. */
  "carried-at-most": v.optional(wholeNumber),
  pack: v.optional(packSettingsSchema),
  waive: waiversSchema,
});

export interface Member extends Omit<v.InferOutput<typeof memberSchema>, "person"> {
  readonly person: Person;
}

export interface Body extends Omit<v.InferOutput<typeof bodySchema>, "members" | "officer" | "profile"> {
  readonly id: string;
  readonly file: string;
  readonly profile: Profile;
  readonly officer?: Name;
  readonly members: readonly Member[];
  /** Terms of reference. */
  readonly terms: Prose;
}
