import type { BodySource, Numbering } from "./body.ts";
import { inlineWords } from "./number/inline-words.ts";
import { type Plan, planOf } from "./number/outline.ts";
import { wordsOf } from "./number/words.ts";
import { type Block, isPictures, levelOf } from "./parse/block.ts";
import type { Token } from "./parse/markdown.ts";
import { readBody } from "./parse/read.ts";
import { redactionOf } from "./parse/redaction-mark.ts";
import { containerLineOf } from "./parse/tree.ts";

/** What a reader would call a piece of a text. */
export type PassageKind = "heading" | "paragraph" | "item" | "row" | "picture" | "chart" | "code" | "note";

/** A cell of a table's row, under the words at the head of its column. */
export interface PassageCell {
  readonly head: string;
  readonly words: string;
}

/** A piece of a text that is compared with its other versions: a paragraph, a heading, a list item, a row of a table. */
export interface Passage {
  readonly kind: PassageKind;
  /** The number it is printed with, and the anchor where it can be found: of headings and numbered paragraphs. */
  readonly number?: string;
  readonly anchor?: string;
  /** Its words as they are printed, without its number and without marks. */
  readonly words: string;
  /** The same with everything that is no word: bold, links, pictures. Differs where only the look was changed. */
  readonly marked: string;
  readonly cells?: readonly PassageCell[];
  /** The number of the paragraph that a list, a table or a picture follows at once. */
  readonly under?: string;
}

/** The passages of a body from top to bottom, with the numbers they are printed with. Nothing is found: printing does that. */
export function passagesOf(source: BodySource, numbering: Numbering): readonly Passage[] {
  const body = readBody(source);
  const plan = planOf(body, { numbering });
  const found: Passage[] = [];
  gather(body.blocks, plan, found, undefined);
  for (const note of body.reading.footnotes?.list ?? [])
    if (note.tokens !== undefined)
      found.push({ kind: "note", words: inlineWords(note.tokens).trim(), marked: markedOf(note.tokens) });
  return found.filter(({ words, kind }) => words !== "" || kind === "picture" || kind === "chart");
}

/** `held`: what the paragraphs in it are called, where they are parts of something. */
function gather(
  blocks: readonly Block[],
  plan: Plan,
  into: Passage[],
  held: "item" | "note" | undefined,
): void {
  for (const block of blocks) {
    const mark = plan.marks.get(block);
    const numbered = mark?.number === undefined ? {} : { number: mark.number };
    const inline = mark?.inline ?? block.inline;
    const said = { words: inlineWords(inline).trim(), marked: markedOf(inline) };
    if (block.kind === "heading") {
      const marked = `${levelOf(block)} ${said.marked}`;
      into.push({ kind: "heading", ...numbered, ...anchorOf(mark), ...said, marked });
    } else if (isPictures(block)) into.push({ ...pictureOf(block), ...underOf(into) });
    else if (block.kind === "paragraph") {
      const own = held ?? "paragraph";
      into.push({ kind: own, ...numbered, ...anchorOf(mark), ...said, ...(held ? underOf(into) : {}) });
    } else if (block.kind === "table") rowsOf(block, into);
    else if (block.kind === "code") {
      const text = block.token?.content.trimEnd() ?? "";
      into.push({ kind: "code", words: text, marked: text });
    } else if (block.kind === "container") container(block, plan, into, held);
    else gather(block.children, plan, into, heldIn(block, held));
  }
}

const heldIn = ({ kind }: Block, held: "item" | "note" | undefined): typeof held =>
  kind === "item" ? "item" : kind === "note" ? "note" : held;

const anchorOf = (mark: { readonly id: string } | undefined): Pick<Passage, "anchor"> =>
  mark === undefined ? {} : { anchor: mark.id };

function underOf(into: readonly Passage[]): Pick<Passage, "under"> {
  const before = into.at(-1);
  const under = before?.kind === "paragraph" ? before.number : before?.under;
  return under === undefined ? {} : { under };
}

function container(block: Block, plan: Plan, into: Passage[], held: "item" | "note" | undefined): void {
  const { name, words } = containerLineOf(block);
  if (name !== "chart" && !(name === "table" && words !== "")) {
    gather(block.children, plan, into, held);
    return;
  }
  const [caption, ...others] = block.children;
  const title = caption?.kind === "paragraph" ? wordsOf(caption) : "";
  into.push({ kind: "chart", words: title, marked: `${name} ${words} ${title}`, ...underOf(into) });
  gather(title === "" ? block.children : others, plan, into, held);
}

/** What a picture shows is said by its alternative text; its file is not looked into. */
function pictureOf({ inline }: Block): Passage {
  const images = inline.filter(({ type }) => type === "image");
  return {
    kind: "picture",
    words: images
      .map((token) => [token.attrGet("title") ?? "", inlineWords(token.children ?? [])])
      .map((said) => said.filter((words) => words !== "").join(": "))
      .join(" "),
    marked: markedOf(inline),
  };
}

/** Every row that has words; the head of the table as a row of its own. */
function rowsOf(table: Block, into: Passage[]): void {
  const under = underOf(into);
  const rows = table.children.flatMap(({ children }) => children);
  const heads = (rows[0]?.children ?? []).map(wordsIn);
  for (const row of rows) {
    const cells = row.children.map((cell, index) => ({ head: heads[index] ?? "", words: wordsIn(cell) }));
    const marked = row.children.map(({ inline }) => markedOf(inline)).join(" | ");
    const words = cells.map((cell) => cell.words).filter((said) => said !== "");
    into.push({ kind: "row", words: words.join(" | "), marked, cells, ...under });
  }
}

const wordsIn = (cell: Block): string => inlineWords(cell.inline).trim();

/** Tokens with their marks, in a form in which equal things are equal; withheld words are not in it. */
const markedOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === "text" || token.type === "text_special") return token.content;
      if (token.type === "softbreak") return " ";
      const label = redactionOf(token)?.label ?? "";
      const attributes = (token.attrs ?? []).map(([name, value]) => `${name}=${value}`).join(" ");
      return `<${token.type} ${label}${token.tag} ${attributes}>${token.type === "code_inline" ? token.content : ""}`;
    })
    .join("")
    .trim();
