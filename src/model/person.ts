import * as v from "valibot";
import { emailAddress, group, text } from "./fields.ts";
import type { Prose } from "./prose.ts";

/** A member, officer or partner who is referred to by id. */
export const personSchema = group("a person", {
  name: text,
  title: v.optional(text),
  post: v.optional(text),
  organisation: v.optional(text),
  party: v.optional(text),
  ward: v.optional(text),
  email: v.optional(emailAddress),
  tel: v.optional(text),
});

export interface Person extends v.InferOutput<typeof personSchema> {
  readonly id: string;
  /** Markdown below the front matter: a few words about the person. */
  readonly about: Prose;
}
