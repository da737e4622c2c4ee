import { parseDocument } from "htmlparser2";

/** A piece of HTML that has been read: words, an element, a comment. */
export type HtmlNode = ReturnType<typeof parseDocument>["children"][number];
export type HtmlElement = Extract<HtmlNode, { readonly attribs: Record<string, string> }>;

/** Reads HTML, of a page or of a piece of one; broken HTML is read as a browser would. Entities are read. */
export const nodesOf = (html: string): readonly HtmlNode[] => parseDocument(html).children;

export const isElement = (node: HtmlNode): node is HtmlElement => "attribs" in node;

const UNSEEN: ReadonlySet<string> = new Set(
  "head script style noscript template title meta link iframe object".split(" "),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 " +
    "h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Whether nobody sees it: a program, a style, an element that says it is hidden. */
export const isUnseen = (node: HtmlElement): boolean =>
  UNSEEN.has(node.name) || "hidden" in node.attribs || /display:\s*none/i.test(node.attribs.style ?? "");

export const isBlock = (node: HtmlNode): node is HtmlElement => isElement(node) && BLOCKS.has(node.name);

/** Whether blocks stand in it, however deep. */
export const holdsBlocks = (node: HtmlNode): boolean =>
  isElement(node) && !isUnseen(node) && node.children.some((child) => isBlock(child) || holdsBlocks(child));

/** The elements of some names in it, in the order of the text; none inside another that was found. */
export function elementsIn(nodes: readonly HtmlNode[], ...names: readonly string[]): readonly HtmlElement[] {
  return nodes
    .filter(isElement)
    .flatMap((node) => (names.includes(node.name) ? [node] : elementsIn(node.children, ...names)));
}

/** Its words as they stand in the file, without pictures. */
export function rawWords(node: HtmlNode): string {
  if (isElement(node))
    return isUnseen(node) ? "" : node.name === "br" ? "\n" : node.children.map(rawWords).join("");
  return node.type === "text" && "data" in node ? node.data : "";
}

/** The same element with another name or other children; the one that was read stays as it is. */
export const likened = (
  node: HtmlElement,
  change: { readonly name?: string; readonly children?: readonly HtmlNode[] },
): HtmlElement => Object.assign(Object.create(node), change);
