/** A section of a report that is still to be written: its heading, and the sentence that says what belongs there. */
export interface TemplateSection {
  readonly heading: string;
  readonly words: string;
}

/** What most councils' report templates ask for; an author takes out what does not apply. */
export const REPORT_TEMPLATE: readonly TemplateSection[] = [
  {
    heading: "Summary",
    words: "What this report is about, in two or three sentences that anybody can follow.",
  },
  { heading: "Recommendations", words: "That the meeting notes this report." },
  { heading: "Background", words: "What led here, and what was decided before." },
  { heading: "Options considered", words: "What else could be done, and why it is not recommended." },
  { heading: "Financial implications", words: "What it costs, and where the money comes from." },
  { heading: "Legal implications", words: "The power or duty under which this is done." },
  {
    heading: "Equality implications",
    words: "Who is affected differently, and what is done about it.",
  },
];

/** The sentences of the template that no author leaves: a report may well ask its meeting to note it. */
export const TEMPLATE_SENTENCES: readonly string[] = REPORT_TEMPLATE.filter(
  ({ heading }) => heading !== "Recommendations",
).map(({ words }) => words);
