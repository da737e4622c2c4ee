import { plainText } from "../../markdown/plain-text.ts";
import { inlineText } from "../../markdown/text.ts";
import type { VersionText } from "../../model/paper-version.ts";

/** A line of a paper's cover in two versions; "" where one has none. */
export interface ChangedFact {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

const words = (text: string | undefined): string =>
  text === undefined ? "" : plainText({ text, file: "", firstLine: 1 }).replace(/\n/g, " ");

const FACTS: readonly (readonly [label: string, of: (text: VersionText) => string])[] = [
  ["Title", ({ title }) => inlineText(title)],
  ["Date", ({ date }) => words(date)],
  ["Classification", ({ classification }) => words(classification)],
  ["Report of", (text) => words(text["report-of"])],
  ["Policy context", (text) => words(text["policy-context"])],
  ["Financial summary", (text) => words(text["financial-summary"])],
  ["Background papers", (text) => (text["background-papers"] ?? []).map(inlineText).join("; ")],
];

/** What differs on the cover of two versions of a paper. */
export const changedFacts = (before: VersionText, after: VersionText): readonly ChangedFact[] =>
  FACTS.map(([label, of]) => ({ label, before: of(before), after: of(after) })).filter(
    (fact) => fact.before !== fact.after,
  );
