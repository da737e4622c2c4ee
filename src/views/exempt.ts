import { lawOf } from "../law/profiles.ts";
import type { Profile } from "../model/council.ts";
import type { Exemption } from "../model/exemption.ts";
import { dateInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";

export interface ExemptView {
  /** Why the paper is not public: one sentence without a full stop. */
  readonly words: string;
  readonly publicInterest?: string;
  readonly review?: string;
}

/**
 * What every page of a withheld paper says at its foot: under which paragraph, and that paragraph's description (LGA 1972
 * s.100B(5)(b) and its like ask for both on the copy).
 */
export function withheldLines(exemption: Exemption, profile: Profile): readonly string[] {
  const { schedule } = lawOf(profile);
  const described = exemption.paragraphs.flatMap((paragraph) => schedule?.paragraphs[paragraph] ?? []);
  return [exemptView(exemption, profile).words, ...(described.length === 0 ? [] : [described.join("; ")])];
}

/** The same under the words "Not for publication", as sentences; empty where no reason is known. */
export const withheldReasons = (exemption: Exemption, profile: Profile): readonly string[] =>
  withheldLines(exemption, profile)
    .map((line) => line.replace(/^Not for publication(?:: e)?/, (start) => (start.endsWith("e") ? "E" : "")))
    .filter((line) => line !== "")
    .map((line) => `${line}.`);

/** What may be said of a private item: the description that applies, the public interest, the day of review. */
export function exemptView(exemption: Exemption, profile: Profile): ExemptView {
  const { paragraphs, publicInterest, reviewOn } = exemption;
  const numbered = `${paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${listInWords(paragraphs)}`;
  const { schedule } = lawOf(profile);
  return {
    words:
      paragraphs.length === 0
        ? "Not for publication"
        : `Not for publication: exempt under ${numbered}${schedule ? ` of ${schedule.name}` : ""}`,
    ...(publicInterest === undefined ? {} : { publicInterest }),
    ...(reviewOn === undefined ? {} : { review: dateInWords(reviewOn) }),
  };
}
