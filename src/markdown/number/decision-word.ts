import type { Token } from "../parse/markdown.ts";
import { inlineWords, isBreak, isText, withoutLeading } from "./inline-words.ts";

/** The bold word that makes a paragraph of minutes a decision. */
export interface DecisionWord {
  /** In capitals, however it was typed. */
  readonly word: string;
  /** What follows it in the paragraph, without the colon between. */
  readonly rest: string;
  /** Whether nothing follows but "that" or "unanimously": the decision itself is in what comes next. */
  readonly alone: boolean;
}

const NUMBER = /^\s*\d{1,3}(?:\.\d{1,3})*[A-Za-z]?[.)]?\s+/;
const WORD = /^\s*(RESOLVED|AGREED|NOTED|RECOMMENDED|DECISION)\b/i;
/** In ordinary case the word must be all that is bold: "**Decision making** The board…" is a topic. */
const ONLY_THE_WORD = /^\s*\p{L}+(?:\s+(?:unanimously|that))*[\s:.,;–—-]*$/u;
const SEPARATOR = /^[\s:.,;–—-]+/;
const NOTHING_MORE = /^(?:unanimously|accordingly|that|[\s:.,;–—-])*$/i;

/** Looks for the word at the start of a paragraph, behind a number too ("3.1 **RESOLVED**:"). */
export function decisionWord(inline: readonly Token[]): DecisionWord | undefined {
  if (!inline.some(({ type }) => type === "strong_open")) return undefined;
  const number = NUMBER.exec(inlineWords(inline))?.[0] ?? "";
  const tokens = withoutLeading(inline, number.length);
  const first = tokens.findIndex(
    (token) => !isBreak(token) && !(isText(token) && token.content.trim() === ""),
  );
  if (tokens[first]?.type !== "strong_open") return undefined;
  const end = tokens.findIndex(({ type }, index) => index > first && type === "strong_close");
  const bold = inlineWords(tokens.slice(first, end));
  const word = WORD.exec(bold)?.[1];
  if (word === undefined) return undefined;
  if (word !== word.toUpperCase() && !ONLY_THE_WORD.test(bold)) return undefined;
  const words = inlineWords(tokens).trimStart();
  const rest = words.slice(word.length).replace(SEPARATOR, "").trim();
  return { word: word.toUpperCase(), rest, alone: NOTHING_MORE.test(rest) };
}
