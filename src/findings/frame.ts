import type { Elsewhere, Span } from "./finding.ts";

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
  const lines = text.split("\n");
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
    const { piece, column } = window(source, mark.span.column);
    if (mark.span.line !== last) shown.push(`${String(mark.span.line).padStart(width)} | ${piece}`);
    shown.push(
      `${gutter} ${" ".repeat(column - 1)}${mark.sign.repeat(underlined(mark.span, piece, column))} ${mark.note}`.trimEnd(),
    );
    last = mark.span.line;
  }
  return shown.length > 1 ? [...shown, gutter] : [];
}

/** The part of a long line around a column, with tabs made visible as one column each. */
function window(source: string, column: number): { piece: string; column: number } {
  const flat = source.replace(/\t/g, "→");
  if (flat.length <= WIDEST) return { piece: flat, column: Math.min(column, flat.length + 1) };
  const from = Math.max(0, Math.min(column - 1 - WIDEST / 4, flat.length - WIDEST));
  const piece = `${from > 0 ? "…" : ""}${flat.slice(from, from + WIDEST)}${from + WIDEST < flat.length ? "…" : ""}`;
  return { piece, column: column - from + (from > 0 ? 1 : 0) };
}

function underlined(span: Span, piece: string, column: number): number {
  const toEnd = Math.max(1, piece.length - column + 1);
  if (span.endLine === span.line) return Math.max(1, Math.min(span.endColumn - span.column, toEnd));
  return span.endLine - span.line < LINES ? toEnd : Math.min(toEnd, 3);
}
