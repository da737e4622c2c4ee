import type { Block } from "../parse/block.ts";
import type { Token } from "../parse/markdown.ts";
import { escapeHtml } from "./escape.ts";
import type { Note } from "./notes.ts";
import { isApart, type NotePrinter, type Printing } from "./printing.ts";

/** Counts the calls it prints: one for each document. */
export function notePrinter(): NotePrinter {
  const printed = new Map<Note, number>();
  /** The notes whose text is being printed: a note may call another, even itself. */
  const inside: Note[] = [];

  function withText(note: Note, printing: Printing, wrap: (text: string) => string): string {
    if (inside.includes(note)) return "";
    inside.push(note);
    const html = wrap(runningText(note, printing));
    inside.pop();
    return html;
  }

  function call(token: Token, printing: Printing): string {
    const note = printing.notes.calledBy(token);
    if (note === undefined) return "";
    const { number } = note;
    if (isApart(printing)) return withText(note, printing, inBrackets);
    const time = (printed.get(note) ?? 0) + 1;
    printed.set(note, time);
    if (printing.notesAtEnd) {
      const { prefix } = printing.plan.ids;
      return `<sup class="footnote-call"><a href="#${prefix}fn-${number}" id="${prefix}${callName(number, time)}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
    }
    if (inside.length > 0) return withText(note, printing, inBrackets);
    if (time > 1) return `<sup class="footnote-again">${number}</sup>`;
    return withText(note, printing, (text) => `<span class="footnote">${text}</span>`);
  }

  return { call, end };
}

const inBrackets = (text: string): string => `<span class="footnote-inline"> (${text})</span>`;

const callName = (number: number, time: number): string => `fnref-${number}${time === 1 ? "" : `-${time}`}`;

/** A note as running text: its paragraphs, items and cells one after another, since no block may stand in a line. */
function runningText(note: Note, printing: Printing): string {
  if (note.inline !== undefined) return printing.inline(note.inline, note.lines);
  const pieces = leaves(note.block?.children ?? []).map((block) =>
    block.kind === "code"
      ? `<code>${escapeHtml(block.token?.content.trimEnd() ?? "")}</code>`
      : printing.inline(block.inline, block),
  );
  if (pieces.length <= 1) return pieces.join("");
  return pieces.map((piece) => `<span class="footnote-part">${piece}</span>`).join(" ");
}

const leaves = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.children.length > 0 ? leaves(block.children) : [block]));

function end(printing: Printing): string {
  const { list } = printing.notes;
  if (isApart(printing) || !printing.notesAtEnd || list.length === 0) return "";
  const level = Math.min(6, 2 + printing.headingShift);
  const id = printing.plan.ids.named("notes");
  /** A note may be shown in place, where an explanation of its words has none. */
  const unmarked = printing.but({ terms: undefined });
  const items = list.map((note) => endNote(note, unmarked)).join("");
  return (
    `<section class="notes" role="doc-endnotes" aria-labelledby="${id}">\n<h${level} id="${id}">Notes</h${level}>\n` +
    `<ol>\n${items}</ol>\n</section>\n`
  );
}

function endNote(note: Note, printing: Printing): string {
  const { prefix } = printing.plan.ids;
  const back = backLinks(note, prefix);
  const blocks = note.block?.children ?? [];
  const last = blocks.at(-1);
  const text =
    last?.kind === "paragraph"
      ? `${printing.blocks(blocks.slice(0, -1))}<p>${printing.inline(last.inline, last)} ${back}</p>\n`
      : `${printing.blocks(blocks)}<p>${printing.inline(note.inline ?? [], note.lines)} ${back}</p>\n`;
  return `<li id="${prefix}fn-${note.number}">\n${text}</li>\n`;
}

function backLinks({ number, calls }: Note, prefix: string): string {
  return Array.from({ length: calls }, (_, index) => {
    const place = calls === 1 ? "" : `, place ${index + 1} of ${calls}`;
    return `<a class="footnote-back" href="#${prefix}${callName(number, index + 1)}" role="doc-backlink" aria-label="Back to note ${number} in the text${place}">↩</a>`;
  }).join(" ");
}
