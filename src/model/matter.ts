import * as v from "valibot";
import { group, listOf, text } from "./fields.ts";
import type { Prose } from "./prose.ts";

/** A piece of business that several meetings took: one file of `matters/`, which agenda items name. */
export const matterSchema = group("a matter", {
  title: text,
  summary: v.optional(text),
  wards: v.optional(listOf(text), []),
  places: v.optional(listOf(text), []),
});

export interface Matter extends v.InferOutput<typeof matterSchema> {
  /** The name of its file without .md: the last part of its address. */
  readonly id: string;
  /** What it is about, in plain words. */
  readonly about: Prose;
}
