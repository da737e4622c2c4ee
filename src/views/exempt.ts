import { lawOf } from "../law/profiles.ts";
import type { Exemption } from "../model/agenda.ts";
import type { Profile } from "../model/council.ts";
import { dateInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";

export interface ExemptView {
  /** Why the paper is not public: one sentence without a full stop. */
  readonly words: string;
  readonly publicInterest?: string;
  readonly review?: string;
}

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
