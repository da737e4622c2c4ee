import { redactionsInWords } from "../../text/redactions.ts";
import { inlineWords } from "../number/inline-words.ts";
import type { Block } from "../parse/block.ts";
import type { Lines } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import { REDACTION } from "../parse/redaction-mark.ts";
import { pictureAddress } from "./address.ts";
import { escapeHtml } from "./escape.ts";
import { findHidden } from "./hidden.ts";
import type { Printing } from "./printing.ts";

/** A picture in a line of text. One that cannot be shown leaves its alternative text, so no words are lost. */
export function printPicture(picture: Token, lines: Lines, printing: Printing): string {
  const typed = picture.attrGet("src") ?? "";
  const alternative = inlineWords(picture.children ?? []).trim();
  findWithheld(picture, lines, printing);
  findHidden(`${alternative}${picture.attrGet("title") ?? ""}`, lines, printing);
  if (alternative === "") reportNoAlternative(typed, lines, printing);
  const source = isPicture(typed) ? pictureAddress(typed, lines, printing) : refuse(typed, lines, printing);
  if (source === undefined) return `<span class="picture-missing">${escapeHtml(alternative)}</span>`;
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alternative)}">`;
}

/** An alternative text has no bars, but what is wrong with its redactions is found like that of others. */
function findWithheld({ children }: Token, lines: Lines, printing: Printing): void {
  const redactions = (children ?? []).filter(({ type }) => type === REDACTION);
  if (redactions.length > 0) printing.inline(redactions, lines);
}

/** What browsers show as a picture, by its name; an address without an ending is looked at by `pictureAddress`. */
const isPicture = (typed: string): boolean => {
  const ending = /\.([a-z0-9]+)$/i.exec(typed)?.[1];
  return ending === undefined || /^(svg|png|jpe?g|gif|webp|avif)$/i.test(ending) || /^[a-z]+:/i.test(typed);
};

function refuse(typed: string, lines: Lines, { faults }: Printing): undefined {
  faults.report({
    id: "not-a-picture",
    severity: "error",
    message: `${typed} is not a picture; a picture must be an SVG, PNG, JPEG, GIF, WebP or AVIF file`,
    help: "take the ! away to link to the file, or name a picture",
    lines,
    at: `](${typed}`,
  });
}

/** Pictures that are a paragraph of their own: figures, with the title that was typed as the caption. */
export function printFigures(paragraph: Block, printing: Printing): string {
  return paragraph.inline
    .filter(({ type }) => type === "image")
    .map((picture) => {
      const title = picture.attrGet("title") ?? "";
      const caption =
        title === "" ? "" : `<figcaption>${escapeHtml(redactionsInWords(title))}</figcaption>\n`;
      return `<figure>\n${printPicture(picture, paragraph, printing)}\n${caption}</figure>\n`;
    })
    .join("");
}

function reportNoAlternative(typed: string, lines: Lines, { faults }: Printing): void {
  faults.report({
    id: "image-without-alternative",
    severity: "error",
    message: "this picture has no alternative text for readers who do not see it",
    help: `say what it shows: ![Map of the ward boundaries](${typed})`,
    why: "Public Sector Bodies Accessibility Regulations 2018, reg. 3 (WCAG 2.2, 1.1.1)",
    lines,
    at: `](${typed}`,
  });
}
