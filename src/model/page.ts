import * as v from "valibot";
import { group, text, wholeNumber } from "./fields.ts";
import type { Asset } from "./paper.ts";
import type { Prose } from "./prose.ts";

/** An ordinary page of the site: one file of `pages/`. */
export const pageSchema = group("a page", {
  title: text,
  summary: v.optional(text),
  order: v.optional(wholeNumber),
});

export interface Page extends v.InferOutput<typeof pageSchema> {
  readonly id: string;
  readonly body: Prose;
  readonly beside: ReadonlyMap<string, Asset>;
}
