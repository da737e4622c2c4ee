import MarkdownIt from "markdown-it";
import Token from "markdown-it/lib/token.mjs";
import footnotes from "markdown-it-footnote";
import { containerLines } from "./container-line.ts";
import { lastRead } from "./last-read.ts";
import type { Reading } from "./reading.ts";
import { redactionMarks } from "./redaction-mark.ts";
import { watchReferences } from "./references.ts";

export type { Token };

/**
 * markdown-it, set up once. HTML is text; addresses are judged where they are printed, not here; indented text is
 * text, because in council papers it never is a program; quotes are curled and nothing else is replaced. The footnote
 * plugin only reads: which note stands where is decided when the text is printed.
 */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: "“”‘’" })
  .disable(["replacements", "linkify", "code"])
  .use(footnotes)
  .use(containerLines)
  .use(redactionMarks);
markdown.core.ruler.disable("footnote_tail");
markdown.core.ruler.after("block", "reference_use", (state) => watchReferences(state.env));
markdown.validateLink = () => true;

/** How deep blocks may stand in one another before markdown-it leaves out what is inside. */
export const DEEPEST = 100;

/** A stretch of plain words, for text that is cut. */
export function textToken(content: string): Token {
  const token = new Token("text", "", 0);
  token.content = content;
  return token;
}

/** Where a mark of our own ("term_open", "term_close") begins or ends, and what it marks. */
export function markToken(type: string, name: string): Token {
  const token = new Token(type, "", 0);
  token.info = name;
  return token;
}

/** A line that ends here and not where the page is full. */
export const breakToken = (): Token => new Token("hardbreak", "br", 0);

/** What was read of a text: nobody may change it, because whoever reads the same text next is given it too. */
interface Read {
  readonly tokens: Token[];
  readonly reading: Reading;
}

/** Characters of texts that are held: the papers of a meeting, and the titles of a few; their tokens take a hundred times as many bytes. */
const HELD = { texts: 250_000, lines: 100_000 };

/** The tokens of a text, blocks in a row, and what was remembered of it. */
export const readMarkdown = lastRead((text): Read => {
  const reading: Reading = {};
  return { tokens: markdown.parse(text, reading), reading };
}, HELD.texts);

/** A text that is one line of words, whatever blocks it looks like. */
export const readInline = lastRead((text): Read => {
  const reading: Reading = {};
  return { tokens: markdown.parseInline(text, reading)[0]?.children ?? [], reading };
}, HELD.lines);
