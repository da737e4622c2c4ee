import { type Severity, type Span, spanOnLine } from "../findings/finding.ts";
import type { Action } from "../model/action.ts";
import type { DecisionRecord } from "../model/decision-record.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { FactsOf } from "./action-facts.ts";
import type { Locate } from "./locate.ts";
import type { Writing } from "./writings.ts";

export type { Locate } from "./locate.ts";

/** Where a rule points: a stretch of a line, or a field of a file's front matter. */
export type At =
  | { readonly file: string; readonly line: number; readonly column?: number; readonly length?: number }
  | { readonly file: string; readonly field: readonly (string | number)[] };

/** What a rule says: where, what is the case, what to type. The runner adds id, and the rule's severity and why. */
export interface Said {
  readonly at: At;
  /** Where it is milder or graver than the rule in general: a published record is only warned about. */
  readonly severity?: Severity;
  /** The provision of the law that applies here, where it depends on the council. */
  readonly why?: string;
  readonly message: string;
  readonly help: string;
  readonly elsewhere?: readonly { readonly at: At; readonly note: string }[];
}

export type Report = (said: Said) => void;

/** What rules may look up besides the thing they judge: the library, and a file as it was typed. */
export interface Around {
  readonly library: Library;
  readonly textOf: (file: string) => string | undefined;
}

/** A file as it was typed. */
export interface TypedFile {
  readonly file: string;
  readonly text: string;
}

/** What rules of the whole council read: no file's text, or they would read all of them at every build. */
export interface Whole {
  readonly library: Library;
  readonly factsOf: FactsOf;
}

type Judge<Thing> = (thing: Thing, around: Around, report: Report) => void;

/**
 * A rule judges one thing at a time, so that what it said of a meeting can be remembered until something that it read there is
 * edited; it has a function for each kind of thing it judges. What it looks up of other meetings it asks of the library by name
 * or by a query (`../model/reading.ts`), never by running through a list.
 */
export interface Rule {
  /** Permanent; the name of the rule's folder; names the bad thing. */
  readonly id: string;
  readonly severity: Severity;
  /** The law or the reason, in one line. */
  readonly why: string;
  /** Whether only `orderpaper check` says it, because it is of a person and not of a paper: no site, log or annotation has it. */
  readonly isForOfficers?: boolean;
  /** Of a meeting with its papers and minutes. */
  readonly ofMeeting?: Judge<Meeting>;
  readonly ofAction?: Judge<Action>;
  /** Of a decision taken outside meetings. */
  readonly ofRecord?: Judge<DecisionRecord>;
  /** Of a longer text that is published as a page, whatever it belongs to. */
  readonly ofWriting?: Judge<Writing>;
  readonly ofFile?: Judge<TypedFile>;
  /** Of all actions that one body asked for, of which there is at least one. */
  readonly ofTracker?: (actions: readonly Action[], council: Whole, report: Report) => void;
  /** Of the council with everything it has: asked at every build. */
  readonly ofCouncil?: (council: Whole, report: Report) => void;
}

/** The span of what a rule points at; the whole line if it does not say which part. */
export function spanOf(at: At, locate: Locate, textOf: (file: string) => string | undefined): Span {
  if ("field" in at) return locate(at.file, at.field) ?? spanOnLine(at.file, 1, 1, 1);
  const { file, line, column = 1 } = at;
  return spanOnLine(file, line, column, at.length ?? textOf(file)?.split("\n")[line - 1]?.length ?? 1);
}
