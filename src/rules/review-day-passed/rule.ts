import { allItems } from "../../model/agenda.ts";
import { hasPassed } from "../../model/as-at.ts";
import type { Exemption } from "../../model/exemption.ts";
import type { Library } from "../../model/library.ts";
import { dateInWords } from "../../text/dates.ts";
import type { Rule, Said } from "../rule.ts";

/** A private item whose day of review has gone by. */
export const reviewDayPassed: Rule = {
  id: "review-day-passed",
  severity: "warning",
  why: "information is exempt only so long as the public interest keeps it so",
  ofMeeting: (meeting, { library }, report) => {
    for (const { exempt, path } of allItems(meeting.agenda))
      for (const said of passed(library, exempt, "this item", meeting.file, path)) report(said);
  },
  ofRecord: ({ exempt, decision }, { library }, report) => {
    for (const said of passed(library, exempt, "a part of this record", decision.file, [])) report(said);
  },
};

/** `what` is what is private; `path` leads to the fields it stands in. */
function passed(
  library: Library,
  exempt: Exemption | undefined,
  what: string,
  file: string,
  path: readonly (string | number)[],
): readonly Said[] {
  const review = exempt?.reviewOn;
  if (review === undefined || !hasPassed(library, review)) return [];
  return [
    {
      at: { file, field: [...path, "exempt", "review-on"] },
      message: `whether ${what} must stay private was to be looked at again on ${dateInWords(review)}`,
      help: "publish what may now be public, or write the next day of review",
    },
  ];
}
