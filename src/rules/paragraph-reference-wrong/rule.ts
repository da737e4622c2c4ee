import { outlineOf } from "../../markdown/outline.ts";
import type { Paper } from "../../model/paper.ts";
import type { Rule } from "../rule.ts";
import { referencesIn } from "./references.ts";

/** A reference to a paragraph of the same paper that the paper has not. */
export const paragraphReferenceWrong: Rule = {
  id: "paragraph-reference-wrong",
  severity: "warning",
  why: "a member who is sent to a paragraph must find it",
  check: ({ library }, report) => {
    for (const paper of library.meetings.flatMap(({ papers }) => papers)) {
      const references = referencesIn(paper);
      if (references.length === 0) continue;
      const numbers = numbersOf(paper);
      for (const { number, line, column } of references) {
        const last = numbers.filter((known) => sectionOf(known) === sectionOf(number)).at(-1);
        if (last === undefined || numbers.some((known) => known === number || known.startsWith(`${number}.`)))
          continue;
        report({
          at: { file: paper.body.file, line, column, length: number.length },
          message: `this paper has no paragraph ${number}; section ${sectionOf(number)} ends with ${last}`,
          help: "correct the number, or say which document's paragraph it is; a record already published keeps its words",
        });
      }
    }
  },
};

const sectionOf = (number: string): string => number.slice(0, number.indexOf("."));

/** Every number of a paper that can be referred to, in its order: those of paragraphs and of headings. */
function numbersOf({ body, numbering }: Paper): readonly string[] {
  const { paragraphs, sections } = outlineOf(body, { numbering });
  const headings = sections.flatMap(({ number }) => (number?.includes(".") ? [number] : []));
  return [...headings, ...paragraphs.map(({ number }) => number)];
}
