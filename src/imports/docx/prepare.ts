import { type HtmlElement, type HtmlNode, isElement, likened } from "../markdown/elements.ts";
import { placeSign } from "../markdown/places.ts";
import { type Item, type Kind, kindsOf } from "./kinds.ts";
import { type Line, type LineReader, lineOf } from "./lines.ts";
import { childOf, inside, madeXml, runOf, wordsIn, type Xml } from "./xml.ts";

/** The text of a report made ready for mammoth: what each paragraph is stands in it as a sign, and in `items`. */
export interface Prepared {
  readonly body: HtmlElement;
  /** By the name of its sign, "i3". */
  readonly items: ReadonlyMap<string, Item>;
  /** How many lines of tables of contents were left out. */
  readonly contents: number;
}

/** The sign of a paragraph that only says where landscape pages begin ("l1") and end ("l2"). */
export const TURNS = { begin: "l1", end: "l2" } as const;

/** Goes through the blocks of a report, reads each paragraph, and writes into it what it is. */
export function prepared(body: HtmlElement, reader: LineReader): Prepared {
  const lines: Line[] = [];
  const items = new Map<string, Item>();
  let contents = 0;
  /** First every paragraph is read, since what one is depends on others; `write` then puts them into their places. */
  const read = (nodes: readonly HtmlNode[], isInTable: boolean): (() => HtmlNode[])[] =>
    nodes.filter(isElement).flatMap((node): (() => HtmlNode[])[] => {
      if (node.name === "w:p") return paragraph(node, isInTable);
      if (node.name === "w:sdt") return read(childOf(node, "w:sdtContent")?.children ?? [], isInTable);
      if (node.name === "w:ins" || node.name === "w:moveTo" || node.name === "w:customXml")
        return read(node.children, isInTable);
      if (node.name === "w:tbl" || node.name === "w:tr" || node.name === "w:tc") {
        const inner = read(node.children, true);
        return [() => [likened(node, { children: inner.flatMap((write) => write()) })]];
      }
      return [() => [node]];
    });

  function paragraph(node: Xml, isInTable: boolean): (() => HtmlNode[])[] {
    const { line, boxes } = lineOf(node, isInTable, reader);
    if (line === undefined) contents += 1;
    const at = line === undefined ? -1 : lines.push(line) - 1;
    const after = read(boxes, isInTable);
    return [() => (line === undefined ? [] : [written(line, kinds()[at] ?? { is: "paragraph" })]), ...after];
  }

  let decided: readonly Kind[] | undefined;
  const kinds = (): readonly Kind[] => {
    decided ??= kindsOf(lines);
    return decided;
  };

  function written(line: Line, kind: Kind): HtmlElement {
    const rest = kind.strip === undefined ? [...line.children] : withoutLeading(line.children, kind.strip);
    const plain = kind.is === "heading" ? rest.map(withoutBold) : rest;
    const children = [
      ...(line.runsOn ? madeXml("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>") : []),
      ...(kind.prefix === undefined ? [] : runOf(kind.prefix)),
      ...plain,
      ...(line.words === "" ? [] : signOf(kind)),
    ];
    const [made] = madeXml("<w:p/>").filter(isElement);
    return likened(made ?? body, { children });
  }

  function signOf(kind: Kind): HtmlNode[] {
    if (kind.is === "heading") return runOf(placeSign(`h${kind.level}`));
    if (kind.is === "continued") return runOf(placeSign("c1"));
    if (kind.is !== "item") return [];
    const name = `i${items.size + 1}`;
    items.set(name, kind.item);
    return runOf(placeSign(name));
  }

  const writes = read(turned(body), false);
  const made = likened(body, { children: writes.flatMap((write) => write()) });
  return { body: made, items, contents };
}

/** The blocks of a text, with signs where landscape pages begin and end; none if all pages lie that way. */
function turned(body: HtmlElement): readonly HtmlNode[] {
  const sections: { readonly isLandscape: boolean; readonly blocks: HtmlNode[] }[] = [];
  let blocks: HtmlNode[] = [];
  const end = (section: Xml | undefined): void => {
    sections.push({ isLandscape: childOf(section, "w:pgSz")?.attribs["w:orient"] === "landscape", blocks });
    blocks = [];
  };
  for (const node of body.children) {
    if (!isElement(node)) continue;
    blocks.push(node);
    const section = node.name === "w:sectPr" ? node : inside(node, "w:pPr", "w:sectPr");
    if (section !== undefined) end(section);
  }
  if (blocks.length > 0) end(undefined);
  const hasWords = ({ blocks: inner }: { readonly blocks: readonly HtmlNode[] }): boolean =>
    inner.some((node) => wordsIn(node).trim() !== "");
  if (sections.filter(hasWords).every(({ isLandscape }) => isLandscape)) return body.children;
  const sign = (name: string): HtmlNode[] => madeXml(`<w:p><w:r><w:t>${placeSign(name)}</w:t></w:r></w:p>`);
  return sections.flatMap((section) =>
    section.isLandscape && hasWords(section)
      ? [...sign(TURNS.begin), ...section.blocks, ...sign(TURNS.end)]
      : section.blocks,
  );
}

/** The nodes of a paragraph without so many letters at its beginning; white space before them goes too. */
function withoutLeading(nodes: readonly HtmlNode[], count: number): HtmlNode[] {
  let left = count;
  let isBegun = false;
  const cut = (node: HtmlNode): HtmlNode => {
    if (!isElement(node) || left === 0) return node;
    if (node.name === "w:tab") {
      if (isBegun) left -= 1;
      return likened(node, { name: "w:nothing" });
    }
    if (node.name !== "w:t") return likened(node, { children: node.children.map(cut) });
    const words = wordsIn(node);
    const start = isBegun ? 0 : words.length - words.trimStart().length;
    if (words.trim() !== "") isBegun = true;
    const gone = Math.min(left, words.length - start);
    left -= gone;
    return likened(node, { children: [...(madeTextOf(words.slice(start + gone)) ?? [])] });
  };
  return nodes.map(cut);
}

const madeTextOf = (words: string): readonly HtmlNode[] =>
  runOf(words)
    .filter(isElement)
    .flatMap((run) => run.children.filter(isElement).flatMap(({ children }) => children));

/** Headings are set by the site. */
const withoutBold = (node: HtmlNode): HtmlNode => {
  if (!isElement(node)) return node;
  if (/^w:(?:b|bCs|u|i|iCs)$/.test(node.name)) return likened(node, { name: "w:nothing", children: [] });
  return likened(node, { children: node.children.map(withoutBold) });
};
