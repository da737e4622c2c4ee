import { escapeHtml } from "../markdown/print/escape.ts";
import type { Link } from "./context.ts";

/** Running words with links in them. */
export type Phrase = readonly (string | Link)[];

/** A phrase as plain words, for paper and for tables. */
export function phraseWords(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === "string" ? piece : piece.words)).join("");
}

/** A phrase as HTML inside a line. */
export function phraseHtml(phrase: Phrase): string {
  return phrase
    .map((piece) =>
      typeof piece === "string"
        ? escapeHtml(piece)
        : `<a href="${escapeHtml(piece.href)}">${escapeHtml(piece.words)}</a>`,
    )
    .join("");
}

/** Phrases one after another with the same words between them. */
export function joinedPhrases(phrases: readonly Phrase[], between: string): Phrase {
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [between, ...phrase]));
}
