import { isBankHoliday, isKnown } from "../../law/bank-holidays.ts";
import { isUnknown } from "../../law/clear-days.ts";
import { lastDayToPublish, type NoticeRule, noticeRule } from "../../law/notice.ts";
import type { Body } from "../../model/body.ts";
import { addDays, type CivilDate } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import { weekdayOf } from "../../text/dates.ts";

/** How far ahead a day is looked for. */
const YEAR = 366;

/** How many days a proposal leaves for writing the papers before they must be open. */
const DAYS_TO_WRITE = 7;

/**
 * A day for a body's next meeting: on the weekday of its last one, behind every meeting that is already announced, not on a
 * bank holiday or while the offices are closed, and far enough ahead that an agenda published in a week is in time. Undefined
 * if no such day is found within a year (past the table of bank holidays, for one).
 */
export function proposeDate(library: Library, body: Body, today: CivilDate): CivilDate | undefined {
  const meetings = library.meetingsOf(body);
  const last = meetings[meetings.length - 1]?.date;
  const weekday = last === undefined ? "Thursday" : weekdayOf(last);
  const rule = noticeRule(library.council, body);
  const after = last !== undefined && last > today ? last : today;
  const written = addDays(today, DAYS_TO_WRITE);
  for (let ahead = 1; ahead <= YEAR; ahead += 1) {
    const day = addDays(after, ahead);
    if (weekdayOf(day) === weekday && isOpen(day, library, rule) && isInTime(day, written, rule)) return day;
  }
  return undefined;
}

/** Whether an agenda published today would still be in time for a meeting on a day. */
export function isInTime(day: CivilDate, today: CivilDate, rule: NoticeRule | undefined): boolean {
  if (!rule) return day > today;
  const latest = lastDayToPublish(day, rule);
  return !isUnknown(latest) && latest >= today;
}

function isOpen(day: CivilDate, { council }: Library, rule: NoticeRule | undefined): boolean {
  if (council["office-closures"].includes(day)) return false;
  return !isKnown(day) || !isBankHoliday(rule?.count.nation ?? "england-and-wales", day);
}
