import type { Paper } from "../model/paper.ts";

/** What readers call a kind of paper. */
export const KIND_WORDS: Readonly<Record<Paper["kind"], string>> = {
  report: "Report",
  slides: "Slides",
  appendix: "Appendix",
};
