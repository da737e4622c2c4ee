/**
 * Reads fields as they are nearly always typed: a name and its words on a line, lists and groups below a name or in brackets on
 * one line, quotes with nothing special in them. That takes a tenth of the time of the whole of YAML, and an archive is read
 * at each build. Whatever is not surely the same to both is left to the reader that knows all of YAML and what may be wrong in it
 * (`parse.ts`): comments, words on several lines, backslashes, marks, tabs.
 */

type Fields = Record<string, unknown>;

/** Control characters and other signs that end a line or stand for nothing somewhere. */
const ODD = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]/u;
const FIELD = /([a-z][a-z0-9-]{0,60}):(?: +|$)/y;
const FIELD_IN_BRACES = /([a-z][a-z0-9-]{0,60}): +/y;
const ITEM = /- +/y;
const QUOTED = /"([^"\\]*)"|'([^']*)'/y;
/** Words in brackets, up to a comma or bracket. A colon with a sign behind it is a part of them: 18:30. */
const WORDS_IN_BRACKETS = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^,[\]{}:#]|:(?=[^\s,[\]{}]))*/y;
const NO_FIRST_SIGN = /^[\s\-?:,[\]{}#&*!|>'"%@`]/;

/** Nobody types groups so deep; the limit of those that are read is far beyond it. */
const DEEPEST = 8;

/** What is not surely read as the whole of YAML reads it. */
const UNSURE = Symbol("unsure");

/** The fields of some YAML, without those that are blank; undefined if it must be read in full. */
export function plainFields(yaml: string): Fields | undefined {
  if (ODD.test(yaml) || yaml.trim() === "") return undefined;
  const reading: Reading = { lines: yaml.split("\n"), at: 0 };
  const fields = group(reading, 0, 0);
  return fields === UNSURE ? undefined : fields;
}

interface Reading {
  readonly lines: string[];
  /** The line that is read next. */
  at: number;
}

/** How far in the next line begins that is not blank; -1 behind the last. */
function nextIndent(reading: Reading): number {
  while (reading.lines[reading.at] === "") reading.at += 1;
  const line = reading.lines[reading.at];
  if (line === undefined) return -1;
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
}

function group(reading: Reading, indent: number, depth: number): Fields | typeof UNSURE {
  if (depth > DEEPEST) return UNSURE;
  const fields: Fields = {};
  const names = new Set<string>();
  for (let next = nextIndent(reading); next >= indent; next = nextIndent(reading)) {
    if (next > indent) return UNSURE;
    const line = reading.lines[reading.at] ?? "";
    FIELD.lastIndex = indent;
    const name = FIELD.exec(line)?.[1];
    if (name === undefined || names.has(name)) return UNSURE;
    names.add(name);
    const value = typedValue(reading, line.slice(FIELD.lastIndex), indent, depth);
    if (value === UNSURE) return UNSURE;
    if (value !== "") fields[name] = value;
  }
  return fields;
}

/** What a name has behind it or on the lines below; "" for a blank one. */
function typedValue(reading: Reading, typed: string, indent: number, depth: number): unknown {
  reading.at += 1;
  if (typed !== "") return onLine(typed, depth);
  const next = nextIndent(reading);
  const isItem = reading.lines[reading.at]?.[next] === "-";
  if (next > indent) return isItem ? list(reading, next, depth + 1) : group(reading, next, depth + 1);
  return next === indent && isItem ? UNSURE : "";
}

function list(reading: Reading, indent: number, depth: number): readonly unknown[] | typeof UNSURE {
  if (depth > DEEPEST) return UNSURE;
  const items: unknown[] = [];
  for (let next = nextIndent(reading); next >= indent; next = nextIndent(reading)) {
    const line = reading.lines[reading.at] ?? "";
    ITEM.lastIndex = indent;
    if (next > indent || !ITEM.test(line)) return UNSURE;
    const column = ITEM.lastIndex;
    FIELD.lastIndex = column;
    const item = FIELD.test(line)
      ? groupFrom(reading, line, column, depth)
      : valueOfItem(reading, line.slice(column), depth);
    if (item === UNSURE) return UNSURE;
    items.push(item);
  }
  return items;
}

/** A group whose first field stands behind the hyphen of its item. */
function groupFrom(reading: Reading, line: string, column: number, depth: number) {
  reading.lines[reading.at] = " ".repeat(column) + line.slice(column);
  return group(reading, column, depth + 1);
}

function valueOfItem(reading: Reading, typed: string, depth: number): unknown {
  reading.at += 1;
  return typed === "" ? UNSURE : onLine(typed, depth);
}

/** A value that stands on one line. */
function onLine(typed: string, depth: number): unknown {
  const words = typed.replace(/ +$/, "");
  const sign = words[0];
  if (sign === "[" || sign === "{" || sign === '"' || sign === "'") {
    const brackets: Brackets = { words, at: 0 };
    const value = inBrackets(brackets, depth);
    return brackets.at === words.length ? value : UNSURE;
  }
  return NO_FIRST_SIGN.test(words) || words.includes(": ") || words.endsWith(":") || words.includes(" #")
    ? UNSURE
    : words;
}

interface Brackets {
  readonly words: string;
  at: number;
}

/** The sign that comes next, behind any spaces. */
function nextSign(brackets: Brackets): string | undefined {
  while (brackets.words.charCodeAt(brackets.at) === 0x20) brackets.at += 1;
  return brackets.words[brackets.at];
}

/** The piece of text a pattern finds where reading has come to. */
function taken(brackets: Brackets, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = brackets.at;
  const found = pattern.exec(brackets.words) ?? undefined;
  if (found) brackets.at = pattern.lastIndex;
  return found;
}

function inBrackets(brackets: Brackets, depth: number): unknown {
  if (depth > DEEPEST) return UNSURE;
  const sign = nextSign(brackets);
  if (sign === "[") return listInBrackets(brackets, depth + 1);
  if (sign === "{") return groupInBraces(brackets, depth + 1);
  if (sign === '"' || sign === "'") {
    const [, double, single] = taken(brackets, QUOTED) ?? [];
    return double ?? single ?? UNSURE;
  }
  return taken(brackets, WORDS_IN_BRACKETS)?.[0].replace(/ +$/, "") ?? UNSURE;
}

function listInBrackets(brackets: Brackets, depth: number): readonly unknown[] | typeof UNSURE {
  const items: unknown[] = [];
  brackets.at += 1;
  if (nextSign(brackets) === "]") {
    brackets.at += 1;
    return items;
  }
  for (;;) {
    const item = inBrackets(brackets, depth);
    const sign = nextSign(brackets);
    if (item === UNSURE || (sign !== "," && sign !== "]")) return UNSURE;
    items.push(item);
    brackets.at += 1;
    if (sign === "]") return items;
  }
}

function groupInBraces(brackets: Brackets, depth: number): Fields | typeof UNSURE {
  const fields: Fields = {};
  const names = new Set<string>();
  brackets.at += 1;
  if (nextSign(brackets) === "}") {
    brackets.at += 1;
    return fields;
  }
  for (;;) {
    nextSign(brackets);
    const name = taken(brackets, FIELD_IN_BRACES)?.[1];
    if (name === undefined || names.has(name)) return UNSURE;
    names.add(name);
    const value = inBrackets(brackets, depth);
    const sign = nextSign(brackets);
    if (value === UNSURE || (sign !== "," && sign !== "}")) return UNSURE;
    if (value !== "") fields[name] = value;
    brackets.at += 1;
    if (sign === "}") return fields;
  }
}
