import * as v from "valibot";
import type { CivilDate } from "./civil-date.ts";
import { civilDate, group, listOf, text, wholeNumber } from "./fields.ts";

/** Why something cannot wait, as front matter says it. */
export const urgentSchema = group("an urgent item", { reason: text, "agreed-by": v.optional(text) });

/** When it was announced that an executive meant to take business in private, and what was said against it. */
const privateNoticesSchema = group("the notices of private business", {
  first: v.optional(civilDate),
  further: v.optional(civilDate),
  representations: v.optional(text),
});

/** Why something is private, as front matter says it: of an item, and in the private tree of a paper. */
export const exemptSchema = group("an exemption", {
  paragraphs: v.optional(listOf(text), []),
  "public-interest": v.optional(text),
  "review-on": v.optional(civilDate),
  notices: v.optional(privateNoticesSchema),
  urgent: v.optional(urgentSchema),
  pages: v.optional(wholeNumber),
});

/** Why something cannot wait, and who agreed. */
export interface Urgency {
  readonly reason: string;
  readonly agreedBy?: string;
}

export interface Exemption {
  readonly paragraphs: readonly string[];
  readonly publicInterest?: string;
  readonly reviewOn?: CivilDate;
  /** The two notices that an executive gives before it meets in private, and what was said against it. */
  readonly notices?: v.InferOutput<typeof privateNoticesSchema>;
  /** Why the notices could not be given, and who agreed to go on without them. */
  readonly urgent?: Urgency;
  /** How many pages the withheld papers fill, if the public may know: their numbers stay free in the public pack. */
  readonly pages?: number;
}
