import { Composer, type Document, isAlias, isMap, isScalar, Lexer, LineCounter, Parser, visit } from "yaml";

/** Something that stops the reading of YAML, or that its writer cannot have meant. Offsets are in the YAML. */
export interface Fault {
  /** The reader's own code, or one of ours: TOO_DEEP, MARK, WORDS_BEHIND_HASH, NO_COLON, GROUP_AS_NAME, SWALLOWED. */
  readonly code: string;
  /** The reader's own words: to tell faults of one code apart, never to be printed. */
  readonly reason: string;
  readonly offset: number;
}

export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  /** In the order of their places. */
  readonly faults: readonly Fault[];
}

/** Lists and groups that stand deeper in one another than this are not front matter, and would exhaust the reader. */
export const DEEPEST = 24;

/** Signs between lexemes that stand for nothing in the text: document, flow error, scalar. */
const SILENT = new Set(["\u0002", "\u0018", "\u001f"]);
const SCALAR = "\u001f";

/**
 * Reads one YAML document, every scalar as text. The depth is measured while tokens come in, because the composer
 * calls itself for each level.
 */
export function parseYaml(yaml: string): ParsedYaml {
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({
    schema: "failsafe",
    uniqueKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const faults: Fault[] = [];
  const tokens = [];
  let offset = 0;
  let previous = "";
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(yaml)) {
    if (lexeme.startsWith("#") && previous !== SCALAR && hidesWords(lexeme, yaml, offset))
      faults.push({ code: "WORDS_BEHIND_HASH", reason: lexeme, offset });
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST)
      return { document: emptyDocument(), lines, faults: [{ code: "TOO_DEEP", reason: "", offset }] };
    if (!SILENT.has(lexeme)) offset += lexeme.length;
    previous = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  const [document = emptyDocument(), second] = composer.compose(tokens, true, yaml.length);
  for (const { code, message, pos } of [...document.errors, ...document.warnings])
    faults.push({ code, reason: message, offset: pos[0] });
  if (second) faults.push({ code: "MULTIPLE_DOCS", reason: "", offset: second.range[0] });
  faults.push(...unmeant(document, yaml));
  return { document, lines, faults: faults.sort((a, b) => a.offset - b.offset) };
}

const emptyDocument = (): Document =>
  [...new Composer({ schema: "failsafe" }).compose([], true, 0)][0] as Document;

/** "Trees #2" ends at the hash. With a space behind it, a hash begins a note to ourselves. */
function hidesWords(comment: string, yaml: string, offset: number): boolean {
  const before = yaml.slice(yaml.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^#[^\s#]/.test(comment) && before.trim() !== "";
}

/** Words that go on with what was to be a list or a field: a hyphen, or a name whose colon has no space behind it. */
const SWALLOWED = /\n[ \t]*(?=- |[a-z][a-z-]*:(?!\/\/)[^\s:])/;

/**
 * What YAML reads without complaint and no officer means: anchors, aliases, names without a colon, braces as names,
 * words that swallow the lines below them.
 */
function unmeant(document: Document, yaml: string): readonly Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Node: (_key, node) => {
      if ((isAlias(node) || ("anchor" in node && node.anchor !== undefined)) && node.range)
        found.push({ code: "MARK", reason: "", offset: node.range[0] });
      if (!isScalar(node) || node.type !== "PLAIN" || !node.range) return;
      const swallowed = SWALLOWED.exec(yaml.slice(node.range[0], node.range[1]));
      if (swallowed) {
        const offset = node.range[0] + swallowed.index + swallowed[0].length;
        found.push({ code: "SWALLOWED", reason: "", offset });
      }
    },
    Pair: (_key, { key, value }, path) => {
      const parent = path[path.length - 1];
      if (!isScalar(key)) {
        const range = isMap(parent) ? parent.range : undefined;
        found.push({ code: "GROUP_AS_NAME", reason: "", offset: range?.[0] ?? 0 });
      } else if (value === null && key.range)
        found.push({ code: "NO_COLON", reason: "", offset: key.range[0] });
    },
  });
  return found;
}
