import type { Elsewhere, Span } from "./finding.ts";
import { columnsOf, visible } from "./visible.ts";

/** Widest piece of a source line that is shown, in characters. */
const WIDEST = 100;

/** How many lines a span may cover and still be underlined whole; longer ones are underlined on their first. */
const LINES = 3;

interface Mark {
  readonly span: Span;
  readonly sign: "^" | "-";
  readonly note: string;
}

/**
 * Lines of source with carets under what is wrong and dashes under what it disagrees with. Pure text, no colour;
 * empty if the file's text is not known. Both spans must be of the same file to be drawn together.
 */
export function frame(
  text: string | undefined,
  span: Span,
  elsewhere: readonly Elsewhere[] = [],
): readonly string[] {
  if (text === undefined) return [];
  const lines = linesOf(text);
  const marks: readonly Mark[] = [
    { span, sign: "^", note: "" },
    ...elsewhere
      .filter((other) => other.span.file === span.file)
      .map((other): Mark => ({ span: other.span, sign: "-", note: other.note })),
  ];
  const sorted = [...marks].sort((a, b) => a.span.line - b.span.line);
  const width = String(Math.max(...sorted.map((mark) => mark.span.line))).length;
  const gutter = `${" ".repeat(width)} |`;
  const shown: string[] = [gutter];
  let last = 0;
  for (const mark of sorted) {
    const source = lines[mark.span.line - 1];
    if (source === undefined) continue;
    if (last !== 0 && mark.span.line > last + 1) shown.push(`${" ".repeat(width)} …`);
    const { before, marked, after } = piecesOf(source, mark.span);
    if (mark.span.line !== last)
      shown.push(`${String(mark.span.line).padStart(width)} | ${before}${marked}${after}`);
    const signs = mark.sign.repeat(Math.max(1, columnsOf(marked)));
    shown.push(`${gutter} ${" ".repeat(columnsOf(before))}${signs} ${mark.note}`.trimEnd());
    last = mark.span.line;
  }
  return shown.length > 1 ? [...shown, gutter] : [];
}

let latest: { readonly text: string; readonly lines: readonly string[] } | undefined;

/** The lines of a text: thousands of findings in a row may be of one. */
function linesOf(text: string): readonly string[] {
  if (latest?.text !== text) latest = { text, lines: text.split("\n") };
  return latest.lines;
}

/** A line as it is shown, in three: before what is underlined, that itself, and behind it. Long lines are cut. */
function piecesOf(source: string, span: Span): { before: string; marked: string; after: string } {
  const column = Math.min(span.column, source.length + 1) - 1;
  const from =
    source.length <= WIDEST ? 0 : Math.max(0, Math.min(column - WIDEST / 4, source.length - WIDEST));
  const to = source.length <= WIDEST ? source.length : from + WIDEST;
  const end = Math.min(to, Math.max(column, column + underlined(span, source.length - column)));
  const show = (start: number, stop: number): string => visible(source.slice(start, stop));
  return {
    before: (from > 0 ? "…" : "") + show(from, column),
    marked: show(column, end),
    after: show(end, to) + (to < source.length ? "…" : ""),
  };
}

/** How many characters of its first line are underlined. */
function underlined(span: Span, toEnd: number): number {
  if (span.endLine === span.line) return Math.max(1, Math.min(span.endColumn - span.column, toEnd));
  return span.endLine - span.line < LINES ? toEnd : Math.min(toEnd, 3);
}
