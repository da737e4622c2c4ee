import { redactionsInWords } from "../../text/redactions.ts";
import type { Lines } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import { emptied, REDACTION } from "../parse/redaction-mark.ts";
import { linkAddress } from "./address.ts";
import { withBreaks } from "./cell-words.ts";
import { escapeHtml } from "./escape.ts";
import { findHidden } from "./hidden.ts";
import { printPicture } from "./picture.ts";
import type { Printing } from "./printing.ts";
import { printRedaction } from "./redaction.ts";

const PLAIN: ReadonlyMap<string, string> = new Map([
  ["softbreak", "\n"],
  ["hardbreak", "<br>\n"],
  ["strong_open", "<strong>"],
  ["strong_close", "</strong>"],
  ["em_open", "<em>"],
  ["em_close", "</em>"],
  ["s_open", "<s>"],
  ["s_close", "</s>"],
]);

const TAG = /<(?:!--|\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>)/i;

/** Inline tokens as HTML. Nothing reaches the page but what is listed here, and words are always escaped. */
export function printInline(typed: readonly Token[], lines: Lines, printing: Printing): string {
  const tokens = printing.inCell ? withBreaks(typed) : typed;
  let html = "";
  /** For each link that is open, how it ends: a refused one leaves only its words. */
  const ends: string[] = [];
  for (const token of tokens) {
    const plain = PLAIN.get(token.type);
    if (plain !== undefined) html += plain;
    else if (token.type === "text" || token.type === "text_special") {
      if (token.content.includes("<")) findTag(token.content, lines, printing);
      findHidden(token.content, lines, printing);
      html += escapeHtml(token.content);
    } else if (token.type === "code_inline") html += `<code>${escapeHtml(token.content)}</code>`;
    else if (token.type === "link_open") {
      const start = openLink(token, lines, printing);
      ends.push(start === "" ? "" : "</a>");
      html += start;
    } else if (token.type === "link_close") html += ends.pop() ?? "";
    else if (token.type === "image") html += printPicture(token, lines, printing);
    else if (token.type === "term_open") html += openTerm(token.info, printing);
    else if (token.type === "term_close") html += "</a>";
    else if (token.type === "footnote_ref") html += printing.notePrinter.call(token, printing);
    else if (token.type === REDACTION) html += printRedaction(token, lines, printing);
    else throw new Error(`no way to print an inline token called ${token.type}`);
  }
  return html;
}

/** A heading's words for a list of contents: no links, notes, pictures or withheld words in it. */
export function withoutLinks(tokens: readonly Token[]): readonly Token[] {
  const left = new Set(["link_open", "link_close", "footnote_ref", "image"]);
  return tokens
    .filter(({ type }) => !left.has(type))
    .map((token) => (token.type === REDACTION ? emptied(token) : token));
}

function openLink(token: Token, lines: Lines, printing: Printing): string {
  const href = linkAddress(token.attrGet("href") ?? "", lines, printing);
  if (href === undefined) return "";
  const title = token.attrGet("title");
  findHidden(title ?? "", lines, printing);
  return `<a href="${escapeHtml(href)}"${title === null || title === "" ? "" : ` title="${escapeHtml(redactionsInWords(title))}"`}>`;
}

/** The first place of a term, leading to its explanation at the end of the page (DPUB-ARIA 1.1, doc-glossref). */
function openTerm(id: string, { plan }: Printing): string {
  const { prefix } = plan.ids;
  return `<a class="term" role="doc-glossref" href="#${prefix}word.${id}" id="${prefix}wordref.${id}">`;
}

function findTag(words: string, lines: Lines, { faults }: Printing): void {
  const tag = TAG.exec(words)?.[0];
  if (tag === undefined) return;
  faults.report({
    id: "html-shown-as-text",
    severity: "warning",
    message: `HTML is shown as it is typed: readers will see \`${tag}\``,
    help: "take it out, or write Markdown; `<br>` breaks a line in the cell of a table and nowhere else",
    lines,
    at: tag,
  });
}
