import { type HtmlNode, isElement, rawWords } from "../markdown/elements.ts";
import { settled } from "../markdown/places.ts";
import type { Cover } from "./cover.ts";
import { TITLE } from "./shape.ts";

export interface Titled {
  /** Plain words in one line. */
  readonly title: string;
  readonly rest: readonly HtmlNode[];
  /** Other lines that were titles too. */
  readonly left: readonly string[];
  readonly asked: readonly string[];
}

/** Headings that begin a report and are not its name. */
const SECTION =
  /^(?:\d|(?:executive )?summary\b|introduction\b|purpose\b|background\b|recommendations?\b|report\b|context\b|decisions?\b|reasons?\b)/i;

/** The title of a report: the cover sheet's, a line set as one, or the first heading that is no section's. */
export function titleOf({ fields, rest }: Cover, name: string): Titled {
  const cover = plainWords(fields.get("title") ?? []);
  const titles = rest.filter((block) => isElement(block) && block.name === TITLE);
  const others = rest.filter((block) => !titles.includes(block));
  const words = titles.map((block) => plainWords([block])).filter((line) => line !== "");
  if (cover !== "")
    return { title: cover, rest: others, left: words.filter((line) => line !== cover), asked: [] };
  const [first, ...left] = words;
  if (first !== undefined) return { title: first, rest: others, left, asked: [] };
  const [heading] = others;
  const headed =
    heading !== undefined && isElement(heading) && /^h\d$/.test(heading.name) ? plainWords([heading]) : "";
  if (headed !== "" && !SECTION.test(headed))
    return { title: headed, rest: others.slice(1), left: [], asked: [] };
  const named = name
    .replace(/\.[a-z]+$/i, "")
    .replace(/[_\s]+/g, " ")
    .trim();
  return {
    title: named,
    rest: others,
    left: [],
    asked: ["the report names no title: that of its file is taken; write the right one"],
  };
}

/** Words in one line, without signs. */
export const plainWords = (nodes: readonly HtmlNode[]): string =>
  settled(nodes.map(rawWords).join(" ")).text.replace(/\s+/g, " ").trim();
