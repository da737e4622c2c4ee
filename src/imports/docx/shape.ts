import {
  type HtmlElement,
  type HtmlNode,
  isElement,
  likened,
  nodesOf,
  rawWords,
} from "../markdown/elements.ts";
import type { Item } from "./kinds.ts";

/** What the signs of prepare.ts stand for. */
export interface Shaping {
  readonly items: ReadonlyMap<string, Item>;
}

interface Entry {
  readonly item: Item;
  readonly blocks: HtmlNode[];
}

/** mammoth's HTML with headings and lists where the signs say so. */
export function shaped(nodes: readonly HtmlNode[], shaping: Shaping): HtmlNode[] {
  const out: HtmlNode[] = [];
  let entries: Entry[] = [];
  const endList = (): void => {
    if (entries.length > 0) out.push(...listsOf(entries, { depth: 0, isNumbered: false }));
    entries = [];
  };
  for (const node of nodes) {
    if (!isElement(node)) {
      out.push(node);
      continue;
    }
    const inner = likened(node, { children: shaped(node.children, shaping) });
    const [, kind = "", name = ""] =
      node.name === "p" ? (/\uE000([hic])(\d+)\uE001/.exec(rawWords(node)) ?? []) : [];
    const item = shaping.items.get(`i${name}`);
    if (kind === "i" && item !== undefined) entries.push({ item, blocks: [inner] });
    else if (kind === "c" && entries.length > 0) entries.at(-1)?.blocks.push(inner);
    else {
      endList();
      out.push(kind === "h" ? headingOf(inner, Number(name)) : inner);
    }
  }
  endList();
  return out;
}

/** The name of an element that holds the title of the whole report. */
export const TITLE = "h1-title";

const headingOf = (node: HtmlElement, level: number): HtmlElement =>
  likened(node, { name: level === 0 ? TITLE : `h${Math.min(6, level)}` });

interface Within {
  readonly depth: number;
  /** Whether the list around it has numbers that are printed as numbers. */
  readonly isNumbered: boolean;
}

/** Items in a row as lists: one ends where bullets and figures change, or where the next figure is not the next. */
function listsOf(entries: readonly Entry[], within: Within): HtmlNode[] {
  const base = Math.min(...entries.map(({ item }) => item.depth));
  const groups: { readonly own: Entry; readonly deeper: Entry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (entry.item.depth <= base || last === undefined) groups.push({ own: entry, deeper: [] });
    else last.deeper.push(entry);
  }
  const lists: {
    readonly numbers: boolean;
    readonly first: number;
    next: number;
    readonly items: HtmlNode[];
  }[] = [];
  for (const { own, deeper } of groups) {
    const numbers = printsNumber(own.item, within);
    const number = own.item.number ?? 1;
    let list = lists.at(-1);
    if (list === undefined || list.numbers !== numbers || (numbers && list.next !== number)) {
      list = { numbers, first: number, next: number, items: [] };
      lists.push(list);
    }
    list.next += 1;
    const inside =
      deeper.length === 0 ? [] : listsOf(deeper, { depth: within.depth + 1, isNumbered: numbers });
    list.items.push(made("<li></li>", [...(numbers ? own.blocks : lettered(own)), ...inside]));
  }
  return lists.map(({ numbers, first, items }) =>
    made(numbers ? `<ol start="${first}"></ol>` : "<ul></ul>", items),
  );
}

/** Whether the site prints the very number: figures in the first list, "a" in one within it, "i" in one within that. */
function printsNumber({ number, letter }: Item, { depth, isNumbered }: Within): boolean {
  if (number === undefined) return false;
  if (depth === 0) return letter === undefined;
  if (!isNumbered || letter === undefined) return false;
  return depth === 1
    ? /^\(?[a-hj-z][.)]/.test(letter) || number === 9
    : depth === 2 && /^\(?[ivx]+[.)]/.test(letter);
}

/** The blocks of an item with its letter typed before them, as Word printed it. */
function lettered({ item, blocks }: Entry): HtmlNode[] {
  const typed = item.letter ?? (item.number === undefined ? undefined : `${item.number}.`);
  const [first, ...others] = blocks;
  if (typed === undefined || first === undefined || !isElement(first)) return [...blocks];
  return [likened(first, { children: [...nodesOf(`${typed} `), ...first.children] }), ...others];
}

function made(html: string, children: readonly HtmlNode[]): HtmlElement {
  const [element] = nodesOf(html).filter(isElement);
  if (element === undefined) throw new Error(`no element: ${html}`);
  return likened(element, { children });
}
