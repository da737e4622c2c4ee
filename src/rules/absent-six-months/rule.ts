import { lawOf } from "../../law/profiles.ts";
import { latestPublication } from "../../model/as-at.ts";
import type { Person } from "../../model/person.ts";
import { dateInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";
import { absencesOf, monthsAfter } from "./absences.ts";

/** How many months before the end officers are told: long enough to ask the council for its approval. */
const WARNING = 2;

/**
 * A councillor whom the minutes of several months do not name as present. Never on the site: a seat is not vacated by
 * a computer, and why somebody is away is nobody's business.
 */
export const absentSixMonths: Rule = {
  id: "absent-six-months",
  severity: "info",
  isForOfficers: true,
  why: "who attends no meeting for six months is no longer a member, unless the council approved the reason before they were over",
  ofCouncil: ({ library }, report) => {
    const today = latestPublication(library);
    if (today === undefined) return;
    for (const { person, last, missed, law } of absencesOf(library)) {
      const { absence } = lawOf(law);
      if (!absence || !isCouncillor(person)) continue;
      const end = monthsAfter(last.date, absence.months);
      if (monthsAfter(today, WARNING) < end) continue;
      const months = counted(absence.months, "month");
      report({
        at: { file: person.about.file, line: 1 },
        why: absence.provision,
        message: `the minutes last name ${person.name} as present on ${dateInWords(last.date)} (${last.body.name}), and not at ${counted(missed, "meeting")} since; ${end > today ? `${months} end on` : `${months} ended on`} ${dateInWords(end)}`,
        help: "look whether another meeting was attended or the council approved the reason; if neither, tell the monitoring officer",
      });
    }
  },
};

/** Only members of the council can lose their seat: partners and officers on its boards cannot. */
const isCouncillor = ({ title = "", ward }: Person): boolean =>
  ward !== undefined || /\b(?:councillor|cllr|alderman|alderwoman)\b/i.test(title);
