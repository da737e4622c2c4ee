import { readMarkdown } from "../../markdown/parse/markdown.ts";
import { escapedLine, escapedUnit } from "./escape.ts";
import { flanked, tidied } from "./tidied.ts";
import { type InlinePlace, MARKS, type MarkKind, type Unit } from "./units.ts";

/**
 * Letters as Markdown within one block. What Markdown would read as a mark and is none is escaped; it is read again, and
 * where marks were not read as they were meant they are left out, never words.
 */
export function inlineMarkdown(units: readonly Unit[], place: InlinePlace): string {
  const tidy = tidied(units, place);
  for (const marks of [MARKS, ["href", "bold", "struck"], ["href"], []] as const) {
    const kept = flanked(withOnly(tidy, marks));
    const shown = linesOf(
      kept.filter(({ fixed }) => fixed !== "thing" && fixed !== "place"),
      place,
    );
    if (marks.length === 0 || place === "cell" || readsAs(shown, kept)) return linesOf(kept, place);
  }
  return "";
}

const withOnly = (units: readonly Unit[], marks: readonly MarkKind[]): Unit[] =>
  units.map(({ text, fixed, ...setting }) => ({
    text,
    ...(fixed && { fixed }),
    ...Object.fromEntries(
      marks.flatMap((kind) => (setting[kind] === undefined ? [] : [[kind, setting[kind]]])),
    ),
  }));

/** The Markdown of tidy units, the beginnings of its lines escaped. */
function linesOf(units: readonly Unit[], place: InlinePlace): string {
  const text = written(units, 0, units.length, new Set(), place);
  if (place === "heading") return text.replace(/(#+)$/, "\\$1");
  return place === "cell" ? text : text.split("\n").map(escapedLine).join("\n");
}

/** From one unit to before another: the mark that reaches farthest is opened first. */
function written(
  units: readonly Unit[],
  from: number,
  to: number,
  open: ReadonlySet<MarkKind>,
  place: InlinePlace,
): string {
  let text = "";
  for (let at = from; at < to; ) {
    const [longest] = MARKS.filter((kind) => !open.has(kind) && units[at]?.[kind] !== undefined)
      .map((kind) => ({ kind, end: endOf(units, at, to, kind) }))
      .sort((a, b) => b.end - a.end);
    if (longest === undefined) {
      text += escapedUnit(units, at, place === "cell");
      at += 1;
      continue;
    }
    const { kind, end } = longest;
    const inside = written(units, at, end, new Set([...open, kind]), place);
    text += marked(kind, inside, units[at]?.[kind] ?? "");
    at = end;
  }
  return text;
}

function endOf(units: readonly Unit[], from: number, to: number, kind: MarkKind): number {
  let end = from;
  while (end < to && units[end]?.[kind] === units[from]?.[kind]) end += 1;
  return end;
}

const SIGNS: Readonly<Record<Exclude<MarkKind, "href">, string>> = { bold: "**", italic: "*", struck: "~~" };

function marked(kind: MarkKind, inside: string, value: string): string {
  if (kind !== "href") return `${SIGNS[kind]}${inside}${SIGNS[kind]}`;
  const address = value.replace(
    /[\s()\\<>|]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${inside}](${address})`;
}

/** Whether Markdown reads the same letters with the same marks. */
function readsAs(markdown: string, units: readonly Unit[]): boolean {
  const meant = units.filter(({ fixed }) => fixed !== "thing" && fixed !== "place");
  const wanted = lettersOf(
    meant.map(({ text, fixed, ...setting }) => [fixed === "break" ? " " : text, setting]),
  );
  const { tokens } = readMarkdown(markdown);
  if (meant.length === 0) return true;
  const [open, inline] = tokens;
  if (tokens.length !== 3 || open?.type !== "paragraph_open") return false;
  const setting: Record<string, string | undefined> = {};
  const found: [string, Record<string, string | undefined>][] = [];
  for (const { type, content, nesting } of inline?.children ?? []) {
    if (type === "text" || type === "text_special") found.push([content, { ...setting }]);
    else if (type.endsWith("break")) found.push([" ", { ...setting }]);
    else if (type.startsWith("strong")) setting.bold = nesting === 1 ? "yes" : undefined;
    else if (type.startsWith("em_")) setting.italic = nesting === 1 ? "yes" : undefined;
    else if (type.startsWith("s_")) setting.struck = nesting === 1 ? "yes" : undefined;
    else if (type.startsWith("link")) setting.href = nesting === 1 ? "yes" : undefined;
    else return false;
  }
  return lettersOf(found) === wanted;
}

/** Letters and marks as one string to compare; quotes are curled by Markdown, and spaces have no marks. */
function lettersOf(
  pieces: readonly (readonly [string, Readonly<Record<string, string | undefined>>])[],
): string {
  return pieces
    .flatMap(([text, { href, bold, italic, struck }]) =>
      [...text.replace(/\s/g, "")].map(
        (letter) =>
          `${letter.replace(/[“”]/, '"').replace(/[‘’]/, "'")}${href === undefined ? "" : "l"}${bold ? "b" : ""}${italic ? "i" : ""}${struck ? "s" : ""}`,
      ),
    )
    .join(" ");
}
