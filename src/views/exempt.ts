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
  const schedule = SCHEDULES[profile];
  return {
    words:
      paragraphs.length === 0
        ? "Not for publication"
        : `Not for publication: exempt under ${numbered}${schedule}`,
    ...(publicInterest === undefined ? {} : { publicInterest }),
    ...(reviewOn === undefined ? {} : { review: dateInWords(reviewOn) }),
  };
}

/** Where each law keeps its descriptions of exempt information. */
const SCHEDULES: Readonly<Record<Profile, string>> = {
  "england-principal": " of Part 1 of Schedule 12A to the Local Government Act 1972",
  "england-executive": " of Part 1 of Schedule 12A to the Local Government Act 1972",
  "england-parish": "",
  wales: " of Part 4 of Schedule 12A to the Local Government Act 1972",
  scotland: " of Part I of Schedule 7A to the Local Government (Scotland) Act 1973",
  "nhs-board": "",
  none: "",
};
