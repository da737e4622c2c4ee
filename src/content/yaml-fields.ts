import { type Document, isAlias, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { type Finding, type Span, spanOnLine } from "../findings/finding.ts";
import type { Prose } from "../model/person.ts";
import { yamlFault } from "./yaml-faults.ts";

/** A place in front matter: ["agenda", 3, "title"]. */
export type FieldPath = readonly (string | number)[];

/** One source file read: its fields as text, lists and maps (nothing is a date or a number yet), and its body. */
export interface Source {
  readonly file: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: Prose;
  /** The span of a field's value, or of its nearest parent that is there. */
  readonly spanOf: (path: FieldPath) => Span;
  /** The span of a field's name. */
  readonly spanOfName: (path: FieldPath) => Span;
}

export interface ReadSource {
  readonly source?: Source;
  readonly findings: readonly Finding[];
}

/** YAML that nests deeper than this is not front matter, and would exhaust the reader. */
const DEEPEST = 24;

/** Reads a file that is YAML from its first line: `council.yaml`. */
export function readYamlFile(file: string, text: string): ReadSource {
  return readYaml(file, text, 0, text, { text: "", file, firstLine: text.split("\n").length });
}

/**
 * Reads YAML that starts at offset `from` of a file's text, with positions in the file. Every scalar stays text.
 */
export function readYaml(file: string, yaml: string, from: number, text: string, body: Prose): ReadSource {
  const lines = new LineCounter();
  const start = from;
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    const before = text.slice(0, start);
    const firstLine = before.split("\n").length;
    const column = line === 1 ? col + before.length - (before.lastIndexOf("\n") + 1) : col;
    return { line: line + firstLine - 1, column: Math.max(1, column) };
  };
  const span = (range: readonly [number, number, ...number[]]): Span => {
    const begin = place(range[0]);
    const end = place(Math.max(range[0], trimmedEnd(yaml, range[0], range[1])));
    return {
      file,
      line: begin.line,
      column: begin.column,
      endLine: end.line,
      endColumn: Math.max(end.column, end.line === begin.line ? begin.column + 1 : 1),
    };
  };
  const deep = tooDeep(yaml);
  if (deep !== undefined) {
    const at = (yaml.slice(0, deep).match(/\n/g)?.length ?? 0) + text.slice(0, start).split("\n").length;
    return refuse(
      file,
      at,
      1,
      "yaml-too-deep",
      `fields are nested more than ${DEEPEST} deep`,
      "take brackets or indentation away",
    );
  }
  const document = parseDocument(yaml, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: "silent",
  });
  const faults = [...document.errors, ...document.warnings].map((error): Finding => {
    const at = place(error.pos[0]);
    const fault = yamlFault(error, text.split("\n")[at.line - 1] ?? "");
    return {
      id: fault.id,
      severity: "error",
      span: spanOnLine(file, at.line, at.column, 1),
      message: fault.message,
      help: fault.help,
    };
  });
  faults.push(...aliases(document, span));
  if (faults.length > 0) return { findings: onePerLine(faults) };
  const fields = withoutBlanks(document.toJS());
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    return refuse(
      file,
      1,
      1,
      "front-matter-not-fields",
      "the front matter is not made of fields",
      "write one field a line, such as title: …",
    );
  const node = (path: FieldPath, name: boolean) => nodeRange(document, path, name);
  return {
    source: {
      file,
      fields: fields as Record<string, unknown>,
      body,
      spanOf: (path) => span(node(path, false)),
      spanOfName: (path) => span(node(path, true)),
    },
    findings: [],
  };
}

/** The range of the value at a path (or of its name), climbing to the nearest parent that exists. */
function nodeRange(
  document: Document,
  path: FieldPath,
  name: boolean,
): readonly [number, number, ...number[]] {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    const items = isNode(parent) && "items" in parent ? (parent.items as readonly unknown[]) : [];
    const pair = items.find(
      (item): item is { key: unknown; value: unknown } =>
        typeof item === "object" &&
        item !== null &&
        "key" in item &&
        isScalar(item.key) &&
        item.key.value === key,
    );
    const wanted =
      name || depth < path.length
        ? (pair?.key ?? items[Number(key)])
        : (pair?.value ?? items[Number(key)] ?? pair?.key);
    const blank = isNode(wanted) && wanted.range && wanted.range[0] === wanted.range[1];
    const found = blank ? pair?.key : wanted;
    if (isNode(found) && found.range) return found.range;
  }
  return [0, 1];
}

function aliases(
  document: Document,
  span: (range: readonly [number, number, ...number[]]) => Span,
): readonly Finding[] {
  const found: Finding[] = [];
  visit(document, {
    Node: (_key, node) => {
      const mark = isAlias(node) ? "*" : "anchor" in node && node.anchor !== undefined ? "&" : undefined;
      if (mark === undefined || !node.range) return;
      found.push({
        id: "yaml-mark",
        severity: "error",
        span: span(node.range),
        message: `${mark} at the start of a value means something else in YAML`,
        help: `put the words in straight quotes: "${mark}…"`,
      });
    },
  });
  return found;
}

/** Blank fields are missing fields: `post:` with nothing behind it says nothing. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== "" && field !== null)
      .map(([name, field]) => [name, withoutBlanks(field)]),
  );
}

/** Where brackets or indentation first nest too deep (an offset), if they do. */
function tooDeep(yaml: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < yaml.length; at += 1) {
    const sign = yaml[at];
    if (sign === "[" || sign === "{") depth += 1;
    else if (sign === "]" || sign === "}" || sign === "\n")
      depth = sign === "\n" && depth < DEEPEST ? 0 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return at;
  }
  const indented = /^(?: {2}|- ){49}/m.exec(yaml);
  return indented?.index;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

function onePerLine(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<number>();
  return findings.filter((finding) => !seen.has(finding.span.line) && seen.add(finding.span.line));
}

/** One finding instead of a source. */
export function refuse(
  file: string,
  line: number,
  length: number,
  id: string,
  message: string,
  help: string,
): ReadSource {
  return { findings: [{ id, severity: "error", span: spanOnLine(file, line, 1, length), message, help }] };
}
