import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
} from "yaml";

/** Something that stops the reading of YAML, or that its writer cannot have meant. Offsets are in the YAML. */
export interface Fault {
  /** The reader's own code, or one of ours: TOO_DEEP, MARK, WORDS_BEHIND_HASH, NO_COLON, GROUP_AS_NAME, SWALLOWED. */
  readonly code: string;
  /** The reader's own words: to tell faults of one code apart, never to be printed. */
  readonly reason: string;
  readonly offset: number;
}

/** A document, and what is wrong with it. */
export interface ParsedYaml {
  readonly document: Document;
  readonly lines: LineCounter;
  /** In the order of their places. */
  readonly faults: readonly Fault[];
}

/** Lists and groups that stand deeper in one another than this are not front matter. */
export const DEEPEST = 24;

/** Deeper than this the composer, which calls itself for each level, is exhausted. Slips make levels too. */
const MOST_OPEN = 500;

/** Signs between lexemes that stand for nothing in the text: document, flow error, scalar. */
const SILENT = new Set(["\u0002", "\u0018", "\u001f"]);
const SCALAR = "\u001f";

/**
 * Reads one YAML document, every scalar as text. The depth is measured while tokens come in, before the composer is
 * asked to go there.
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
    if (parser.stack.length > MOST_OPEN)
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
  const find = (code: string, offset: number): void => void found.push({ code, reason: "", offset });
  visit(document, {
    Node: (_key, node, path) => {
      const [from = 0, to = 0] = node.range ?? [];
      if (isAlias(node) || ("anchor" in node && node.anchor !== undefined)) find("MARK", from);
      if (isScalar(node) && node.type === "PLAIN") {
        const swallowed = SWALLOWED.exec(yaml.slice(from, to));
        if (swallowed) find("SWALLOWED", from + swallowed.index + swallowed[0].length);
      }
      if (!isCollection(node) || document.errors.length > 0 || path.filter(isCollection).length < DEEPEST)
        return undefined;
      find("TOO_DEEP", from);
      return visit.SKIP;
    },
    Pair: (_key, { key, value }, path) => {
      const parent = path[path.length - 1];
      if (!isScalar(key)) find("GROUP_AS_NAME", (isMap(parent) ? parent.range?.[0] : undefined) ?? 0);
      else if (value === null && key.range) find("NO_COLON", key.range[0]);
    },
  });
  return found;
}
