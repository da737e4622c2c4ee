import { elementsIn, type HtmlElement, type HtmlNode, isElement, likened, rawWords } from "./elements.ts";

interface Note {
  readonly label: string;
  readonly nodes: readonly HtmlNode[];
}

export interface Notes {
  /** The label of the note with an id: "footnote-1" is "1". */
  readonly labels: ReadonlyMap<string, string>;
  readonly notes: readonly Note[];
  /** The elements whose words are notes and stand nowhere else. */
  readonly holders: ReadonlySet<HtmlNode>;
}

const IS_NOTE = /^(?:_?(?:ftn|edn)\d|(?:foot|end)?-?note-?\d)/i;

/** Footnotes and endnotes: elements with an id like "footnote-1" to which a link in the text leads. In order of their calls. */
export function notesIn(nodes: readonly HtmlNode[]): Notes {
  const targets = new Map(
    allIn(nodes).flatMap((node) =>
      IS_NOTE.test(node.attribs.id ?? "") ? [[node.attribs.id ?? "", node] as const] : [],
    ),
  );
  const labels = new Map<string, string>();
  const notes: Note[] = [];
  const holders = new Set<HtmlNode>();
  for (const link of allIn(nodes).filter(({ name }) => name === "a")) {
    const id = (link.attribs.href ?? "").slice(1);
    const target = targets.get(id);
    if (target === undefined || labels.has(id) || isWithin(link, target)) continue;
    const label = String(labels.size + 1);
    labels.set(id, label);
    holders.add(target);
    notes.push({ label, nodes: target.children.map((child) => withoutWayBack(child)) });
  }
  return { labels, notes, holders };
}

const allIn = (nodes: readonly HtmlNode[]): readonly HtmlElement[] =>
  nodes.filter(isElement).flatMap((node) => [node, ...allIn(node.children)]);

function isWithin(node: HtmlNode, outer: HtmlNode): boolean {
  for (let at: HtmlNode | null = node; at !== null; at = at.parent as HtmlNode | null)
    if (at === outer) return true;
  return false;
}

/** A note without the arrow or number that leads back to where it is called. */
function withoutWayBack(node: HtmlNode): HtmlNode {
  if (!isElement(node)) return node;
  if (node.name === "a" && /^#.*ref/i.test(node.attribs.href ?? "") && /^\W*\d*\W*$/.test(rawWords(node)))
    return likened(node, { children: [] });
  return elementsIn([node], "a").length === 0
    ? node
    : likened(node, { children: node.children.map((child) => withoutWayBack(child)) });
}
