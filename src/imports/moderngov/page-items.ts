import { DomUtils } from "htmlparser2";
import type { OldDocument, OldItem } from "./old.ts";
import { type Html, htmlOfNodes, linksIn, withClass, wordsIn } from "./page-elements.ts";

/** The items of a saved agenda page: a row each, its number beside its title, below it text, papers, decision and minutes. */
export function itemsOfPage(nodes: readonly Html[]): readonly OldItem[] {
  const rows = withClass(nodes, "mgItemTable").flatMap((table) =>
    DomUtils.getElementsByTagName("tr", table.children),
  );
  return rows.flatMap((row): readonly OldItem[] => {
    const [cell] = withClass(row.children, "mgItemNumberCell");
    const number = cell ? wordsIn([cell]).replace(/[.):\s]+$/, "") : "";
    // The number wears the class of a title, too.
    const title = withClass(
      row.children.filter((child) => child !== cell),
      "mgAiTitleTxt",
    ).find((one) => wordsIn([one]) !== "");
    if (!title) return [];
    const [anchor] = DomUtils.getElements(
      { name: (said: string) => /^AI\d+$/i.test(said ?? "") },
      row.children,
      true,
    );
    const id = anchor && "attribs" in anchor ? /\d+/.exec(String(anchor.attribs.name))?.[0] : undefined;
    const parts = partsOf(row.children);
    return [
      {
        id,
        number: /^0*$/.test(number) ? undefined : number,
        title: wordsIn([title]),
        text: parts.text,
        isRestricted: /mgReasonsRestricted\.aspx|restricted\s+enc/i.test(DomUtils.getOuterHTML(row)),
        isShown: true,
        minutes: parts.minutes,
        decision: parts.decision,
        documents: documentsOf(row.children),
      },
    ];
  });
}

/** What the paragraphs of an item are, by the small headings between them. */
function partsOf(nodes: readonly Html[]): {
  readonly text?: string;
  readonly minutes?: string;
  readonly decision?: string;
} {
  const parts = { text: "", minutes: "", decision: "" };
  let now: keyof typeof parts = "text";
  const paragraphs = DomUtils.getElements(
    { class: (said: string) => /\bmg(?:WordPara|SubItemTitleTxt)\b/.test(said ?? "") },
    [...nodes],
    true,
  );
  for (const node of paragraphs) {
    const words = wordsIn([node]);
    if (/^minutes:?$/i.test(words)) now = "minutes";
    else if (/^decisions?:?$/i.test(words)) now = "decision";
    else if (!/^(?:additional documents|documents|purpose of report):?$/i.test(words))
      parts[now] += htmlOfNodes([node]);
  }
  return Object.fromEntries(Object.entries(parts).filter(([, html]) => html !== ""));
}

const documentsOf = (nodes: readonly Html[]): readonly OldDocument[] =>
  linksIn(nodes).flatMap(({ url, words }) =>
    /documents\/[sb]\d+\//i.test(url)
      ? [{ url, title: words.replace(/\s*(?:PDF|DOCX?)?\s*[\d.,]+\s*[KM]B\s*$/i, ""), isRestricted: false }]
      : [],
  );
