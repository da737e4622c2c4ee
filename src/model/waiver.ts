import * as v from "valibot";
import { group, listOf, text } from "./fields.ts";

/**
 * A rule that is set aside for one file, by somebody who answers for it: `waive:` in the front matter of a meeting, a
 * paper, minutes, an action or a body. It is printed with every check, never silent.
 */
export const waiversSchema = v.optional(listOf(group("a waiver", { rule: text, reason: text, by: text })));

export type Waiver = NonNullable<v.InferOutput<typeof waiversSchema>>[number];
