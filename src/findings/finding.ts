/**
 * The one shape of bad news. A finding points (span), says what is the case and what must be (message), then
 * helps (help: what to type). Findings are values: nothing in the content is ever reported by throwing.
 */

/** `error` stops a build; `warning` and `info` are printed and never stop one. */
export type Severity = "error" | "warning" | "info";

/** A stretch of one source file. Lines and columns count from 1; `end` is exclusive and on the same line or later. */
export interface Span {
  /** Path below the content folder's parent, with `/`, as people read it: `content/meetings/…/meeting.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that the finding disagrees with, shown with dashes. */
export interface Elsewhere {
  readonly span: Span;
  readonly note: string;
}

export interface Finding {
  /** Permanent id in lower-case words that name the bad thing; never reused. */
  readonly id: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What is the case and what must be: starts lower case, no full stop, numbers rather than adjectives. */
  readonly message: string;
  /** What to do, as an instruction, with the value to type. */
  readonly help?: string;
  /** The law or the reason, in one line. */
  readonly why?: string;
  readonly elsewhere?: readonly Elsewhere[];
  /**
   * What it is instead in a paper or the minutes of a meeting that is over: a fault of the writing, which nobody tidies in
   * a public record, and with which no word of it is lost, shown wrong or shown to the wrong people. Taken away once the
   * meeting's day is known.
   */
  readonly inRecord?: Severity;
}

/** A span of one line, `length` characters from `column` (both from 1). */
export function spanOnLine(file: string, line: number, column: number, length: number): Span {
  return { file, line, column, endLine: line, endColumn: column + Math.max(1, length) };
}

/** Order for printing: file, line, column, id. Compares by code unit, so no locale has a say. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.span.file !== b.span.file) return a.span.file < b.span.file ? -1 : 1;
  if (a.span.line !== b.span.line) return a.span.line - b.span.line;
  if (a.span.column !== b.span.column) return a.span.column - b.span.column;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
