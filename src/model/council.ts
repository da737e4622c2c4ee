import * as v from "valibot";
import { coloursSchema } from "./council-colours.ts";
import type { Crest } from "./crest.ts";
import { daysSchema } from "./days.ts";
import { editorSchema } from "./editor.ts";
import { civilDate, emailAddress, group, listOf, oneOf, text, wholeNumber } from "./fields.ts";
import { licenceSchema } from "./licence.ts";
import { packSettingsSchema } from "./pack-settings.ts";

/** Which law applies: the rules' switch. Words of the format, never shown to readers. */
export const PROFILES = [
  "england-principal",
  "england-parish",
  "england-executive",
  "nhs-board",
  "wales",
  "scotland",
  "none",
] as const;

export const profile = oneOf(PROFILES);
export type Profile = (typeof PROFILES)[number];

/** The organisation whose meetings these are: `council.yaml`. */
export const councilSchema = group("the council", {
  name: text,
  profile,
  url: v.optional(text),
  website: v.optional(text),
  "time-zone": v.optional(text, "Europe/London"),
  language: v.optional(text, "en-GB"),
  contact: v.optional(
    group("the contact", {
      name: text,
      email: v.optional(emailAddress),
      tel: v.optional(text),
      address: v.optional(text),
    }),
  ),
  /** The name of a picture beside council.yaml. */
  crest: v.optional(text),
  colours: v.optional(coloursSchema),
  editor: v.optional(editorSchema),
  licence: v.optional(licenceSchema),
  /** The sections that each report must have, where the council's own template asks for others than usual. */
  "report-sections": v.optional(listOf(text)),
  "office-closures": v.optional(listOf(civilDate), []),
  /** How long executive decisions may be called in after they are published, by the council's constitution. */
  "call-in": v.optional(daysSchema),
  /** How soon after a meeting its draft minutes are to be published, by the council's own rule. */
  "minutes-due": v.optional(daysSchema),
  /** After how many years business taken in private is looked at again, by the council's own rule. */
  "exempt-review-years": v.optional(wholeNumber),
  pack: v.optional(packSettingsSchema),
});

export type TypedCouncil = v.InferOutput<typeof councilSchema>;

export interface Council extends Omit<TypedCouncil, "crest"> {
  readonly crest?: Crest;
}
