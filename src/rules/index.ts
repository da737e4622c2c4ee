import { absentSixMonths } from "./absent-six-months/rule.ts";
import { accessibilityContactMissing } from "./accessibility-contact-missing/rule.ts";
import { actionCarriedOften } from "./action-carried-often/rule.ts";
import { actionItemUnknown } from "./action-item-unknown/rule.ts";
import { actionMinuteUnknown } from "./action-minute-unknown/rule.ts";
import { actionOverdue } from "./action-overdue/rule.ts";
import { actionStatusDiffers } from "./action-status-differs/rule.ts";
import { actionWithoutDue } from "./action-without-due/rule.ts";
import { actionWithoutLead } from "./action-without-lead/rule.ts";
import { addedLate } from "./added-late/rule.ts";
import { addressLost } from "./address-lost/rule.ts";
import { apologyFromStranger } from "./apology-from-stranger/rule.ts";
import { backgroundPaperExempt } from "./background-paper-exempt/rule.ts";
import { backgroundPapersMissing } from "./background-papers-missing/rule.ts";
import { confirmationMissing } from "./confirmation-missing/rule.ts";
import { correctionNotFound } from "./correction-not-found/rule.ts";
import { decisionDaysWrong } from "./decision-days-wrong/rule.ts";
import { decisionRecordIncomplete } from "./decision-record-incomplete/rule.ts";
import { decisionUnknown } from "./decision-unknown/rule.ts";
import { decisionWithoutRecommendation } from "./decision-without-recommendation/rule.ts";
import { declaredAndVoted } from "./declared-and-voted/rule.ts";
import { deputyOfStranger } from "./deputy-of-stranger/rule.ts";
import { exclusionMissing } from "./exclusion-missing/rule.ts";
import { exemptParagraphWrong } from "./exempt-paragraph-wrong/rule.ts";
import { exemptionNotReviewed } from "./exemption-not-reviewed/rule.ts";
import { fileNotUsed } from "./file-not-used/rule.ts";
import { goneEntryWrong } from "./gone-entry-wrong/rule.ts";
import { headingLevelSkipped } from "./heading-level-skipped/rule.ts";
import { keyDecisionNoticeMissing } from "./key-decision-notice-missing/rule.ts";
import { linkWordsEmpty } from "./link-words-empty/rule.ts";
import { meetingTwice } from "./meeting-twice/rule.ts";
import { minuteNumberOutOfRun } from "./minute-number-out-of-run/rule.ts";
import { momentUnknown } from "./moment-unknown/rule.ts";
import { noticeTooShort } from "./notice-too-short/rule.ts";
import { notingAsksForDecision } from "./noting-asks-for-decision/rule.ts";
import { obsoleteWords } from "./obsolete-words/rule.ts";
import { pageRangeTyped } from "./page-range-typed/rule.ts";
import { paragraphInWrongSection } from "./paragraph-in-wrong-section/rule.ts";
import { paragraphNumberMissing } from "./paragraph-number-missing/rule.ts";
import { paragraphNumberTwice } from "./paragraph-number-twice/rule.ts";
import { paragraphReferenceWrong } from "./paragraph-reference-wrong/rule.ts";
import { placeholderLeft } from "./placeholder-left/rule.ts";
import { presentAndAbsent } from "./present-and-absent/rule.ts";
import { privateNoticeMissing } from "./private-notice-missing/rule.ts";
import { privateSummaryMissing } from "./private-summary-missing/rule.ts";
import { promiseWithoutAction } from "./promise-without-action/rule.ts";
import { publicInterestMissing } from "./public-interest-missing/rule.ts";
import { quorumNotReached } from "./quorum-not-reached/rule.ts";
import { recommendationIndefinite } from "./recommendation-indefinite/rule.ts";
import { redirectWrong } from "./redirect-wrong/rule.ts";
import { reportDateDiffers } from "./report-date-differs/rule.ts";
import { restrictedInPublic } from "./restricted-in-public/rule.ts";
import { reviewDayPassed } from "./review-day-passed/rule.ts";
import type { Rule } from "./rule.ts";
import { sectionMissing } from "./section-missing/rule.ts";
import { slideTitleTwice } from "./slide-title-twice/rule.ts";
import { tableWithoutHead } from "./table-without-head/rule.ts";
import { voteContradictsItself } from "./vote-contradicts-itself/rule.ts";
import { votesExceedPresent } from "./votes-exceed-present/rule.ts";
import { weekdayWrong } from "./weekday-wrong/rule.ts";

/** Every rule, by hand, in the order of a meeting's life: notice, papers, slides, record, actions; then the site. */
export const RULES: readonly Rule[] = [
  noticeTooShort,
  addedLate,
  meetingTwice,
  restrictedInPublic,
  exemptParagraphWrong,
  publicInterestMissing,
  exclusionMissing,
  privateNoticeMissing,
  keyDecisionNoticeMissing,
  reviewDayPassed,
  exemptionNotReviewed,
  weekdayWrong,
  obsoleteWords,
  pageRangeTyped,
  decisionWithoutRecommendation,
  recommendationIndefinite,
  notingAsksForDecision,
  sectionMissing,
  placeholderLeft,
  reportDateDiffers,
  backgroundPapersMissing,
  backgroundPaperExempt,
  paragraphNumberTwice,
  paragraphNumberMissing,
  paragraphInWrongSection,
  paragraphReferenceWrong,
  headingLevelSkipped,
  linkWordsEmpty,
  tableWithoutHead,
  slideTitleTwice,
  fileNotUsed,
  quorumNotReached,
  presentAndAbsent,
  apologyFromStranger,
  deputyOfStranger,
  momentUnknown,
  absentSixMonths,
  declaredAndVoted,
  votesExceedPresent,
  voteContradictsItself,
  decisionUnknown,
  confirmationMissing,
  correctionNotFound,
  minuteNumberOutOfRun,
  privateSummaryMissing,
  decisionRecordIncomplete,
  decisionDaysWrong,
  promiseWithoutAction,
  actionItemUnknown,
  actionMinuteUnknown,
  actionStatusDiffers,
  actionOverdue,
  actionCarriedOften,
  actionWithoutDue,
  actionWithoutLead,
  accessibilityContactMissing,
  addressLost,
  goneEntryWrong,
  redirectWrong,
];
