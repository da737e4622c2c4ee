import { allItems } from "../../model/agenda.ts";
import { hasPassed } from "../../model/as-at.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import { counted } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";

/** A private item without a day of review, of a meeting longer ago than the years after which the council looks again. */
export const exemptionNotReviewed: Rule = {
  id: "exemption-not-reviewed",
  severity: "warning",
  why: "information is exempt only so long as the public interest keeps it so",
  ofMeeting: ({ agenda, body, date, file }, { library }, report) => {
    const years = library.council["exempt-review-years"];
    if (years === undefined || body.profile === "none" || !hasPassed(library, yearsLater(date, years)))
      return;
    for (const item of allItems(agenda))
      if (item.exempt && item.exempt.reviewOn === undefined)
        report({
          at: { file, field: [...item.path, "exempt"] },
          message: `${itemInWords(item)} has been private for more than ${counted(years, "year")}, and nothing says that it was looked at again`,
          help: "publish what may now be public, or write the next day of review: review-on:",
        });
  },
};

/** The same day some years later, as a string to compare with days: that of 29 February is never a day of the calendar. */
const yearsLater = (date: CivilDate, years: number): string =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;
