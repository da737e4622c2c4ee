import {
  clearDays,
  type DayCount,
  isUnknown,
  latestDayBefore,
  unknownYearWords,
} from "../../law/clear-days.ts";
import { periodWords } from "../../law/notice.ts";
import type { Period } from "../../law/profile.ts";
import { lawOf } from "../../law/profiles.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dayInWords, monthName } from "../../text/dates.ts";
import { counted, listInWords } from "../../text/lists.ts";
import type { ViewContext } from "../context.ts";
import type { NoticeFact } from "./notice.ts";

/** How the days of a period of a meeting's law are counted. */
export function countFor(context: ViewContext, meeting: Meeting, { counted: kind }: Period): DayCount {
  const closures = context.library.council["office-closures"];
  return { counted: kind, nation: lawOf(meeting.body.profile).nation, closures };
}

/** By when something had to be public and how many clear days it was, or that nobody can say yet. */
export function clockFacts(
  context: ViewContext,
  meeting: Meeting,
  period: Period,
  published: CivilDate | undefined,
): readonly NoticeFact[] {
  const count = countFor(context, meeting, period);
  const latest = latestDayBefore(meeting.date, period.days, count);
  const words = isUnknown(latest) ? sentence(unknownYearWords(latest)) : dayInWords(latest);
  const asked = { label: "The law asks for", words: `${periodWords(period)} (${period.provision})` };
  const last = { label: "Last day for it", words };
  if (published === undefined) return [asked, last];
  const days = clearDays(published, meeting.date, count);
  return [
    asked,
    last,
    { label: "Published", words: dayInWords(published) },
    { label: "Counted", words: isUnknown(days) ? sentence(unknownYearWords(days)) : countedWords(days) },
  ];
}

/** "5 clear days: 19, 20, 23, 24 and 25 November". */
export function countedWords(days: readonly CivilDate[]): string {
  const list = dayList(days);
  return `${counted(days.length, "clear day")}${list === "" ? "" : `: ${list}`}`;
}

/** "30 and 31 October, 2 November", with the year where it changes. */
export function dayList(days: readonly CivilDate[]): string {
  const months = new Map<string, string[]>();
  for (const day of days)
    months.set(day.slice(0, 7), [...(months.get(day.slice(0, 7)) ?? []), String(Number(day.slice(8)))]);
  const years = new Set(days.map((day) => day.slice(0, 4))).size;
  return [...months]
    .map(
      ([month, list]) =>
        `${listInWords(list)} ${monthName(month)}${years > 1 ? ` ${month.slice(0, 4)}` : ""}`,
    )
    .join(", ");
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
