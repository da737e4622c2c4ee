import * as v from "valibot";
import { type Exemption, exemptSchema } from "./exemption.ts";
import { civilDate, group, listOf, oneOf, text, wordsOr, yesNo } from "./fields.ts";
import { type Name, nameSchema } from "./name.ts";
import type { Prose } from "./prose.ts";
import { publicVersionSchema } from "./public-version.ts";
import { waiversSchema } from "./waiver.ts";

export const PAPER_KINDS = ["report", "slides", "appendix"] as const;

/**
 * `auto`: sections 1, 2, 3 and their paragraphs 1.1, 1.2. `as-written`: a heading or paragraph that begins with its
 * own number keeps it, mistakes included. `none`: nothing is numbered, and typed numbers stay in the text.
 */
export const NUMBERINGS = ["auto", "as-written", "none"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export const ENGINES = ["chromium", "pagedjs"] as const;
/** Which of the two paginators lays a paper out; chosen by the paper's footnotes unless written. */
export type Engine = (typeof ENGINES)[number];

/** A report, slide deck or appendix: one Markdown file of a meeting's folder. */
export const paperSchema = group("a paper", {
  title: text,
  kind: v.optional(oneOf(PAPER_KINDS), "report"),
  "report-of": v.optional(text),
  date: v.optional(text),
  classification: v.optional(text),
  wards: v.optional(wordsOr(text, listOf(text))),
  "policy-context": v.optional(text),
  "financial-summary": v.optional(text),
  authors: v.optional(listOf(nameSchema), []),
  contact: v.optional(listOf(nameSchema), []),
  "background-papers": v.optional(listOf(text)),
  published: v.optional(civilDate),
  revised: v.optional(
    listOf(group("a revision", { date: civilDate, reason: text, redline: v.optional(yesNo) })),
    [],
  ),
  numbering: v.optional(oneOf(NUMBERINGS)),
  item: v.optional(text),
  exempt: v.optional(exemptSchema),
  "public-version": v.optional(publicVersionSchema),
  engine: v.optional(oneOf(ENGINES)),
  waive: waiversSchema,
});

/** A file that lies beside Markdown and is used by it: a picture, a table of figures, a PDF. */
export interface Asset {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /** Changes whenever its bytes may have changed. */
  readonly stamp: string;
  /** What findings call it, if it does not lie beside the meeting's own file: a file of the private tree. */
  readonly file?: string;
}

export interface Paper
  extends Omit<v.InferOutput<typeof paperSchema>, "authors" | "contact" | "wards" | "numbering"> {
  /** The name of its file without .md: the last part of its address. */
  readonly id: string;
  /** The folder name of its meeting. */
  readonly meeting: string;
  readonly numbering: Numbering;
  readonly wards?: readonly string[] | undefined;
  readonly authors: readonly Name[];
  readonly contact: readonly Name[];
  readonly body: Prose;
  readonly beside: ReadonlyMap<string, Asset>;
  /** Why it is not for publication: only papers of the private tree have it, in the members' edition. */
  readonly withheld?: Exemption;
  /** The version that the public reads, of a paper that is withheld in parts. */
  readonly publicVersion?: Paper;
}
