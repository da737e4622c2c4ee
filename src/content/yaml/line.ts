/** One line of front matter taken apart. Columns count from 0. */
export interface FieldLine {
  /** Spaces and hyphens before it: "  - ". */
  readonly lead: string;
  /** The field's name, if there is one. */
  readonly name?: string;
  /** What the writer meant as the value, without a comment behind it. */
  readonly value: string;
  readonly valueColumn: number;
  /** A comment behind the value, with the spaces before it. */
  readonly tail: string;
}

/** How the format spells the names of fields. */
const NAME = /^[a-z][a-z-]*$/;

/** Takes a line apart as its writer meant it: "- Minutes: 12 March" is an item of words, "title: A: b" a field. */
export function takeApart(line: string): FieldLine {
  const lead = /^\s*(?:-\s+)*/.exec(line)?.[0] ?? "";
  const rest = line.slice(lead.length);
  const colon = rest.search(/:(?:\s|$)/);
  const name = colon > 0 ? rest.slice(0, colon).trimEnd() : "";
  const named = NAME.test(name) || (!lead.includes("-") && /^[A-Za-z][\w -]{0,40}$/.test(name));
  const behind = named ? rest.slice(colon + 1) : rest;
  const value = behind.trimStart();
  const comment = /^["']/.test(value) ? -1 : value.search(/\s+#\s/);
  const words = (comment < 0 ? value : value.slice(0, comment)).trimEnd();
  return {
    lead,
    ...(named ? { name } : {}),
    value: words,
    valueColumn: line.length - value.length,
    tail: comment < 0 ? "" : value.slice(comment).trimEnd(),
  };
}

/** The line with another value. */
export function withValue({ lead, name, tail }: FieldLine, value: string): string {
  return `${lead}${name === undefined ? "" : `${name}: `}${value}${tail}`;
}

/** How a line is named in help: without indentation and comment, "- title: Trees". */
export function toType(line: FieldLine, value: string): string {
  return withValue({ ...line, lead: line.lead.trimStart(), tail: "" }, value);
}

/** Words in the straight quotes that hold them with the least fuss. */
export function quoted(words: string): string {
  if (!/["\\]/.test(words)) return `"${words}"`;
  if (!words.includes("'")) return `'${words}'`;
  return `"${words.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}

/** How many spaces a line begins with. */
export const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Longest line that a finding's help repeats, in characters. */
const LONGEST = 160;

/** "write title: …", or without the line if it is too long to repeat. */
export function write(line: string, otherwise: string): string {
  return line.length > LONGEST ? otherwise : `write ${line}`;
}

/** The lines of text that stands below a field with `|` or `>`: whatever they hold, they are words. */
export function blockText(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let owner: number | undefined;
  lines.forEach((line, index) => {
    if (owner !== undefined && (line.trim() === "" || indentOf(line) > owner)) {
      inside.add(index);
      return;
    }
    const { lead, name, value } = takeApart(line);
    if (!/^[|>][-+\d]*$/.test(value)) owner = undefined;
    else owner = name === undefined ? lead.trimEnd().length - 1 : lead.length;
  });
  return inside;
}
