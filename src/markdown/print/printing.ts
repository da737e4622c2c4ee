import type { Audience } from "../../model/library.ts";
import type { BodySource, Numbering, PageMark, RenderOptions, Target } from "../body.ts";
import type { Definition } from "../glossary/definitions.ts";
import type { TermMarks } from "../glossary/find-terms.ts";
import type { Plan } from "../number/outline.ts";
import type { Block } from "../parse/block.ts";
import type { Faults, Lines } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import type { Notes } from "./notes.ts";

/**
 * How one body is printed. `extract` is a part printed away from its page (a decision in the register, a short text
 * field): no anchors, no numbers, notes in brackets where they are called. `summary` is a part printed a second time
 * on its own page: the same, but with the numbers, which lead to the paragraphs.
 */
export interface Printing extends Pick<RenderOptions, "asset" | "sitePage" | "table"> {
  /** Only members are shown withheld words. */
  readonly audience: Audience;
  readonly source: BodySource;
  readonly target: Target | "extract" | "summary";
  readonly numbering: Numbering;
  /** Added to a heading's level: 0 where `##` is printed as h2. */
  readonly headingShift: number;
  readonly plan: Plan;
  /** Before which anchors a new page of the printed pack is marked. */
  readonly pageStarts: ReadonlyMap<string, PageMark>;
  readonly notes: Notes;
  /** Whether notes are a list behind the text, not words where they are called. */
  readonly notesAtEnd: boolean;
  readonly notePrinter: NotePrinter;
  readonly faults: Faults;
  /** Tables and charts printed so far: they are named by it. */
  readonly count: { tables: number; charts: number };
  /** What is marked as explained in the glossary; nothing unless asked for. */
  readonly terms?: TermMarks | undefined;
  /** List items that explain a term, with their anchors. */
  readonly definitions: ReadonlyMap<Block, Definition>;
  /** Whether this is the inside of a table cell, where a typed `<br>` breaks the line. */
  readonly inCell: boolean;
  /** The same text printed in another way. */
  readonly but: (
    change: Partial<Pick<Printing, "target" | "faults" | "count" | "inCell" | "terms">>,
  ) => Printing;
  readonly blocks: (blocks: readonly Block[]) => string;
  /** `lines` are where the tokens were typed, for findings. */
  readonly inline: (tokens: readonly Token[], lines: Lines) => string;
}

/** Whether a part is printed away from where it stands, so that it has no anchors. */
export const isApart = ({ target }: Printing): boolean => target === "extract" || target === "summary";

/** Prints the calls of notes in their text, and the notes. */
export interface NotePrinter {
  readonly call: (token: Token, printing: Printing) => string;
  /** The notes at the end of a page; nothing where they stand at the foot of each sheet. */
  readonly end: (printing: Printing) => string;
}
