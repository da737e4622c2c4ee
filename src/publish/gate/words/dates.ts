const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const DAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\\s+)?";
const DATES = new RegExp(
  `${DAY}\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH}\\b(?:,?\\s+\\d{4}\\b)?|\\b${MONTH}\\s+\\d{4}\\b|\\b\\d{4}[-/]\\d{2}(?:[-/]\\d{2})?\\b|\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b`,
  "giu",
);

/** Stretches of a text that are dates, in its order. A date is nobody's secret: a website writes many of its own. */
export const datesIn = (text: string): readonly { readonly from: number; readonly end: number }[] =>
  [...text.matchAll(DATES)].map(({ index, 0: date }) => ({ from: index, end: index + date.length }));
