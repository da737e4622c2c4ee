import type { Body } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Council } from "../model/council.ts";
import { clearDays, type DayCount, latestDayBefore, type UnknownYear } from "./clear-days.ts";
import type { Period, ProfileLaw } from "./profile.ts";
import { lawOf } from "./profiles.ts";

/** How long before its meetings a body must publish, and how its days are counted. */
export interface NoticeRule {
  readonly law: ProfileLaw;
  readonly period: Period;
  readonly count: DayCount;
}

/** The notice that the law of a body asks for; undefined if it asks for none. */
export function noticeRule(council: Council, { profile }: Pick<Body, "profile">): NoticeRule | undefined {
  const law = lawOf(profile);
  if (!law.notice) return undefined;
  const { counted } = law.notice;
  return {
    law,
    period: law.notice,
    count: { counted, nation: law.nation, closures: council["office-closures"] },
  };
}

/** The last day on which the agenda and papers of a meeting may be opened to the public. */
export function lastDayToPublish(meeting: CivilDate, { period, count }: NoticeRule): CivilDate | UnknownYear {
  return latestDayBefore(meeting, period.days, count);
}

/** The clear days between publication and meeting, in order. */
export function daysOfNotice(
  published: CivilDate,
  meeting: CivilDate,
  { count }: NoticeRule,
): readonly CivilDate[] | UnknownYear {
  return clearDays(published, meeting, count);
}

/** "5 clear working days", "3 clear days, Saturdays counted". */
export function periodWords({ days, counted }: Period): string {
  const noun = days === 1 ? "day" : "days";
  if (counted === "working") return `${days} clear working ${noun}`;
  return `${days} clear ${noun}${counted === "weekdays" ? ", Saturdays counted" : ""}`;
}
