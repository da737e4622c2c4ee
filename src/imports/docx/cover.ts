import {
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isElement,
  likened,
  nodesOf,
  rawWords,
} from "../markdown/elements.ts";
import { gridOf } from "../markdown/grid.ts";
import { type CoverField, fieldOf } from "./labels.ts";
import { TITLE } from "./shape.ts";

/** What the beginning of a report says of it, each field with the HTML of its words. */
export interface Cover {
  readonly fields: ReadonlyMap<CoverField, readonly HtmlNode[]>;
  /** The report without it. */
  readonly rest: readonly HtmlNode[];
  /** Lines above and among the fields that are no part of the report: the council's name, "Report". */
  readonly left: readonly string[];
  /** Lines of the cover sheet that no field of ours has; they stand at the head of `rest`. */
  readonly unknown: readonly string[];
}

/** A cover sheet stands in the first blocks, or there is none. */
const FIRST = 14;

/** Lines like "Report of: …", and no others, begin so. */
const LINE = /^([^:\n\t]{2,45}?)(?::[ \t]*|\t\s*)(?=\S)/;

/** Takes the cover sheet off a report: a table of two columns, or lines with labels. At least two must be known. */
export function coverOf(blocks: readonly HtmlNode[]): Cover {
  const none: Cover = { fields: new Map(), rest: blocks, left: [], unknown: [] };
  for (const [at, block] of blocks.slice(0, FIRST).entries()) {
    if (!isElement(block)) continue;
    const pairs = block.name === "table" ? pairsOf(block) : linePairs(blocks.slice(at));
    const known = pairs.filter(({ label }) => fieldOf(label) !== undefined);
    if (known.length < 2) {
      if (/^h[1-6]$/.test(block.name) && at > 5) break;
      continue;
    }
    return covered(blocks, at, block.name === "table" ? 1 : pairs.length, pairs);
  }
  return none;
}

interface Pair {
  readonly label: string;
  readonly nodes: readonly HtmlNode[];
}

function covered(blocks: readonly HtmlNode[], at: number, count: number, pairs: readonly Pair[]): Cover {
  const fields = new Map<CoverField, readonly HtmlNode[]>();
  const left = blocks
    .slice(0, at)
    .filter((block) => !(isElement(block) && (block.name === TITLE || elementsIn([block], "img").length > 0)))
    .map((block) => plain(rawWords(block)))
    .filter((words) => words !== "");
  const kept = blocks.slice(0, at).filter((block) => isElement(block) && block.name === TITLE);
  const unknown: string[] = [];
  const extra: HtmlNode[] = [];
  for (const { label, nodes } of pairs) {
    const field = fieldOf(label);
    const words = plain(nodes.map(rawWords).join(" "));
    if (words === "" && label.trim() === "") continue;
    if (field === "of the meeting") left.push(`${plain(label)} ${words}`);
    else if (field !== undefined && !fields.has(field)) fields.set(field, nodes);
    else if (words !== "") {
      unknown.push(plain(label));
      extra.push(...labelled(plain(label), nodes));
    }
  }
  return { fields, left, unknown, rest: [...kept, ...extra, ...blocks.slice(at + count)] };
}

/** "**Cabinet member:** …" as a paragraph, or before the blocks of its cell. */
function labelled(label: string, nodes: readonly HtmlNode[]): HtmlNode[] {
  const bold = nodesOf("<p><strong></strong> </p>").filter(isElement);
  const [paragraph] = bold;
  const [strong] = elementsIn(bold, "strong");
  if (paragraph === undefined || strong === undefined) return [...nodes];
  const name =
    label === ""
      ? []
      : [likened(strong, { children: textNodes(label.replace(/:?$/, ":")) }), ...nodesOf(" ")];
  const [first, ...others] = nodes.filter((node) => rawWords(node).trim() !== "" || isBlock(node));
  if (first === undefined || (isElement(first) && first.name !== "p"))
    return [likened(paragraph, { children: name }), ...nodes];
  const words = isElement(first) ? first.children : [first];
  return [likened(paragraph, { children: [...name, ...words] }), ...others];
}

/** Words as a node, whatever signs are in them. */
const textNodes = (words: string): readonly HtmlNode[] =>
  nodesOf(words.replace(/&/g, "&amp;").replace(/</g, "&lt;"));

/** The labels and cells of a table; of four columns two pairs a row. None of a table that is no cover sheet. */
function pairsOf(table: HtmlElement): readonly Pair[] {
  const grid = gridOf(table);
  const width = grid[0]?.length ?? 0;
  if (width < 2 || width > 4) return [];
  return grid.flatMap((row) => {
    const cells = row.filter(({ joins }) => joins === undefined);
    if (cells.length === 1) return [{ label: "", nodes: cells[0]?.nodes ?? [] }];
    const pairs: Pair[] = [];
    for (let at = 0; at + 1 < cells.length; at += 2)
      pairs.push({
        label: plain((cells[at]?.nodes ?? []).map(rawWords).join(" ")),
        nodes: cells[at + 1]?.nodes ?? [],
      });
    if (cells.length === 3) pairs.push({ label: "", nodes: cells[2]?.nodes ?? [] });
    return pairs;
  });
}

/** Lines in a row that begin with a label, as long as they do. */
function linePairs(blocks: readonly HtmlNode[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const block of blocks) {
    if (!isElement(block) || (block.name !== "p" && !/^h\d$/.test(block.name))) break;
    const label = LINE.exec(rawWords(block).trimStart());
    if (label === null || fieldOf(label[1] ?? "") === undefined) break;
    const leading = rawWords(block).length - rawWords(block).trimStart().length;
    pairs.push({ label: label[1] ?? "", nodes: withoutLetters(block, leading + label[0].length) });
  }
  return pairs;
}

/** What stands in a paragraph without its first letters. */
function withoutLetters(node: HtmlElement, count: number): readonly HtmlNode[] {
  let left = count;
  const cut = (inner: HtmlNode): HtmlNode[] => {
    if (left === 0) return [inner];
    if (isElement(inner)) {
      if (inner.name === "br") left -= 1;
      return inner.name === "br" ? [] : [likened(inner, { children: inner.children.flatMap(cut) })];
    }
    const words = rawWords(inner);
    const gone = Math.min(left, words.length);
    left -= gone;
    return [...textNodes(words.slice(gone))];
  };
  return node.children.flatMap(cut);
}

const plain = (words: string): string =>
  words
    .replace(/\uE000[a-z]\d+\uE001/g, "")
    .replace(/\s+/g, " ")
    .trim();
