import { indentOf, takeApart, toType, withValue, write } from "./line.ts";
import { lineOf, type SlipFinder } from "./slip.ts";

/** `title:Street trees`, `papers:[01-report.md]`. */
export const spaceAfterColon: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const [, lead = "", name, value] = /^(\s*(?:-\s+)*)([A-Za-z][\w-]*):([^\s/].*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) return undefined;
  return {
    id: "yaml-space",
    line: stumble.line,
    column: lead.length + name.length,
    length: 1,
    message: `a space must stand behind the colon of ${name}`,
    help: write(`${lead.trimStart()}${name}: ${value.trimEnd()}`, "put a space behind the colon"),
    meant: new Map([[stumble.line, `${lead}${name}: ${value}`]]),
  };
};

/** `-title: Trees`, `-Membership`. */
export const spaceAfterHyphen: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const [, indent = "", rest] = /^(\s*)-([^\s-].*)$/.exec(line) ?? [];
  if (rest === undefined) return undefined;
  return {
    id: "yaml-space",
    line: stumble.line,
    column: indent.length,
    length: 1,
    message: "a space must stand behind the hyphen of a list",
    help: write(`- ${rest.trimEnd()}`, "put a space behind the hyphen"),
    meant: new Map([[stumble.line, `${indent}- ${rest}`]]),
  };
};

/** `title = Trees`, `title： Trees`, `title; Trees`. */
export const otherThanColon: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const [, before = "", sign, value] =
    /^(\s*(?:-\s+)*[a-z][a-z-]*)\s*([=;：﹕]|->|=>)\s*(.*)$/.exec(line) ?? [];
  if (sign === undefined || value === undefined) return undefined;
  return {
    id: "yaml-space",
    line: stumble.line,
    column: line.indexOf(sign),
    length: sign.length,
    message: `the name of a field must end with a colon, not with ${sign}`,
    help: write(`${before.trim()}: ${value}`, "put a colon and a space behind the name"),
    meant: new Map([[stumble.line, `${before}: ${value}`]]),
  };
};

/** Spaces that come with pasted text and that YAML takes for letters: no-break, thin, wide. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/** `title:\u00a0Trees`, or such a space before the name. */
export const oddSpace: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const beforeValue = /^[\s-]*(?:[A-Za-z][\w-]*\s*:\s*)?/.exec(line)?.[0] ?? "";
  const column = beforeValue.search(ODD_SPACE);
  if (column < 0) return undefined;
  const code = line.charCodeAt(column).toString(16).toUpperCase().padStart(4, "0");
  return {
    id: "yaml-space",
    line: stumble.line,
    column,
    length: 1,
    message: `this space came with pasted text (U+${code}); a plain one must stand here`,
    help: "delete the space and type it again",
    meant: new Map([[stumble.line, beforeValue.replace(/[^\S ]/g, " ") + line.slice(beforeValue.length)]]),
  };
};

/** `papers: - a.md`: a list on the line of its field. */
export const listOnTheLine: SlipFinder = (stumble) => {
  const parts = takeApart(lineOf(stumble));
  if (parts.name === undefined || !/^-\s+\S/.test(parts.value)) return undefined;
  const words = parts.value.replace(/^-\s+/, "");
  return {
    id: "yaml-list",
    line: stumble.line,
    column: parts.valueColumn,
    length: 1,
    message: `a hyphen begins a list; it must stand on a line of its own below ${parts.name}`,
    help: `write “- ${words.slice(0, 80)}” on the next line, two spaces in; for a list of one, ${toType(parts, `[${words.slice(0, 80)}]`)}`,
    meant: new Map([[stumble.line, withValue(parts, `"${words.replace(/["\\]/g, "")}"`)]]),
  };
};

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
