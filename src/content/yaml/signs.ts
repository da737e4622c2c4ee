import { indentOf, quoted, takeApart, toType, withValue, write } from "./line.ts";
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

/** `agenda` with a list below it. */
export const colonMissing: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const [, lead = "", name] = /^(\s*(?:-\s+)*)([a-z][a-z-]*)\s*$/.exec(line) ?? [];
  if (name === undefined || indentOf(stumble.lines[stumble.line + 1] ?? "") <= lead.length) return undefined;
  return {
    id: "yaml-space",
    line: stumble.line,
    column: lead.length,
    length: name.length,
    message: `a colon must stand behind ${name}, the field of the lines below it`,
    help: `write ${name}:`,
    meant: new Map([[stumble.line, `${lead}${name}:`]]),
  };
};

/** `%title: Trees`, `“title”: Trees`. */
export const signBeforeName: SlipFinder = (stumble) => {
  const line = lineOf(stumble);
  const [, indent = "", sign, name, value = ""] =
    /^(\s*)([^\sA-Za-z0-9"'#[{-]+)([A-Za-z][\w-]*)[”’]?:\s+(.*)$/.exec(line) ?? [];
  if (sign === undefined || name === undefined) return undefined;
  return {
    id: "yaml-mark",
    line: stumble.line,
    column: indent.length,
    length: sign.length,
    message: `the name of a field must begin with a letter, not with ${sign}`,
    help: write(`${name}: ${value}`, `take ${sign} away`),
    meant: new Map([[stumble.line, `${indent}${name}: ${value}`]]),
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
  const item = parts.value.replace(/^-\s+/, "");
  const isName = /^[a-z0-9][\w./-]*$/.test(item);
  const list = toType(parts, `[${isName ? item : quoted(item)}]`);
  const words = toType(parts, quoted(parts.value));
  return {
    id: "yaml-list",
    line: stumble.line,
    column: parts.valueColumn,
    length: 1,
    message: `a hyphen begins a list here; words that begin with one must stand in straight quotes`,
    help: isName
      ? write(list, "put brackets round it")
      : write(`${words}; for a list, ${list}`, "put quotes round the words"),
    meant: new Map([[stumble.line, withValue(parts, isName ? `[${item}]` : quoted(parts.value))]]),
  };
};
