/** Words that the law has left behind: what they look like, since when, what is said now. */
export interface ObsoleteTerm {
  readonly words: RegExp;
  /** The first day on which they were wrong. */
  readonly since: string;
  readonly instead: string;
  readonly why: string;
}

/** In the order in which they went out of use. A record from before that day keeps its words in peace. */
export const OBSOLETE_TERMS: readonly ObsoleteTerm[] = [
  {
    words: /\bpersonal (?:or|and|and\/or) prejudicial interests?\b/i,
    since: "2012-07-01",
    instead: "disclosable pecuniary interests, and other interests of the council's code",
    why: "Localism Act 2011, Part 1, Chapter 7",
  },
  {
    words: /\bsection 100\s?\(?I\)?\b(?=[^.]{0,80}\bexclu)/i,
    since: "1986-04-01",
    instead: "section 100A(4)",
    why: "Local Government Act 1972: section 100I defines exempt information, section 100A(4) is the power to exclude",
  },
  {
    words: /\bclinical commissioning groups?\b/i,
    since: "2022-07-01",
    instead: "integrated care board",
    why: "Health and Care Act 2022: integrated care boards took the place of clinical commissioning groups",
  },
  {
    words: /\bPrimary Care Trusts?\b/i,
    since: "2013-04-01",
    instead: "integrated care board",
    why: "Health and Social Care Act 2012",
  },
  {
    words: /\bStandards Board for England\b/i,
    since: "2012-04-01",
    instead: "the council's own standards arrangements",
    why: "Localism Act 2011, Schedule 4",
  },
];
