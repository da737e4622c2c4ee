import type { ReportSection } from "../profile.ts";

/** The heading under which a report says what it asks of its meeting; rules that read recommendations ask for it too. */
export const RECOMMENDATIONS: ReportSection = {
  name: "recommendations",
  titles:
    /\brecommend(?:ed|ation)s?\b|\bdecisions? (?:requested|required|sought)\b|\bis asked to\b|\bkey matters for\b/i,
};

/**
 * What the report templates of British councils have in common. A heading “Implications” alone, under which money and law
 * are paragraphs or rows of a table, is both of the last two.
 */
export const REPORT_SECTIONS: readonly ReportSection[] = [
  { name: "summary", titles: /\bsummary\b|\bpurpose\b|\bintroduction\b|\boverview\b|\bin brief\b/i },
  RECOMMENDATIONS,
  {
    name: "financial implications",
    titles: /\bfinanc|\bresources?\b|\bbudget|\bcosts?\b|^(?:corporate |other )?implications\b/i,
  },
  { name: "legal implications", titles: /\blegal\b|\blaw\b|^(?:corporate |other )?implications\b/i },
];
