import { DomUtils } from "htmlparser2";
import { type HtmlElement, type HtmlNode, isElement } from "../markdown/elements.ts";
import { plainWords } from "./decoding.ts";
import { cleanAddress } from "./markdown-words.ts";

/** A node of a saved page. */
export type Html = HtmlNode;

/** The words of nodes in one line. */
export const wordsIn = (nodes: readonly Html[]): string =>
  plainWords(
    nodes
      .map((node) => DomUtils.textContent(node))
      .join(" ")
      .replace(/&/g, "&amp;"),
  );

/** The elements of a class, in the order of the page. */
export const withClass = (nodes: readonly Html[], name: string): readonly HtmlElement[] =>
  DomUtils.getElements(
    { class: (said: string) => said?.split(/\s+/).includes(name) === true },
    [...nodes],
    true,
  ).filter(isElement);

/** The HTML of nodes. */
export const htmlOfNodes = (nodes: readonly Html[]): string =>
  nodes.map((node) => DomUtils.getOuterHTML(node)).join("");

/** Every link, with its address put right. */
export const linksIn = (
  nodes: readonly Html[],
): readonly { readonly url: string; readonly words: string }[] =>
  DomUtils.getElementsByTagName("a", [...nodes]).flatMap((link) => {
    const { href } = link.attribs;
    return href === undefined ? [] : [{ url: cleanAddress(href), words: wordsIn([link]) }];
  });

/** Parameters of a query, their names in small letters. */
export const queryOf = (query: string): ReadonlyMap<string, string> =>
  new Map(
    query.split(/&(?:amp;)?/).map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return [name.toLowerCase(), value.trim()] as const;
    }),
  );
