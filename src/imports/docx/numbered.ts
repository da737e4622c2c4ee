import { outlineOf } from "../../markdown/outline.ts";
import type { Numbering } from "../../model/paper.ts";

/**
 * How the numbers of a report are to be dealt out: by the site if that gives each heading and paragraph the very number
 * it has, and then they are taken out of the text; as they are written otherwise; `none` where there are none.
 */
export function numbered(text: string): { readonly text: string; readonly numbering: Numbering } {
  const typed = numbersOf(text, "as-written");
  if (!typed.includes("s") && !typed.includes("p")) return { text, numbering: "none" };
  const plain = withoutNumbers(text);
  if (numbersOf(plain, "auto") === typed) return { text: plain, numbering: "auto" };
  return { text, numbering: "as-written" };
}

/** The numbers of headings and of paragraphs in a row. */
function numbersOf(text: string, numbering: Numbering): string {
  const { sections, paragraphs } = outlineOf({ text, file: "", firstLine: 1 }, { numbering });
  const line = (at: number, kind: string, number: string): string =>
    `${String(at).padStart(9, "0")}${kind}${number}`;
  return [
    ...sections.flatMap(({ number, line: at }) => (number === undefined ? [] : [line(at, "s", number)])),
    ...paragraphs.map(({ number, line: at }) => line(at, "p", number)),
  ]
    .sort()
    .join(" ");
}

/** Numbers at the head of headings, and of paragraphs that have several figures. */
const withoutNumbers = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/^(#{2,6} )\d{1,3}(?:\.\d{1,3})*[.)]?\s+/, "$1")
        .replace(/^((?:\*\*)?)\d{1,3}(?:\.\d{1,3})+[.)]?\s+/, "$1"),
    )
    .join("\n");
