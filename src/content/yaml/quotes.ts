import { blockText, indentOf, quoted, takeApart, toType, withValue, write } from "./line.ts";
import { lineOf, type Slip, type SlipFinder, type Stumble } from "./slip.ts";

/** A slip that straight quotes round the whole value mend. */
function toQuote(
  stumble: Stumble,
  slip: Pick<Slip, "id" | "message"> & { readonly column: number; readonly length?: number },
  words = takeApart(lineOf(stumble)).value,
): Slip {
  const parts = takeApart(lineOf(stumble));
  const { name } = parts;
  return {
    length: 1,
    ...slip,
    line: stumble.line,
    help: write(
      toType(parts, quoted(words)),
      name === undefined
        ? "put straight quotes round the words"
        : `put straight quotes round the words of ${name}`,
    ),
    meant: new Map([[stumble.line, withValue(parts, quoted(words))]]),
  };
}

/** `title: Street trees: an update`. */
export const colonInWords: SlipFinder = (stumble) => {
  const { value, valueColumn } = takeApart(lineOf(stumble));
  const colon = value.search(/:(?:\s|$)/);
  if (colon < 0 || /^["'[{|>]/.test(value)) return undefined;
  const curly = /^[“‘](.*)[”’]$/.exec(value)?.[1];
  if (curly !== undefined)
    return toQuote(
      stumble,
      {
        id: "yaml-colon",
        column: valueColumn,
        message: "curly quotes do not hold words together; words with a colon must stand in straight ones",
      },
      curly,
    );
  return toQuote(stumble, {
    id: "yaml-colon",
    column: valueColumn + colon,
    message: "words with a colon and a space in them must stand in straight quotes",
  });
};

/** Codes that speak of lines and columns, on which a sign that begins a value has no part. */
const OTHER_SLIPS = new Set(["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"]);

/** `[a.md, b.md]`, which is as it should be. */
const isWholeList = (value: string): boolean => /^\[.*\]$|^\{(?![{%]).*\}$/.test(value);

/** `number: *42`, `title: @home`, `title: [Draft] Budget`, `title: 50% more` where the sign comes first. */
export const signFirst: SlipFinder = (stumble) => {
  if (OTHER_SLIPS.has(stumble.code)) return undefined;
  const { value, valueColumn } = takeApart(lineOf(stumble));
  const sign = value.charAt(0);
  if (!/[*&!%@`|>?,[\]{}]/.test(sign) || isWholeList(value)) return undefined;
  if (value.startsWith("{{") || value.startsWith("{%"))
    return toQuote(stumble, {
      id: "yaml-mark",
      column: valueColumn,
      length: 2,
      message: `${value.slice(0, 2)} fills in nothing here; words that begin with it must stand in straight quotes`,
    });
  return toQuote(stumble, {
    id: "yaml-mark",
    column: valueColumn,
    message: `words that begin with ${sign} must stand in straight quotes`,
  });
};

/** `title: Trees #2`: what stands behind the hash is not read. */
export const wordsBehindHash: SlipFinder = (stumble) => {
  if (stumble.code !== "WORDS_BEHIND_HASH") return undefined;
  const line = lineOf(stumble);
  const parts = takeApart(line);
  const column = stumble.column;
  const message =
    "what stands behind this # is not read; words with a # in them must stand in straight quotes";
  const slip = { id: "yaml-comment", column, length: line.trimEnd().length - column, message };
  if (!/^["'[{]/.test(parts.value)) return toQuote(stumble, slip);
  return {
    ...slip,
    line: stumble.line,
    help: "put the words inside the quotes, or a space behind the # if they are a note to yourselves",
    meant: new Map([[stumble.line, line.slice(0, column)]]),
  };
};

/** `'The Mayor's budget'`, `"The "big" budget"`, `"Big" budget`. */
export const quotesInside: SlipFinder = (stumble) => {
  const { value, valueColumn } = takeApart(lineOf(stumble));
  const quote = value.charAt(0);
  if ((quote !== "'" && quote !== '"') || !/^(?:UNEXPECTED_TOKEN|MISSING_CHAR)$/.test(stumble.code))
    return undefined;
  const end = value.indexOf(quote, 1);
  if (end < 0 || end === value.length - 1) return undefined;
  const whole = value.endsWith(quote);
  const words = whole ? value.slice(1, -1) : quote === "'" ? value.slice(1) : value;
  const [id, message] =
    quote === "'"
      ? [
          "yaml-apostrophe",
          "an apostrophe ends words in single quotes; words with one must stand in double quotes",
        ]
      : whole
        ? [
            "yaml-quotes",
            "a double quote ends words in double quotes; words with one must stand in single quotes",
          ]
        : ["yaml-quotes", "the quotes end before the words do; they must stand round all of them"];
  return toQuote(stumble, { id, message, column: valueColumn + end }, words);
};

/** `file: "C:\papers"`. */
export const backslash: SlipFinder = (stumble) => {
  const { value, valueColumn } = takeApart(lineOf(stumble));
  const at = /\\(?![\\"])/.exec(value)?.index;
  if (stumble.code !== "BAD_DQ_ESCAPE" || at === undefined || !/^".*"$/.test(value)) return undefined;
  return toQuote(
    stumble,
    {
      id: "yaml-backslash",
      column: valueColumn + at,
      message: "words with a backslash must stand in single quotes, not in double ones",
    },
    value.slice(1, -1).replace(/\\"/g, '"'),
  );
};

/** What a quote that is never closed makes the reader stumble over, at the end of the file or at the next quote. */
const STUMBLES = new Set(["MISSING_CHAR", "UNEXPECTED_TOKEN", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"]);

/** `title: "Street trees` with a field on the next line. */
export const quoteNotClosed: SlipFinder = (stumble) => {
  if (!STUMBLES.has(stumble.code)) return undefined;
  const toTheEnd = stumble.code === "MISSING_CHAR" && stumble.reason.includes("quote");
  const block = blockText(stumble.lines);
  const last = toTheEnd ? stumble.lines.length - 1 : stumble.line;
  for (let line = 0; line <= last; line += 1) {
    const typed = stumble.lines[line] ?? "";
    const column = block.has(line) ? undefined : openQuote(typed);
    if (column === undefined || goesOn(stumble.lines, line)) continue;
    const parts = takeApart(typed);
    const sign = typed.charAt(column);
    const value = /^[[{]/.test(parts.value)
      ? parts.value.replace(/(\s*[\]}]*)$/, `${sign}$1`)
      : quoted(parts.value.slice(1));
    return {
      id: "yaml-not-closed",
      line,
      column,
      length: 1,
      message: "a quote is opened here and never closed",
      help: `${write(toType(parts, value), "put the same quote at the end of the words")}${sign === "'" ? `; if it is an apostrophe, ${toType(parts, quoted(parts.value)).slice(0, 80)}` : ""}`,
      meant: new Map([[line, withValue(parts, value)]]),
    };
  }
  return undefined;
};

/** Whether the words of a line go on below it, as words in quotes may. */
function goesOn(lines: readonly string[], line: number): boolean {
  const next = lines.slice(line + 1).find((text) => text.trim() !== "");
  if (next === undefined) return false;
  const own = takeApart(lines[line] ?? "");
  return indentOf(next) > own.lead.length && takeApart(next).name === undefined;
}

/** Where a line opens a quote, at the start of a value or of a part of a list, and does not close it. */
function openQuote(line: string): number | undefined {
  let open: number | undefined;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (open !== undefined) {
      if (sign === "\\" && line[open] === '"') at += 1;
      else if (sign === line[open]) open = undefined;
    } else if (
      (sign === '"' || sign === "'") &&
      /(?:^|:\s+|[[{,]\s*|-\s+|^\s+)$/.test(line.slice(0, at).slice(-20))
    )
      open = at;
  }
  return open;
}
