import { accessibilityContactMissing } from "./accessibility-contact-missing/rule.ts";
import { actionItemUnknown } from "./action-item-unknown/rule.ts";
import { apologyFromStranger } from "./apology-from-stranger/rule.ts";
import { backgroundPapersMissing } from "./background-papers-missing/rule.ts";
import { confirmationMissing } from "./confirmation-missing/rule.ts";
import { declaredAndVoted } from "./declared-and-voted/rule.ts";
import { exclusionMissing } from "./exclusion-missing/rule.ts";
import { exemptParagraphWrong } from "./exempt-paragraph-wrong/rule.ts";
import { fileNotUsed } from "./file-not-used/rule.ts";
import { meetingTwice } from "./meeting-twice/rule.ts";
import { noticeTooShort } from "./notice-too-short/rule.ts";
import { obsoleteWords } from "./obsolete-words/rule.ts";
import { pageRangeTyped } from "./page-range-typed/rule.ts";
import { paragraphInWrongSection } from "./paragraph-in-wrong-section/rule.ts";
import { paragraphNumberMissing } from "./paragraph-number-missing/rule.ts";
import { paragraphNumberTwice } from "./paragraph-number-twice/rule.ts";
import { presentAndAbsent } from "./present-and-absent/rule.ts";
import { publicInterestMissing } from "./public-interest-missing/rule.ts";
import { quorumNotReached } from "./quorum-not-reached/rule.ts";
import { reviewDayPassed } from "./review-day-passed/rule.ts";
import type { Rule } from "./rule.ts";
import { slideTitleTwice } from "./slide-title-twice/rule.ts";
import { votesExceedPresent } from "./votes-exceed-present/rule.ts";
import { weekdayWrong } from "./weekday-wrong/rule.ts";

/** Every rule, by hand, in the order of a meeting's life: notice, papers, slides, record, actions; then the site. */
export const RULES: readonly Rule[] = [
  noticeTooShort,
  meetingTwice,
  exemptParagraphWrong,
  publicInterestMissing,
  exclusionMissing,
  reviewDayPassed,
  weekdayWrong,
  obsoleteWords,
  pageRangeTyped,
  backgroundPapersMissing,
  paragraphNumberTwice,
  paragraphNumberMissing,
  paragraphInWrongSection,
  slideTitleTwice,
  fileNotUsed,
  quorumNotReached,
  presentAndAbsent,
  apologyFromStranger,
  declaredAndVoted,
  votesExceedPresent,
  confirmationMissing,
  actionItemUnknown,
  accessibilityContactMissing,
];
