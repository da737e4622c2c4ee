import { RECOMMENDATIONS } from "../../law/profiles/report-sections.ts";
import { itemInWords } from "../item-in-words.ts";
import { hasSection, itemsWithReports } from "../report-sections.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";

/** An item for decision whose reports do not say what should be decided. */
export const decisionWithoutRecommendation: Rule = {
  id: "decision-without-recommendation",
  severity: "warning",
  why: "who reads an agenda must be able to tell what the meeting may decide",
  ofMeeting: (meeting, { library }, report) => {
    if (!isToCome(library, meeting)) return;
    for (const { item, reports } of itemsWithReports(meeting))
      if (item.for === "decision" && !reports.some((paper) => hasSection(paper, RECOMMENDATIONS)))
        report({
          at: { file: meeting.file, field: [...item.path, "for"] },
          message: `${itemInWords(item)} is for decision, and no report of it has recommendations`,
          help: "add ## Recommendations to its report, or write for: discussion",
        });
  },
};
