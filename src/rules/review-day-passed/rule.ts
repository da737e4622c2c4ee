import { allItems } from "../../model/agenda.ts";
import { latestPublication } from "../../model/as-at.ts";
import { dateInWords } from "../../text/dates.ts";
import type { Rule } from "../rule.ts";

/** A private item whose day of review has gone by. */
export const reviewDayPassed: Rule = {
  id: "review-day-passed",
  severity: "warning",
  why: "information is exempt only so long as the public interest keeps it so",
  check: ({ library }, report) => {
    const today = latestPublication(library);
    for (const meeting of library.meetings)
      for (const { exempt, path } of allItems(meeting.agenda)) {
        const review = exempt?.reviewOn;
        if (review === undefined || today === undefined || review >= today) continue;
        report({
          at: { file: meeting.file, field: [...path, "exempt", "review-on"] },
          message: `whether this item must stay private was to be looked at again on ${dateInWords(review)}`,
          help: "publish what may now be public, or write the next day of review",
        });
      }
  },
};
