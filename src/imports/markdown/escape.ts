import type { Unit } from "./units.ts";

const WORD = /[\p{L}\p{N}]/u;

/** A unit as Markdown: a letter that would be read as a mark has a backslash before it. */
export function escapedUnit(units: readonly Unit[], at: number, isInCell: boolean): string {
  const unit = units[at];
  if (unit === undefined) return "";
  if (unit.fixed !== undefined) return unit.text;
  // A cell reads `\\<br>` as a break all the same.
  if (isInCell && unit.text === "<" && /^<br/i.test(wordsFrom(units, at))) return "< ";
  return needsEscape(units, at, isInCell) ? `\\${unit.text}` : unit.text;
}

/** What follows from here on, as far as a mark may reach. */
const wordsFrom = (units: readonly Unit[], at: number): string =>
  units
    .slice(at, at + 300)
    .map(({ text, fixed }) => (fixed === undefined ? text : " "))
    .join("");

function needsEscape(units: readonly Unit[], at: number, isInCell: boolean): boolean {
  const unit = units[at];
  const before = units[at - 1];
  const next = units[at + 1];
  const rest = (): string => wordsFrom(units, at);
  switch (unit?.text) {
    case "\\":
    case "*":
    case "`":
      return true;
    case "_":
      return !(WORD.test(before?.text ?? "") && WORD.test(next?.text ?? ""));
    case "~":
      return before?.text === "~" || next?.text === "~";
    case "|":
      return isInCell;
    case "[":
      return unit.href !== undefined || /^\[(?:[\^[]|[^\]]*\][([:])/.test(rest());
    case "]":
      return unit.href !== undefined;
    case "(":
    case ":":
      return before?.fixed === "thing";
    case "!":
      return next?.href !== unit.href || next?.fixed === "thing" || next?.text === "[";
    case "^":
      return next?.text === "[" || next?.fixed === "thing";
    case "<":
      return /^<[A-Za-z/!?]/.test(rest());
    case "&":
      return /^&(?:#\w{1,8}|\w{1,31});/.test(rest());
    default:
      return false;
  }
}

const LIKE_A_BLOCK = [
  /^(?=#{1,6}(?:\s|$))/,
  /^(?=[-+](?:\s|$))/,
  /^(?=--+\s*$)/,
  /^(?==+\s*$)/,
  /^(?=>)/,
  /^(?=:::)/,
  /^(?=~~~)/,
  /^(?=[<^]$)/,
  /^(?=\|)/,
  /^\d{1,9}(?=[.)](?:\s|$))/,
] as const;

/** A line of a paragraph that would begin a heading, list, rule, quote, table or `:::` block is made to begin a line. */
export function escapedLine(line: string): string {
  const found = LIKE_A_BLOCK.find((pattern) => pattern.test(line));
  return found === undefined ? line : line.replace(found, (typed) => `${typed}\\`);
}
