import { allItems } from "../../model/agenda.ts";
import { latestPublication } from "../../model/as-at.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Exemption } from "../../model/exemption.ts";
import { dateInWords } from "../../text/dates.ts";
import type { Rule, Said } from "../rule.ts";

/** A private item whose day of review has gone by. */
export const reviewDayPassed: Rule = {
  id: "review-day-passed",
  severity: "warning",
  why: "information is exempt only so long as the public interest keeps it so",
  check: ({ library }, report) => {
    const today = latestPublication(library);
    for (const meeting of library.meetings)
      for (const { exempt, path } of allItems(meeting.agenda))
        for (const said of passed(exempt, today, "this item", meeting.file, path)) report(said);
    for (const { exempt, decision } of library.decisionRecords)
      for (const said of passed(exempt, today, "a part of this record", decision.file, [])) report(said);
  },
};

/** `what` is what is private; `path` leads to the fields it stands in. */
function passed(
  exempt: Exemption | undefined,
  today: CivilDate | undefined,
  what: string,
  file: string,
  path: readonly (string | number)[],
): readonly Said[] {
  const review = exempt?.reviewOn;
  if (review === undefined || today === undefined || review >= today) return [];
  return [
    {
      at: { file, field: [...path, "exempt", "review-on"] },
      message: `whether ${what} must stay private was to be looked at again on ${dateInWords(review)}`,
      help: "publish what may now be public, or write the next day of review",
    },
  ];
}
