import { DomUtils, parseDocument } from "htmlparser2";
import { type HtmlElement, type HtmlNode, isElement } from "../markdown/elements.ts";

/** An element of one of Word's files; its name has the usual prefix, "w:p" (ECMA-376, Part 1, 17). */
export type Xml = HtmlElement;

const document = (text: string): ReturnType<typeof parseDocument> => parseDocument(text, { xmlMode: true });

/** The elements at the top of a text of XML. */
export const xmlOf = (text: string): Xml[] => document(text).children.filter(isElement);

/** A piece of XML to be put among others. */
export const madeXml = (text: string): HtmlNode[] => document(text).children;

export const xmlText = (nodes: readonly HtmlNode[]): string =>
  nodes.map((node) => DomUtils.getOuterHTML(node, { xmlMode: true })).join("");

/** Words made safe to stand in XML. */
export const asXml = (words: string): string =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A run of plain words. */
export const runOf = (words: string): HtmlNode[] =>
  madeXml(`<w:r><w:t xml:space="preserve">${asXml(words)}</w:t></w:r>`);

export const childrenOf = (node: Xml | undefined, name?: string): Xml[] =>
  (node?.children ?? []).filter(isElement).filter((child) => name === undefined || child.name === name);

export const childOf = (node: Xml | undefined, name: string): Xml | undefined => childrenOf(node, name)[0];

/** Follows children by name: "w:pPr", "w:numPr". */
export const inside = (node: Xml | undefined, ...names: readonly string[]): Xml | undefined =>
  names.reduce<Xml | undefined>((at, name) => childOf(at, name), node);

/** `w:val` of the child of a name. */
export const saidBy = (node: Xml | undefined, name: string): string | undefined =>
  childOf(node, name)?.attribs["w:val"];

/** Whether a switch like `<w:b/>` is on; undefined if it is not there (ECMA-376, Part 1, 17.17.4). */
export function isOn(node: Xml | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attribs["w:val"] ?? "1");
}

/** All elements of a name, however deep. */
export function allNamed(nodes: readonly HtmlNode[], name: string): Xml[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => [...(node.name === name ? [node] : []), ...allNamed(node.children, name)]);
}

/** The words of an element as they are printed: `w:t`, tabs and breaks. */
export function wordsIn(node: HtmlNode): string {
  if (!isElement(node)) return "";
  if (node.name === "w:t" || node.name === "m:t")
    return node.children.map((child) => ("data" in child ? child.data : "")).join("");
  if (node.name === "w:tab") return "\t";
  if (node.name === "w:br" || node.name === "w:cr") return "\n";
  if (node.name === "w:pPr") return "";
  return node.children.map(wordsIn).join("");
}
