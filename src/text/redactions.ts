import { withheldInLine, withheldLabel } from "./withheld.ts";

/** What is wrong with a redaction as it was typed. */
export type RedactionFault = "unclosed" | "nested" | "paragraph-missing" | "paragraph-unreadable";

/**
 * `[[exempt 3: words]]` in a private text, or `[[exempt 3]]`, which is left of it in the public one. Places count
 * characters of the text it stands in; `end` is behind the closing brackets.
 */
export interface Redaction {
  readonly from: number;
  readonly end: number;
  /** "3", "1 and 2", "7A", "confidential"; missing if none can be read. */
  readonly label?: string;
  /** Where the words stand that are withheld; missing if there are none. */
  readonly words?: { readonly from: number; readonly end: number };
  readonly fault?: RedactionFault;
}

const OPENS = /\[\[\s{0,20}exempt\b/gi;
const OPENS_HERE = new RegExp(OPENS, "iy");
const HAS_ANOTHER = new RegExp(OPENS, "i");
const INSIDE = /^\s*([^:]*?)\s*(:[\s\S]*)?$/;
const BLANK_LINE = /\n[ \t>]*(?=\n)/y;

/** The redaction that begins at a place of a text; undefined if none does. Its words end before a blank line. */
export function redactionAt(text: string, from: number): Redaction | undefined {
  OPENS_HERE.lastIndex = from;
  const open = OPENS_HERE.exec(text)?.[0];
  if (open === undefined) return undefined;
  const start = from + open.length;
  const close = closingAt(text, start);
  const inside = text.slice(start, close.at);
  const end = close.at + (close.found ? 2 : 0);
  const [, typed = "", words = ""] = INSIDE.exec(inside) ?? [];
  const label = withheldLabel(typed);
  const at = words === "" ? start + inside.length : start + inside.length - words.length + 1;
  const kept =
    typed !== "" && label === undefined
      ? { from: start, end: close.at }
      : text.slice(at, close.at).trim() === ""
        ? undefined
        : { from: at, end: close.at };
  const fault = close.found ? faultOf(typed, label, inside) : "unclosed";
  return {
    from,
    end,
    ...(label !== undefined && { label }),
    ...(kept && { words: kept }),
    ...(fault && { fault }),
  };
}

/** Every redaction of a text in its order; one inside another is part of the outer one's words. */
export function redactionsIn(text: string): readonly Redaction[] {
  const found: Redaction[] = [];
  let end = 0;
  for (const { index } of text.matchAll(OPENS)) {
    if (index < end || isEscaped(text, index)) continue;
    const redaction = redactionAt(text, index);
    if (redaction === undefined) continue;
    found.push(redaction);
    end = redaction.end;
  }
  return found;
}

/** The text with each redaction made something else. */
export function replaceRedactions(text: string, make: (redaction: Redaction) => string): string {
  let replaced = "";
  let at = 0;
  for (const redaction of redactionsIn(text)) {
    replaced += text.slice(at, redaction.from) + make(redaction);
    at = redaction.end;
  }
  return replaced + text.slice(at);
}

/** What the public version has in the place of a redaction: `[[exempt 3]]`. */
export const withoutWords = ({ label }: Redaction): string =>
  label === undefined ? "[[exempt]]" : `[[exempt ${label}]]`;

/** A line of plain words that is printed as it was typed (a name, a ward), with what says that words are withheld. */
export const redactionsInWords = (text: string): string =>
  text.includes("[[") ? replaceRedactions(text, ({ label }) => withheldInLine(label)) : text;

function faultOf(typed: string, label: string | undefined, inside: string): RedactionFault | undefined {
  if (HAS_ANOTHER.test(inside)) return "nested";
  if (label !== undefined) return undefined;
  return typed === "" ? "paragraph-missing" : "paragraph-unreadable";
}

/** Where the two brackets stand that close it; brackets that open inside close inside. */
function closingAt(text: string, start: number): { readonly at: number; readonly found: boolean } {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "\n" && isBeforeBlank(text, at)) return { at, found: false };
    if (sign === "\\") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]" && depth > 0) depth -= 1;
    else if (sign === "]" && text[at + 1] === "]") return { at, found: true };
  }
  return { at: text.length, found: false };
}

function isBeforeBlank(text: string, lineEnd: number): boolean {
  BLANK_LINE.lastIndex = lineEnd;
  return BLANK_LINE.test(text);
}

/** Whether an odd number of backslashes stands before a sign, so that it is only a sign. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
