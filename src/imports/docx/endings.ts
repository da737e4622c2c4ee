import { elementsIn, type HtmlElement, type HtmlNode, isElement, rawWords } from "../markdown/elements.ts";
import { type Contact, contactsOf } from "./contact.ts";
import { fieldOf, isNone } from "./labels.ts";

/** What the end of a report says: where its papers lie and whom to ask. */
export interface Endings {
  readonly backgroundPapers?: readonly string[];
  readonly contact?: readonly Contact[];
  /** The report without these sections. */
  readonly rest: readonly HtmlNode[];
  /** Sentences that lead to them ("If you have any queries …"): the page has its own. */
  readonly left: readonly string[];
  /** Of a numbered section that was taken out before others. */
  readonly gap?: string;
}

const QUERIES = /\b(?:queries|inspect|further information|information)\b.*\bcontact\b/i;
const NUMBER = /^\s*\d[\d.]*[.)]?\s+/;

/** Takes sections "Background papers" and "Contact" out of a report, and lines of their own that say the same. */
export function endingsOf(blocks: readonly HtmlNode[]): Endings {
  const taken = new Set<HtmlNode>();
  const left: string[] = [];
  let backgroundPapers: readonly string[] | undefined;
  let contact: readonly Contact[] | undefined;
  let gap: string | undefined;

  const takeContact = (lines: readonly string[], from: readonly HtmlNode[]): boolean => {
    const found = contactsOf(lines);
    if (found === undefined) return false;
    contact = [...(contact ?? []), ...found];
    for (const node of from) taken.add(node);
    return true;
  };

  for (const [at, block] of blocks.entries()) {
    if (!isElement(block) || taken.has(block)) continue;
    const words = plain(block);
    if (isHeading(block)) {
      const field = fieldOf(words.replace(NUMBER, ""));
      if (field !== "background-papers" && field !== "contact" && field !== "authors") continue;
      const section = sectionAfter(blocks, at);
      if (section.some((inner) => isElement(inner) && /^(?:table|h\d|:::)/.test(inner.name))) continue;
      const queries = section.find((inner) => QUERIES.test(plain(inner)));
      const split = queries === undefined ? section.length : section.indexOf(queries);
      const papers = section.slice(0, field === "background-papers" ? split : 0);
      const people = section.slice(papers.length).filter((inner) => inner !== queries);
      const hasPeople = people.flatMap(linesOf).length > 0;
      if (hasPeople && !takeContact(people.flatMap(linesOf), people)) continue;
      if (queries !== undefined && hasPeople) {
        taken.add(queries);
        left.push(plain(queries));
      }
      taken.add(block);
      if (field === "background-papers" && backgroundPapers === undefined) {
        backgroundPapers = papersOf(papers);
        for (const inner of papers) taken.add(inner);
      }
      const isNumbered = NUMBER.test(words);
      if (
        isNumbered &&
        blocks
          .slice(at + 1)
          .some((next) => isElement(next) && isHeading(next) && NUMBER.test(plain(next)) && !taken.has(next))
      )
        gap = words;
    } else if (block.name === "p") {
      const [, label = "", value = ""] = /^([^:]{2,45}):\s*([\s\S]+)$/.exec(plain(block, "\n")) ?? [];
      const field = label === "" ? undefined : fieldOf(label.replace(NUMBER, ""));
      if (field === "background-papers" && backgroundPapers === undefined) {
        backgroundPapers = isNone(value) ? [] : [value.replace(/\s+/g, " ")];
        taken.add(block);
      } else if (field === "contact" || (field === "authors" && at > blocks.length / 2))
        takeContact(value.split("\n"), [block]);
      else if (QUERIES.test(words)) {
        const section = sectionAfter(blocks, at);
        const lines = /:$/.test(words) || !/@/.test(words) ? section.flatMap(linesOf) : [];
        if (
          lines.length > 0 &&
          lines.length <= 8 &&
          lines.some((line) => /@|\d{5}/.test(line)) &&
          takeContact(lines, section)
        ) {
          taken.add(block);
          left.push(words);
        }
      }
    }
  }
  return {
    ...(backgroundPapers && { backgroundPapers }),
    ...(contact && { contact }),
    ...(gap !== undefined && { gap }),
    left,
    rest: blocks.filter((block) => !taken.has(block)),
  };
}

/** The names of background papers in some blocks; none if they say so. */
export function papersOf(blocks: readonly HtmlNode[]): readonly string[] {
  const lines = blocks.flatMap(linesOf);
  return lines.every(isNone) ? [] : lines;
}

const isHeading = ({ name }: HtmlElement): boolean => /^h\d$/.test(name);

function sectionAfter(blocks: readonly HtmlNode[], at: number): readonly HtmlNode[] {
  const after = blocks.slice(at + 1);
  const end = after.findIndex((block) => isElement(block) && isHeading(block));
  return (end < 0 ? after : after.slice(0, end)).filter(isElement);
}

/** Each item of a list and each line of a paragraph; tabs and breaks part lines. */
export function linesOf(block: HtmlNode): readonly string[] {
  const items = elementsIn([block], "li");
  const paragraphs = elementsIn([block], "p");
  const parts = items.length > 0 ? items : paragraphs.length > 0 ? paragraphs : [block];
  return parts
    .flatMap((part) => plain(part, "\n").split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The words of a block in one line, or with its breaks. */
function plain(node: HtmlNode, br = " "): string {
  return rawWords(node)
    .replace(/\uE000[a-z]\d+\uE001/g, "")
    .replace(/\n/g, br)
    .replace(/[^\S\n]+/g, " ")
    .trim();
}
