import { monthNumber } from "../../text/dates.ts";
import type { Token } from "../parse/markdown.ts";
import { inlineWords, isText, withoutLeading } from "./inline-words.ts";

/** A number that an author typed at the head of a heading or paragraph. */
export interface TypedNumber {
  /** "4.3": what is cited. */
  readonly number: string;
  /** "4.3." or "4)": what was typed and is printed. */
  readonly typed: string;
  /** Whether it can be nothing but a number: it has a stop after it or inside. */
  readonly firm: boolean;
  /** The words that follow it. */
  readonly inline: readonly Token[];
}

const HEADING = /^\s*(\d{1,3}(?:\.\d{1,3})*[A-Za-z]?)([.)]?)\s+(?=\S)/;
const PARAGRAPH = /^\s*(\d{1,3}(?:\.\d{1,3})+[A-Za-z]?)([.)]?)\s+(?=\S)/;
const INTEGER = /^\s*(\d{1,3})()\s+(?=["'“‘(*]?\p{Lu})/u;
const LOWER_CASE_OR_UNIT = /^(?:\p{Ll}|[%°])/u;
const FIRST_WORD = /^\p{L}+/u;

/** "1. Summary", "1 Membership", "2.1 Costs", "4A Late items"; not "3.5 million people" or "100 days". */
export function typedHeadingNumber(inline: readonly Token[]): TypedNumber | undefined {
  return typedNumber(inline, HEADING);
}

/** "4.3 The board", "12.1a That"; not "3.5 million", not "4.3" alone. Bold around the number does not matter. */
export function typedParagraphNumber(inline: readonly Token[]): TypedNumber | undefined {
  return typedNumber(inline, PARAGRAPH);
}

/** "14 The board noted": a whole number before a capital, which only its place in a sequence can confirm. */
export function typedInteger(inline: readonly Token[]): TypedNumber | undefined {
  const found = typedNumber(inline, INTEGER);
  const word = found === undefined ? undefined : FIRST_WORD.exec(inlineWords(found.inline).trimStart())?.[0];
  return word !== undefined && monthNumber(word) !== undefined ? undefined : found;
}

function typedNumber(inline: readonly Token[], pattern: RegExp): TypedNumber | undefined {
  if (!beginsWithDigit(inline)) return undefined;
  const words = inlineWords(inline);
  const match = pattern.exec(words);
  if (match === null) return undefined;
  const [whole, number = "", stop = ""] = match;
  if (stop === "" && LOWER_CASE_OR_UNIT.test(words.slice(whole.length))) return undefined;
  return {
    number,
    typed: `${number}${stop}`,
    firm: stop !== "" || number.includes("."),
    inline: withoutLeading(inline, whole.length),
  };
}

/** A quick look, since most paragraphs do not: the first words are a digit, whatever marks are around them. */
function beginsWithDigit(inline: readonly Token[]): boolean {
  for (const token of inline) {
    if (isText(token) && token.content.trim() !== "") return /^\s*\d/.test(token.content);
    if (token.nesting !== 1 && token.content !== "") return false;
  }
  return false;
}
