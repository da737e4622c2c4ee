import { isUnknown, unknownYearWords } from "../law/clear-days.ts";
import { daysOfNotice, lastDayToPublish, type NoticeRule, noticeRule, periodWords } from "../law/notice.ts";
import { latestPublication } from "../model/as-at.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { dayInShort } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";

/**
 * The clock of each coming meeting, a line each: the last lawful day to publish its agenda, or the day it was published,
 * and the clear days that were counted. Meetings of bodies that no law of notice binds have none.
 */
export function deadlineLines(library: Library): readonly string[] {
  // Before the first publication everything that was called is to come.
  const today = latestPublication(library) ?? "";
  return library.meetings.flatMap((meeting) => {
    const rule = noticeRule(library.council, meeting.body);
    const open = meeting.date >= today && !meeting.minutes && meeting.status === undefined;
    return rule && open
      ? [`${dayInShort(meeting.date)}, ${meeting.body.name}: ${clockWords(meeting, rule)}`]
      : [];
  });
}

function clockWords(meeting: Meeting, rule: NoticeRule): string {
  const latest = lastDayToPublish(meeting.date, rule);
  if (isUnknown(latest)) return unknownYearWords(latest);
  const from = meeting.published ?? latest;
  const days = daysOfNotice(from, meeting.date, rule);
  if (isUnknown(days)) return unknownYearWords(days);
  return meeting.published
    ? `published ${dayInShort(from)} with ${periodWords({ ...rule.period, days: days.length })}: ${dayList(days)} (${rule.period.days} needed; last day ${dayInShort(latest)})`
    : `publish by ${dayInShort(latest)}, ${periodWords(rule.period)}: ${dayList(days)}`;
}

/** "6, 7, 10, 11 and 12 September", month by month. */
function dayList(days: readonly CivilDate[]): string {
  const months = new Map<string, string[]>();
  for (const day of days) {
    const [, , month = ""] = dayInShort(day).split(" ");
    months.set(month, [...(months.get(month) ?? []), String(Number(day.slice(8)))]);
  }
  return [...months].map(([month, list]) => `${listInWords(list)} ${month}`).join(", ");
}
