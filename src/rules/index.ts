import { actionItemUnknown } from "./action-item-unknown/rule.ts";
import { backgroundPapersMissing } from "./background-papers-missing/rule.ts";
import { fileNotUsed } from "./file-not-used/rule.ts";
import { noticeTooShort } from "./notice-too-short/rule.ts";
import { paragraphInWrongSection } from "./paragraph-in-wrong-section/rule.ts";
import { paragraphNumberMissing } from "./paragraph-number-missing/rule.ts";
import { paragraphNumberTwice } from "./paragraph-number-twice/rule.ts";
import type { Rule } from "./rule.ts";
import { slideTitleTwice } from "./slide-title-twice/rule.ts";
import { weekdayWrong } from "./weekday-wrong/rule.ts";

/** Every rule, by hand, in the order of a meeting's life: notice, papers, slides, record, actions. */
export const RULES: readonly Rule[] = [
  noticeTooShort,
  weekdayWrong,
  backgroundPapersMissing,
  paragraphNumberTwice,
  paragraphNumberMissing,
  paragraphInWrongSection,
  slideTitleTwice,
  fileNotUsed,
  actionItemUnknown,
];
