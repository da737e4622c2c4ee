import { elementsIn, type HtmlNode, isElement, likened, nodesOf } from "../markdown/elements.ts";
import type { Doubts } from "../markdown/places.ts";

/** Kinds of pictures that browsers show, and how their files end. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ["image/png", "png"],
  ["image/jpeg", "jpg"],
  ["image/jpg", "jpg"],
  ["image/gif", "gif"],
  ["image/webp", "webp"],
  ["image/svg+xml", "svg"],
]);

/** How the file of a picture ends; undefined for one that no browser shows (EMF, WMF, TIFF). */
export const endingOf = (contentType: string): string | undefined => SHOWN.get(contentType.toLowerCase());

const MADE_UP =
  /automatically generated|^(?:picture|image|graphic|graphical user interface)\s*\d*\.?$|\.(?:png|jpe?g|gif|emf|wmf)$/i;

/** Every picture with the name its file gets, and what is to be asked of its words. */
export function withPictures(nodes: readonly HtmlNode[], id: string, doubts: Doubts): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name !== "img") return [likened(node, { children: withPictures(node.children, id, doubts) })];
    const source = node.attribs.src ?? "";
    if (source.startsWith("unshown:")) {
      const sign = doubts.say(
        `a picture stood here as ${source.slice(8)}, which no browser shows: save it as PNG beside the paper and write ![what it shows](name.png)`,
      );
      return [...nodesOf(`[insert picture] ${node.attribs.alt ?? ""}`), ...nodesOf(sign)];
    }
    node.attribs.src = `${id}-${source}`;
    const alternative = node.attribs.alt?.trim() ?? "";
    if (alternative === "") node.attribs.alt = "[insert what this picture shows]";
    const doubt =
      alternative === ""
        ? "this picture had no alternative text: write what it shows, for readers who do not see it"
        : MADE_UP.test(alternative)
          ? `the alternative text of this picture was made by a program (“${alternative.slice(0, 60)}”): write what it shows`
          : undefined;
    return doubt === undefined ? [node] : [node, ...nodesOf(doubts.say(doubt))];
  });
}

/** The numbers of the pictures that are still in the text: "1.png". */
export const picturesIn = (nodes: readonly HtmlNode[]): ReadonlySet<string> =>
  new Set(elementsIn(nodes, "img").map(({ attribs }) => attribs.src ?? ""));
