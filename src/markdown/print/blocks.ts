import { withTerms } from "../glossary/mark-terms.ts";
import { isCaption } from "../number/caption.ts";
import { type Block, isPictures, isTight, levelOf } from "../parse/block.ts";
import { printCode } from "./code.ts";
import { printContainer } from "./container.ts";
import { escapeHtml } from "./escape.ts";
import { printPageMark } from "./page-marks.ts";
import { printFigures } from "./picture.ts";
import { isApart, type Printing } from "./printing.ts";
import { printPipeTable } from "./table.ts";

/** Blocks in a row as HTML. Blocks that stand together are found here: a caption and its table, a decision. */
export function printBlocks(blocks: readonly Block[], printing: Printing): string {
  let html = "";
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const group = isApart(printing) ? undefined : printing.plan.groups.get(block);
    const next = blocks[at + 1];
    if (group !== undefined) {
      html += printDecision(group.blocks, printing);
      at += group.blocks.length - 1;
    } else if (next !== undefined && isCaption(block, next)) {
      html += printBlock(next, printing, block);
      at += 1;
    } else html += printBlock(block, printing);
  }
  return html;
}

function printDecision(blocks: readonly Block[], printing: Printing): string {
  const [first, ...others] = blocks;
  if (first === undefined) return "";
  const id = printing.plan.marks.has(first) ? undefined : printing.plan.decided.get(first)?.id;
  const html = printBlock(first, printing) + printBlocks(others, printing) + printResolution(first, printing);
  if (id === undefined) return `<div class="decision">\n${html}</div>\n`;
  return `<div class="decision" id="${id}">\n${decisionSign(id, printing)}${html}</div>\n`;
}

/** Its number among resolutions; the register says it in its own place. */
function printResolution(first: Block, { plan, target }: Printing): string {
  const resolution = target === "extract" ? undefined : plan.decided.get(first)?.resolution;
  return resolution === undefined ? "" : `<p class="resolution">Resolution ${escapeHtml(resolution)}</p>\n`;
}

/** A decision without a number has a sign instead, so that it can be cited as well. */
const decisionSign = (id: string, { target }: Printing): string =>
  target === "page" ? `<a class="number" href="#${id}" aria-label="This decision">¶</a>\n` : "";

/** One block; `caption` is the paragraph that stood before a table and belongs to it. */
function printBlock(block: Block, printing: Printing, caption?: Block): string {
  const { kind, children } = block;
  switch (kind) {
    case "paragraph":
      return printParagraph(block, printing);
    case "heading":
      return printHeading(block, printing);
    case "list":
      return printList(block, printing);
    case "item":
      return `<li${definitionId(block, printing)}>${printing.blocks(children).trimEnd()}</li>\n`;
    case "quote":
      return `<blockquote>\n${printing.blocks(children)}</blockquote>\n`;
    case "table":
      return printPipeTable(block, caption, printing);
    case "code":
      return printCode(block, printing);
    case "rule":
      return "<hr>\n";
    case "note":
      return printing.notes.isCalled(block)
        ? ""
        : `<div class="footnote-unused">\n${printing.blocks(children)}</div>\n`;
    case "container":
      return printContainer(block, caption, printing);
    case "rows":
    case "row":
    case "cell":
      throw new Error(`a ${kind} of a table cannot stand alone`);
  }
}

function printParagraph(block: Block, printing: Printing): string {
  if (isPictures(block)) return printFigures(block, printing);
  const mark = printing.plan.marks.get(block);
  const html = printing.inline(withTerms(mark?.inline ?? block.inline, printing), block);
  if (isTight(block)) return html.endsWith("\n") ? html : `${html}\n`;
  if (mark?.printed === undefined || printing.target === "extract") return `<p>${html}</p>\n`;
  const printed = printNumber(mark.printed, mark.id, printing);
  const id = isApart(printing) ? "" : ` id="${mark.id}"`;
  return `${printPageMark(mark.id, printing)}<p class="numbered"${id}>${printed} ${html}</p>\n`;
}

function definitionId(item: Block, printing: Printing): string {
  const id = isApart(printing) ? undefined : printing.definitions.get(item)?.id;
  return id === undefined ? "" : ` id="${id}"`;
}

function printHeading(block: Block, printing: Printing): string {
  const level = Math.min(6, Math.max(1, levelOf(block) + printing.headingShift));
  const mark = printing.plan.marks.get(block);
  findTooHigh(block, printing);
  const html = printing.inline(mark?.inline ?? block.inline, block);
  if (isApart(printing)) return `<h${level}>${html}</h${level}>\n`;
  const number = mark?.printed === undefined ? "" : `${printNumber(mark.printed, mark.id, printing)} `;
  return `${printPageMark(mark?.id, printing)}<h${level} id="${mark?.id}">${number}${html}</h${level}>\n`;
}

/** On a page a number leads to its own place: it is what is cited. */
function printNumber(printed: string, id: string, { target }: Printing): string {
  const number = escapeHtml(printed);
  return target === "pack"
    ? `<span class="number">${number}</span>`
    : `<a class="number" href="#${id}">${number}</a>`;
}

function findTooHigh(block: Block, { faults }: Printing): void {
  if (block.token?.tag !== "h1") return;
  faults.report({
    id: "heading-above-sections",
    severity: "warning",
    message: "a heading with one `#` is the title of the whole paper; this is printed as a section",
    help: "begin it with `##`; the title stands at the head of the file, after `title:`",
    lines: block,
  });
}

/**
 * Lists number themselves, as on a git host; where numbers are kept as written, an item whose number is not the one
 * that follows says so. `1)` and `1.` differ by a class.
 */
function printList(block: Block, printing: Printing): string {
  const { token, children } = block;
  if (token?.tag !== "ol")
    return `<ul>\n${children.map((item) => printBlock(item, printing)).join("")}</ul>\n`;
  const typed = children.map((item) => Number(item.token?.info));
  const kept = printing.numbering !== "auto" && typed.some((number) => number !== typed[0]);
  const items = children.map((item, index) => {
    const follows = index === 0 || typed[index] === (typed[index - 1] ?? 0) + 1;
    const value = kept && !follows ? ` value="${typed[index]}"` : "";
    return `<li${value}>${printing.blocks(item.children).trimEnd()}</li>\n`;
  });
  const bracket = token.markup === ")" ? ' class="bracket"' : "";
  const start = token.attrGet("start") === null ? "" : ` start="${typed[0]}"`;
  return `<ol${bracket}${start}>\n${items.join("")}</ol>\n`;
}
