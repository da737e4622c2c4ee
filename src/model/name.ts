import * as v from "valibot";
import { emailAddress, group, text, wordsOr } from "./fields.ts";
import type { Person } from "./person.ts";

/** The fields of a name, for groups that say more of somebody. */
export const nameEntries = {
  name: v.optional(text),
  person: v.optional(text),
  post: v.optional(text),
  organisation: v.optional(text),
  role: v.optional(text),
  note: v.optional(text),
  email: v.optional(emailAddress),
  tel: v.optional(text),
} as const;

/**
 * A name wherever one may stand: a person's id, plain words for somebody who has no file, or more that was printed
 * beside it. Which of the two first it is, is known only when the people are: the library resolves it.
 */
export const nameSchema = wordsOr(text, group("a name", nameEntries));

export type TypedName = v.InferOutput<typeof nameSchema>;

/** A name resolved: `person` is there when the words were the id of somebody with a file. */
export interface Name {
  /** As it is printed, without a title: "Ada Clerk". */
  readonly words: string;
  readonly person?: Person;
  readonly post?: string;
  readonly organisation?: string;
  readonly role?: string;
  readonly note?: string;
  readonly email?: string;
  readonly tel?: string;
}

/** The name as it is read out, with the title of a person who has one: "Councillor Ada Clerk". */
export function fullName(name: Name): string {
  return name.person ? titledName(name.person) : name.words;
}

/** "Councillor Ada Clerk". */
export function titledName(person: Person): string {
  return person.title === undefined ? person.name : `${person.title} ${person.name}`;
}
