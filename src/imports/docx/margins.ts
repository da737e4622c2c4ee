import { COVER, RESTRICTED } from "../../rules/restricted-in-public/rule.ts";
import type { Comment } from "./clean.ts";
import { DocxFault } from "./docx-fault.ts";
import { type Docx, textOf } from "./open-docx.ts";
import { allNamed, wordsIn, xmlOf } from "./xml.ts";

const WITHHELD =
  /\b(?:not for publication|official[- ]sensitive|strictly confidential|exempt (?:under|from|information|report)|by virtue of paragraphs?\b.{0,40}\bschedule 12A)\b/i;

/** So many lines at the beginning of a report say what it is. */
const FIRST = 12;

/**
 * Stops at a report that says of itself, in a header, a footer, its first lines or its classification, that it is not for
 * publication: an import writes into the public tree, and nothing brings back what was published.
 */
export function refuseWithheld(
  margins: readonly string[],
  lines: readonly string[],
  classification: string,
): void {
  const first = lines.slice(0, FIRST);
  const said =
    margins.find((line) => WITHHELD.test(line) || RESTRICTED.test(line)) ??
    first.find((line) => COVER.test(line) || (WITHHELD.test(line) && line.length < 160)) ??
    (RESTRICTED.test(classification) || WITHHELD.test(classification) ? classification : undefined);
  if (said !== undefined)
    throw new DocxFault(
      `the report says of itself “${said.slice(0, 80)}”: an import writes into the public tree, and this belongs into the private one; put it there by hand, with \`exempt:\` on its item`,
    );
}

/** The lines of all headers and footers, each once; page numbers are none. */
export function marginsOf({ parts }: Docx): readonly string[] {
  const lines = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .sort()
    .flatMap((name) => allNamed(xmlOf(textOf(parts, name)), "w:p"))
    .flatMap((paragraph) => wordsIn(paragraph).split(/[\n\t]/))
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => /\p{L}/u.test(line) && !/^page\b[\s\dof]*$/i.test(line));
  return [...new Set(lines)];
}

/** The comments in the margins by their ids. */
export function commentsOf({ parts }: Docx): ReadonlyMap<string, Comment> {
  return new Map(
    allNamed(xmlOf(textOf(parts, "word/comments.xml")), "w:comment").map((comment) => [
      comment.attribs["w:id"] ?? "",
      {
        author: comment.attribs["w:author"] ?? "somebody",
        words: allNamed(comment.children, "w:p").map(wordsIn).join(" ").trim(),
      },
    ]),
  );
}
