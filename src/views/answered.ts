import type { Meeting } from "../model/meeting.ts";
import type { Outcome } from "../model/minutes.ts";
import { addressOf } from "../model/reference.ts";
import { listInWords } from "../text/lists.ts";
import { type Stretch, wordDifference } from "../text/word-difference.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import type { Answer } from "./decision.ts";
import { titleWords } from "./prose.ts";

/** What a decision made of recommendations. */
export interface AnswerView {
  readonly outcome: Outcome;
  /** "Agreed as recommended", "Agreed with changes". */
  readonly outcomeWords: string;
  /** "Recommendations 1 and 2", "The recommendation". */
  readonly which: string;
  /** The report, at its recommendation if that has an anchor. */
  readonly paper: Link;
  /** Whether it was worked out from the words, because the minutes do not say it. */
  readonly isRead: boolean;
  readonly reason?: string;
  /** All of it in one line. */
  readonly words: string;
  /** Recommended and decided, word by word, where they differ. */
  readonly difference: readonly Stretch[];
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  agreed: "Agreed as recommended",
  amended: "Agreed with changes",
  "not-agreed": "Not agreed",
  deferred: "Deferred",
};

/** In a few words; where only the words were compared, their change is all that can be told. */
export const outcomeWords = ({ outcome, isRead }: Pick<Answer, "outcome" | "isRead">): string =>
  outcome === "amended" && isRead ? "Agreed with changes to the words" : OUTCOME_WORDS[outcome];

/** In one line of a list: "Agreed as recommended", "Recommendation 3: not agreed". */
export function answerInWords(answer: Answer): string {
  const words = outcomeWords(answer);
  return answer.isWhole ? words : `${whichOf(answer)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** See AnswerView. */
export function answerView(context: ViewContext, meeting: Meeting, answer: Answer): AnswerView {
  const { outcome, isRead, paper, parts, reason, texts } = answer;
  const anchor = parts[0]?.id;
  const address = href(context, addressOf.paper(meeting.id, paper.id));
  return {
    outcome,
    outcomeWords: outcomeWords(answer),
    which: whichOf(answer),
    paper: { words: titleWords(paper.title), href: anchor === undefined ? address : `${address}#${anchor}` },
    isRead,
    words: answerInWords(answer),
    ...(reason === undefined ? {} : { reason: titleWords(reason) }),
    difference: texts === undefined ? [] : wordDifference(...texts),
  };
}

function whichOf({ parts, isWhole }: Answer): string {
  const numbers = parts.flatMap(({ number }) => number ?? []);
  if (parts.length <= 1 && isWhole) return "The recommendation";
  if (isWhole || numbers.length === 0) return "The recommendations";
  return `${numbers.length === 1 ? "Recommendation" : "Recommendations"} ${listInWords(numbers)}`;
}
