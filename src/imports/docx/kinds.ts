import type { Line } from "./lines.ts";

/** What a paragraph becomes. `strip` letters at its beginning are taken off, `prefix` is put before it. */
export type Kind = (
  | { readonly is: "paragraph" | "continued" }
  | { readonly is: "heading"; readonly level: number }
  | { readonly is: "item"; readonly item: Item }
) & { readonly strip?: number; readonly prefix?: string };

/** An item of a list. */
export interface Item {
  /** How deep, from 0. */
  readonly depth: number;
  /** Its number in a list of figures; undefined in a list of bullets. */
  readonly number?: number;
  /** "(a)": what Word printed, where it is no figure. */
  readonly letter?: string;
}

const BULLET = /^(?:[•·▪‣◦●○■□❑❍❖➢►✓✗*]\s*|[-–—o]\t\s*|[-–—]\s+)(?=\S)/u;
const LETTER = /^(?:\([a-z]{1,4}\)|[a-z][.)]|[ivx]{1,4}[.)])\s+(?=\S)/;
const FIGURE = /^(\d{1,3})[.)]\s+(?=\S)/;
const SECTION = /^(\d{1,3})[.)]?\s+(?=\S)/;
const MANY = /^(\d{1,3}(?:\.\d{1,3})+)[A-Za-z]?[.)]?\s+(?=\S)/;
const CAPTION = /^(?:table|figure|fig\.?|chart|graph|map|source|notes?)\b/i;

/** No heading has so many letters. */
const LONGEST_HEADING = 110;

/** What each paragraph of a report is, by its style, its number, how it is set, and what follows it. */
export function kindsOf(lines: readonly Line[]): readonly Kind[] {
  const outlines = new Set(
    lines.flatMap(({ printed }) => (printed && /\d\.\d/.test(printed.text) ? [printed.list] : [])),
  );
  /** Styles of headings that are used for paragraphs, because they have numbers. */
  const sentences = new Set(
    lines
      .filter((line) => line.style.heading && isSentence(line) && line.words.length > 80)
      .map(({ style }) => style.name),
  );
  const ranks = ranksOf(lines);
  const hasSections = lines.some((line) => looksLikeHeading(line) && SECTION.test(line.words));
  let real = 0;
  return lines.map((line, at): Kind => {
    const kind = kindOf(line, at);
    if (kind.is === "heading" && line.style.heading !== undefined) real = kind.level;
    return kind;
  });

  function kindOf(line: Line, at: number): Kind {
    const { words, style, printed, isInTable } = line;
    if (words === "") return { is: "paragraph" };
    const number =
      printed && /\d/.test(printed.text) && printed.format !== "bullet" ? `${printed.text} ` : undefined;
    if (style.heading !== undefined && !isInTable && isSentence(line) && sentences.has(style.name))
      return { is: "paragraph", ...(number !== undefined && { prefix: number }) };
    if (style.heading !== undefined && !isInTable)
      return { is: "heading", level: style.heading, ...(number !== undefined && { prefix: number }) };
    if (printed !== undefined) return numbered(line, at);
    if (!isInTable && looksLikeHeading(line)) return { is: "heading", level: levelOf(line) };
    if (MANY.test(words)) return { is: "paragraph" };
    const bullet = BULLET.exec(words)?.[0];
    if (bullet !== undefined) return { is: "item", item: { depth: depthOf(line) }, strip: bullet.length };
    if (LETTER.test(words)) return { is: "item", item: { depth: depthOf(line) } };
    const figure = FIGURE.exec(words);
    if (figure !== null && isSection(line, Number(figure[1]), at))
      return { is: "heading", level: levelOf(line) };
    if (figure !== null)
      return { is: "item", item: { depth: 0, number: Number(figure[1]) }, strip: figure[0].length };
    if (/^list (?:paragraph|continue)/i.test(style.name) && lines[at - 1]?.isInTable === isInTable)
      return { is: "continued" };
    return { is: "paragraph" };
  }

  function numbered(line: Line, at: number): Kind {
    const { printed, isInTable } = line;
    if (printed === undefined) return { is: "paragraph" };
    const { format, text, level, number, list } = printed;
    if (format === "bullet" || text === "") return { is: "item", item: { depth: level } };
    const isOutline = outlines.has(list);
    const isFigure = format.startsWith("decimal");
    if (!isInTable && isFigure && looksLikeHeading(line))
      return {
        is: "heading",
        level: text.split(".").filter((part) => part !== "").length,
        prefix: `${text} `,
      };
    if (!isInTable && isOutline && isFigure && level === 0 && isSection(line, number, at))
      return { is: "heading", level: 1, prefix: `${text} ` };
    if (/\d\.\d/.test(text)) return { is: "paragraph", prefix: `${text} ` };
    if (isFigure && /^\(?\d+[.)]?$/.test(text))
      return { is: "item", item: { depth: isOutline ? Math.max(0, level - 2) : level, number } };
    return { is: "item", item: { depth: isOutline ? Math.max(0, level - 2) : level, number, letter: text } };
  }

  /** A short line "4. Costs" before "4.1 …" is a section's heading, however it is set. */
  function isSection({ words, isInTable }: Line, number: number, at: number): boolean {
    if (isInTable || words.length > LONGEST_HEADING || /[.;]$/.test(words)) return false;
    const next = lines.slice(at + 1).find((line) => line.words !== "");
    const first = next?.printed?.text ?? MANY.exec(next?.words ?? "")?.[1];
    return first?.startsWith(`${number}.`) === true && /\d\.\d/.test(first);
  }

  function levelOf(line: Line): number {
    const typed = MANY.exec(line.words)?.[1] ?? SECTION.exec(line.words)?.[1];
    if (typed !== undefined) return typed.split(".").length;
    const rank = ranks.indexOf(rankOf(line)) + 1;
    return (real > 0 ? real : hasSections ? 1 : 0) + Math.max(1, rank);
  }
}

const isSentence = ({ words }: Line): boolean =>
  /[.;:,]$|;\s*(?:and|or)$/.test(words) || words.length > LONGEST_HEADING;

/** Half an inch for each step in. */
const depthOf = ({ indent }: Line): number => (indent >= 1300 ? 1 : 0);

/** A short line alone, set to be seen: bold, larger, or in capitals. */
export function looksLikeHeading({ words, isBold, larger, isInTable, style }: Line): boolean {
  if (isInTable || words.length > LONGEST_HEADING || words.includes("\n") || !/\p{L}/u.test(words))
    return false;
  if (/[.;,]$/.test(words) || CAPTION.test(words) || /@|\t\S.*\t/.test(words) || /^.{2,40}:\s+\S/.test(words))
    return false;
  const letters = words.replace(/\P{L}/gu, "");
  const isCapitals = letters.length >= 4 && letters === letters.toUpperCase();
  return isBold || larger >= 4 || isCapitals || style.capitals === true;
}

const rankOf = ({ larger, isBold, words, isUnderlined }: Line): number =>
  larger * 10 + (words === words.toUpperCase() ? 4 : 0) + (isBold ? 2 : 0) + (isUnderlined ? 1 : 0);

/** The ways in which unnumbered headings are set, the most striking first. */
function ranksOf(lines: readonly Line[]): readonly number[] {
  const found = lines.filter(
    (line) =>
      line.style.heading === undefined &&
      looksLikeHeading(line) &&
      !SECTION.test(line.words) &&
      !MANY.test(line.words),
  );
  return [...new Set(found.map(rankOf))].sort((a, b) => b - a);
}
