import type { Finding } from "../findings/finding.ts";
import type { Term } from "../model/glossary.ts";
import type { Audience } from "../model/library.ts";
import type { Numbering } from "../model/paper.ts";
import type { FindTerms } from "./glossary/find-terms.ts";

export type { Numbering } from "../model/paper.ts";
export type { Prose as BodySource } from "../model/prose.ts";

/** `page`: a page of the website. `pack`: a paper laid out on sheets, its notes at the foot of the sheet. */
export type Target = "page" | "pack";

/** A `##` heading as the author typed it; `number` is what was typed before the title, without its stop. */
export interface TypedHeading {
  readonly title: string;
  readonly number?: string;
  readonly line: number;
}

export interface OutlineOptions {
  readonly numbering: Numbering;
  /**
   * Minutes numbered `auto`: the number of the item that a `##` heading stands for. Its paragraphs are then 5.1, 5.2;
   * under a heading for which it answers nothing they have no number. Without it headings count 1, 2, 3.
   */
  readonly numberUnder?: (heading: TypedHeading) => string | undefined;
  /** Whether the number that was typed before a heading gives way to the one `numberUnder` gives. */
  readonly numberGivesWay?: (heading: TypedHeading) => boolean;
  /** What is printed before the number of a `##` heading that `numberUnder` gives: "PC/26/". */
  readonly numberPrefix?: string;
  /** Whether bold RESOLVED, AGREED, NOTED, RECOMMENDED or DECISION begins a decision: minutes only. */
  readonly decisions?: boolean;
  /** Numbers of their own for decisions, from `first` on; what was only noted has one if `noted`. */
  readonly resolutions?: {
    readonly first: number;
    readonly prefix?: string | undefined;
    readonly noted?: boolean | undefined;
  };
  /** Put before every id, so that several papers can stand on one page ("04-"). */
  readonly idPrefix?: string;
}

/** Whether a file beside the paper is shown in its place or only led to. */
export type AssetUse = "picture" | "link";

/** A page of the printed pack, as the web marks where it begins. */
export interface PageMark {
  /** "26", "26a". */
  readonly label: string;
  readonly href: string;
}

export interface RenderOptions extends OutlineOptions {
  readonly target: Target;
  /** Who reads it: only members are shown the words of `[[exempt 3: words]]`. The public unless said. */
  readonly audience?: Audience | undefined;
  /** Whether notes stand where they are called, for a paginator that puts them at the foot, or behind the text. By target unless said. */
  readonly notes?: "foot" | "end" | undefined;
  /** The level (1 to 6) that `##` becomes; all others shift with it. 2 unless said. */
  readonly headingLevel?: number;
  /** Where a file that lies beside the paper is served; undefined if there is none of that name. */
  readonly asset: (name: string, use: AssetUse) => string | undefined;
  /**
   * Where a page of this site ("/meetings/…/") is found from here; undefined if there is no such page. Without it such
   * addresses are printed as typed.
   */
  readonly sitePage?: (address: string) => string | undefined;
  /** The page of the pack on which each anchor stands. A mark is printed before the first anchor of every page. */
  readonly marks?: ReadonlyMap<string, PageMark> | undefined;
  /** Finds words that the glossary explains: where each first stands in running text it is marked. For web pages. */
  readonly terms?: FindTerms | undefined;
  /** Whether list items that begin with a bold term and a colon explain it, and get an anchor: the glossary. */
  readonly defines?: boolean;
  /** The text of a CSV file beside the paper; undefined if there is none of that name. */
  readonly table?: (name: string) => string | undefined;
}

/** A numbered paragraph: `id` is its permanent anchor ("p4.3", a second one "p4.3-2"), `line` is in the file. */
export interface NumberedParagraph {
  readonly id: string;
  readonly number: string;
  /** Its words, without the number and without marks. */
  readonly text: string;
  readonly line: number;
  /** The number of the nearest heading above that has one. */
  readonly sectionNumber?: string;
}

/** A heading and the numbered paragraphs up to the next one. `level` counts `#`: a `##` heading is 2. */
export interface OutlineSection {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
  readonly level: number;
  readonly line: number;
  readonly paragraphs: readonly NumberedParagraph[];
}

export interface Section extends OutlineSection {
  /** The title as HTML without links and notes, for lists of contents. */
  readonly html: string;
}

/** A part of a decision: an item of its list, or a paragraph that goes on with it. */
export interface Clause {
  /** "2" of a numbered list, "(b)" where it was typed. */
  readonly number?: string;
  readonly words: string;
  readonly clauses: readonly Clause[];
}

/** A decision found in minutes. `id` is an anchor: its paragraph's if that is numbered, "d3" (in section 3) if not. */
export interface OutlineDecision {
  readonly id: string;
  readonly number?: string;
  /** Its number among resolutions, where they have numbers: "2026/12". */
  readonly resolution?: string;
  /** RESOLVED, AGREED, NOTED, RECOMMENDED or DECISION. */
  readonly word: string;
  /** What was decided, without the word; one line for each paragraph or list item. */
  readonly text: string;
  /** What follows its first paragraph, as deep as it was typed; missing for a decision of one paragraph. */
  readonly clauses?: readonly Clause[];
  readonly line: number;
  /** The id of the section it stands in. */
  readonly section?: string;
}

export interface Decision extends OutlineDecision {
  /** The whole block without ids and numbers, to be printed elsewhere (the register). Notes stand in brackets. */
  readonly html: string;
}

/** What stands where in a body, without HTML. */
export interface Outline {
  readonly sections: readonly OutlineSection[];
  /** In the order of the text, those before the first heading too. */
  readonly paragraphs: readonly NumberedParagraph[];
  readonly decisions: readonly OutlineDecision[];
  /** Faults of blocks, numbers and notes; rendering finds these and more. */
  readonly findings: readonly Finding[];
}

export interface Rendered {
  readonly html: string;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly NumberedParagraph[];
  readonly decisions: readonly Decision[];
  /**
   * What stands under the heading "Recommendation" or "Recommendations", to be shown near the top of a report: its
   * numbers lead to the paragraphs. Empty if there is no such heading.
   */
  readonly recommendations: string;
  /** How many notes are called in the text. */
  readonly footnotes: number;
  /** The ids of the terms that are marked, in the order of the text. */
  readonly terms: readonly string[];
  /** The terms this text explains, and the explanation as HTML within a line, without links. */
  readonly definitions: readonly (Term & { readonly html: string })[];
  readonly findings: readonly Finding[];
}
