import { outlineOf } from "../../markdown/outline.ts";
import type { Paper } from "../../model/paper.ts";
import type { Rule } from "../rule.ts";
import { referencesIn } from "./references.ts";

/** A reference to a paragraph of the same paper that the paper has not. */
export const paragraphReferenceWrong: Rule = {
  id: "paragraph-reference-wrong",
  severity: "warning",
  why: "a member who is sent to a paragraph must find it",
  ofMeeting: ({ papers }, _, report) => {
    for (const paper of papers) {
      const references = referencesIn(paper);
      if (references.length === 0) continue;
      const { lasts, places } = indexOf(numbersOf(paper));
      for (const { number, line, column } of references) {
        const last = lasts.get(sectionOf(number));
        if (last === undefined || places.has(number)) continue;
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

/** The last number of each section, and every place that a reference can name: 4.3 is one if there is a 4.3.1. */
function indexOf(numbers: readonly string[]) {
  const lasts = new Map(numbers.map((number) => [sectionOf(number), number]));
  const places = new Set<string>();
  for (const number of numbers) {
    const steps = number.split(".");
    for (let depth = 1; depth <= steps.length; depth += 1) places.add(steps.slice(0, depth).join("."));
  }
  return { lasts, places };
}

/** Every number of a paper that can be referred to, in its order: those of paragraphs and of headings. */
function numbersOf({ body, numbering }: Paper): readonly string[] {
  const { paragraphs, sections } = outlineOf(body, { numbering });
  const headings = sections.flatMap(({ number }) => (number?.includes(".") ? [number] : []));
  return [...headings, ...paragraphs.map(({ number }) => number)];
}
