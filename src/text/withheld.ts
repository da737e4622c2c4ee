import { listInWords } from "./lists.ts";

const PARAGRAPH = /^\d{1,2}[a-z]?$/i;

/**
 * The paragraphs of a redaction as they are written everywhere: "3", "1 and 2", "7A", or "confidential" (Local
 * Government Act 1972, s100A(3), which no paragraph describes). Undefined for anything else.
 */
export function withheldLabel(typed: string): string | undefined {
  const words = typed.trim().toLowerCase();
  if (words === "confidential") return words;
  const paragraphs = words.split(/\s*(?:,\s*and\b|,|\band\b|&)\s*/);
  if (!paragraphs.every((paragraph) => PARAGRAPH.test(paragraph))) return undefined;
  return listInWords(paragraphs.map((paragraph) => paragraph.toUpperCase()));
}

/** The paragraphs that a label names; none for "confidential". */
export const paragraphsOf = (label: string): readonly string[] =>
  label === "confidential" ? [] : label.split(/, | and /);

/** What stands in the place of withheld words, for the eye and the ear alike. Its length tells nothing of theirs. */
export function withheldWords(label: string | undefined): string {
  if (label === undefined) return "Withheld";
  if (label === "confidential") return "Withheld: confidential";
  return `Withheld: exempt under ${paragraphsOf(label).length === 1 ? "paragraph" : "paragraphs"} ${label}`;
}

/** The same inside a title, a description or a line of plain words, where no bar can stand. */
export const withheldInLine = (label: string | undefined): string =>
  `[${withheldWords(label).replace("W", "w")}]`;
