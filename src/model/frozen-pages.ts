import * as v from "valibot";
import type { Span } from "../findings/finding.ts";
import type { CivilDate } from "./civil-date.ts";
import { civilDate, group, inEditors, listOf, say, text } from "./fields.ts";

/** Page numbers as they were published; both ends included. */
export interface FrozenRange {
  readonly from: number;
  readonly to: number;
}

/** "5-13", "5–13" or "7". */
const pageRange = v.pipe(
  text,
  v.rawTransform<string, FrozenRange>(({ dataset, addIssue, NEVER }) => {
    const [, first = "", last = first] =
      /^([1-9]\d{0,5})(?:\s*[-–]\s*([1-9]\d{0,5}))?$/.exec(dataset.value) ?? [];
    const range = { from: Number(first), to: Number(last) };
    if (first !== "" && range.from <= range.to) return range;
    addIssue({
      message: say(
        `“${dataset.value.slice(0, 40)}” is not a range of pages`,
        "write the first and the last page, as 5-13, or one page, as 7",
      ),
    });
    return NEVER;
  }),
  inEditors({
    type: ["string", "integer"],
    pattern: "^[1-9]\\d{0,5}(\\s*[-–]\\s*[1-9]\\d{0,5})?$",
    minimum: 1,
    maximum: 999_999,
  }),
);

const frozenPart = group("a part of the pack", { part: text, pages: pageRange });

/**
 * `pages.yaml` beside a meeting's agenda: the page numbers its pack was published with. Papers may change and others may
 * come; these numbers stay. Written by `orderpaper freeze`, read by people.
 */
export const frozenPagesSchema = group("the frozen page numbers", {
  published: civilDate,
  parts: listOf(frozenPart),
  supplements: v.optional(
    listOf(group("a supplement", { published: civilDate, parts: listOf(frozenPart) })),
    [],
  ),
});

export type TypedFrozenPages = v.InferOutput<typeof frozenPagesSchema>;

/** One line of the file: a part by its key, its numbers, and where that was written. */
export interface FrozenPart {
  readonly part: string;
  readonly pages: FrozenRange;
  readonly span: Span;
}

export interface FrozenPages {
  readonly file: string;
  readonly published: CivilDate;
  readonly parts: readonly FrozenPart[];
  readonly supplements: readonly { readonly published: CivilDate; readonly parts: readonly FrozenPart[] }[];
}

/** The name of that file. */
export const FROZEN_PAGES = "pages.yaml";
