import {
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  holdsBlocks,
  isBlock,
  isElement,
  isUnseen,
  likened,
  nodesOf,
  rawWords,
} from "./elements.ts";
import { listMarkdown } from "./lists.ts";
import { tableMarkdown } from "./tables.ts";
import type { Writer } from "./writer.ts";

/** What stands in a stretch of HTML as Markdown, block by block. */
export function blocksOf(nodes: readonly HtmlNode[], writer: Writer): readonly string[] {
  const blocks: string[] = [];
  let loose: HtmlNode[] = [];
  /** Which mark the last list had, to keep it apart from one that follows at once. */
  let list: { readonly name: string; readonly isOther: boolean } | undefined;
  const add = (...more: readonly string[]): void => {
    const filled = more.filter((block) => block.trim() !== "");
    blocks.push(...filled);
    if (filled.length > 0) list = undefined;
  };
  const endLoose = (): void => {
    add(...paragraphsOf(loose, writer));
    loose = [];
  };
  for (const node of nodes) {
    if ((isElement(node) && isUnseen(node)) || writer.isNotes(node)) continue;
    if (!isBlock(node) && !holdsBlocks(node)) {
      loose.push(node);
      continue;
    }
    endLoose();
    if (!isElement(node)) continue;
    if (node.name === "ul" || node.name === "ol") {
      const isOther: boolean = list !== undefined && list.name === node.name && !list.isOther;
      const text = listMarkdown(node, isOther, writer);
      if (text === "") continue;
      add(text);
      list = { name: node.name, isOther };
    } else add(...blockOf(node, writer));
  }
  endLoose();
  return blocks;
}

function blockOf(node: HtmlElement, writer: Writer): readonly string[] {
  const { name, children } = node;
  if (/^h[1-6]$/.test(name)) {
    const words = writer.inline(children, "heading");
    return words === "" ? [] : [`${"#".repeat(writer.levelOf(node))} ${words}`];
  }
  if (name === "table") return tableMarkdown(node, writer);
  if (name === "blockquote") return [quoted(writer.blocks(children).join("\n\n"))];
  if (name === "hr") return [];
  if (name === "pre") return paragraphsOf(linesKept(node), writer);
  if (name === "dt") return paragraphsOf([likened(node, { name: "b" })], writer);
  if (name === "figcaption" || !children.some((child) => isBlock(child) || holdsBlocks(child)))
    return paragraphsOf(children, writer);
  return writer.blocks(children);
}

/** Words in a row as paragraphs: two breaks after one another end one. */
export function paragraphsOf(nodes: readonly HtmlNode[], writer: Writer): readonly string[] {
  const stretches: HtmlNode[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    const isBreak = isElement(node) && node.name === "br";
    if (isBreak) breaks += 1;
    else if (rawWords(node).trim() !== "" || elementsIn([node], "img", "input").length > 0) breaks = 0;
    if (isBreak && breaks === 2) stretches.push([]);
    else stretches.at(-1)?.push(node);
  }
  return stretches.map((stretch) => writer.inline(stretch, "paragraph")).filter((text) => text !== "");
}

const quoted = (text: string): string =>
  text === "" ? "" : text.replace(/^.*$/gm, (line) => (line === "" ? ">" : `> ${line}`));

/** Text whose lines are kept, as it is typed in a letter. */
const linesKept = (node: HtmlElement): readonly HtmlNode[] =>
  nodesOf(rawWords(node).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/\n/g, "<br>"));
