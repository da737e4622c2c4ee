/** A field of a paper that a cover sheet can name. */
export type CoverField =
  | "title"
  | "report-of"
  | "date"
  | "classification"
  | "wards"
  | "policy-context"
  | "financial-summary"
  | "authors"
  | "contact"
  | "background-papers"
  | "of the meeting";

const LABELS: readonly (readonly [RegExp, CoverField])[] = [
  [
    /^(?:(?:report )?title(?: of (?:the )?report)?|subject(?: of (?:the )?report)?|report (?:name|subject)|re)$/i,
    "title",
  ],
  [
    /^(?:report (?:of|by|from)|presented by|(?:lead |responsible |corporate |executive )?director|from)$/i,
    "report-of",
  ],
  [/^(?:date|date of (?:the )?report|report date)$/i, "date"],
  [
    /^(?:classification|security classification|publication status|status|confidentiality|exempt(?:ion)?)$/i,
    "classification",
  ],
  [
    /^(?:wards?|wards? ?(?:\(s\) )?(?:involved|affected|concerned)|wards? ?\(s\)|(?:electoral )?divisions?(?: affected)?)$/i,
    "wards",
  ],
  [/^policy (?:context|framework)$/i, "policy-context"],
  [/^(?:financial|finance) (?:summary|implications summary)$/i, "financial-summary"],
  [/^(?:report )?authors?(?:\(s\))?(?: and contact details?)?$/i, "authors"],
  [
    /^(?:contact|contact (?:officers?(?:\(s\))?|details?|points?)|officer contact|enquiries to|further information from|for (?:further )?information,? (?:please )?contact)$/i,
    "contact",
  ],
  [/^(?:list of )?background (?:papers?|documents?)$/i, "background-papers"],
  [
    /^(?:meeting|meeting date|date of (?:the )?meeting|committee|board|agenda item(?: no\.?| number)?|item(?: no\.?| number)?|report to|to)$/i,
    "of the meeting",
  ],
];

/** Which field a label means: "Wards Affected:"; undefined if none. */
export function fieldOf(label: string): CoverField | undefined {
  const words = label
    .replace(/[:*\s]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return LABELS.find(([pattern]) => pattern.test(words))?.[1];
}

/** "None", "There are no background papers." */
export const isNone = (words: string): boolean =>
  /^(?:none|nil|n\/a|not applicable|no background papers?|there (?:are|were) (?:none|no\b[^.]*))(?: (?:used|relied on))?\.?$/i.test(
    words.trim(),
  );
