import { indentOf, quoted, takeApart, write } from "./line.ts";
import { lineOf, type Slip, type SlipFinder, type Stumble } from "./slip.ts";

const CLOSERS = { "[": "]", "{": "}" } as const;

/** `papers: [a.md, b.md` with nothing that closes it. */
export const bracketNotClosed: SlipFinder = (stumble) => {
  if (!/(?:end with a|closing|Expected flow)/i.test(stumble.reason)) return undefined;
  for (let line = Math.min(stumble.line, stumble.lines.length - 1); line >= 0; line -= 1) {
    const typed = stumble.lines[line] ?? "";
    const parts = takeApart(typed);
    const sign = parts.value.charAt(0);
    if ((sign !== "[" && sign !== "{") || closes(parts.value)) continue;
    const last = lastOf(stumble.lines, line);
    const end = stumble.lines[last] ?? "";
    const closed = `${end.trimEnd().replace(/,$/, "")}${sign === "{" ? " " : ""}${CLOSERS[sign]}`;
    return {
      id: "yaml-not-closed",
      line,
      column: parts.valueColumn,
      length: 1,
      message: `${sign === "[" ? "a list" : "a group of fields"} is opened with ${sign} here and must be closed with ${CLOSERS[sign]}`,
      help: write(closed.trimStart(), `put ${CLOSERS[sign]} at its end`),
      meant: new Map([[last, closed]]),
    };
  }
  return undefined;
};

/** The last line of a value in brackets that goes on over lines further in. */
function lastOf(lines: readonly string[], first: number): number {
  const indent = takeApart(lines[first] ?? "").lead.length;
  let last = first;
  while (indentOf(lines[last + 1] ?? "") > indent && takeApart(lines[last + 1] ?? "").name === undefined)
    last += 1;
  return last;
}

/** Whether what a value opens with brackets it closes again; quoted brackets do not count. */
function closes(value: string): boolean {
  const bare = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
  return (bare.match(/[[{]/g)?.length ?? 0) <= (bare.match(/[\]}]/g)?.length ?? 0);
}

/** `papers: [a.md]]`: one bracket too many. */
export const bracketTooMany: SlipFinder = (stumble) => {
  const { value } = takeApart(lineOf(stumble));
  const line = lineOf(stumble);
  const sign = line.charAt(stumble.column);
  if ((sign !== "]" && sign !== "}") || !/^[[{]/.test(value)) return undefined;
  const meant = line.slice(0, stumble.column) + line.slice(stumble.column + 1);
  return {
    id: "yaml-bracket",
    line: stumble.line,
    column: stumble.column,
    length: 1,
    message: `this ${sign} closes nothing: one ${sign} must go`,
    help: write(meant.trim(), "take it away"),
    meant: new Map([[stumble.line, meant]]),
  };
};

/** `{ name: *council }`. */
function markInBraces(stumble: Stumble): Slip | undefined {
  const line = lineOf(stumble);
  const { value, valueColumn } = takeApart(line);
  if (!/^[[{]/.test(value) || stumble.column === valueColumn) return undefined;
  const words = /^[^,}\]]*/.exec(line.slice(stumble.column))?.[0].trimEnd() ?? "";
  const field = /([\w-]+):\s*$/.exec(line.slice(0, stumble.column))?.[1];
  return {
    id: "yaml-mark",
    line: stumble.line,
    column: stumble.column,
    length: 1,
    message: `words that begin with ${words.charAt(0)} must stand in straight quotes`,
    help: `write ${field === undefined ? "" : `${field}: `}${quoted(words)}`,
    meant: new Map([
      [
        stumble.line,
        line.slice(0, stumble.column) + quoted(words) + line.slice(stumble.column + words.length),
      ],
    ]),
  };
}

/** `{ name: Smith, J }`, `contact: { name: A: b }`: a comma or a colon inside braces. */
export const signInBraces: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  if (stumble.code === "MARK") return markInBraces(stumble);
  if (stumble.code === "NO_COLON") {
    const name = /^[^,}\]\n]*/.exec(line.slice(stumble.column))?.[0].trimEnd() ?? "";
    const before = /([\w-]+):\s*([^,{}:"']*),\s*$/.exec(line.slice(0, stumble.column));
    const [, field, words] = before ?? [];
    return {
      id: "yaml-comma",
      line: stumble.line,
      column: stumble.column,
      length: Math.max(1, name.length),
      message:
        "this stands between commas and belongs to no field; words with a comma must stand in straight quotes",
      help:
        field === undefined || words === undefined
          ? "write name: before it, or put straight quotes round words with a comma"
          : `write ${field}: ${quoted(`${words}, ${name}`)}`,
      meant: new Map([
        [
          stumble.line,
          `${line.slice(0, stumble.column)}${name}: ""${line.slice(stumble.column + name.length)}`,
        ],
      ]),
    };
  }
  if (stumble.code !== "BLOCK_IN_FLOW") return undefined;
  const start = stumble.column;
  const words = /^[^,}\]]*/.exec(line.slice(start))?.[0].trimEnd() ?? "";
  const colon = words.search(/:\s/);
  if (colon < 0) return undefined;
  const field = /([\w-]+):\s*$/.exec(line.slice(0, start))?.[1];
  return {
    id: "yaml-colon",
    line: stumble.line,
    column: start + colon,
    length: 1,
    message: "words with a colon and a space in them must stand in straight quotes",
    help: `write ${field === undefined ? "" : `${field}: `}${quoted(words)}`,
    meant: new Map([[stumble.line, line.slice(0, start) + quoted(words) + line.slice(start + words.length)]]),
  };
};
