import { describe, expect, test } from "vitest";
import { isBankHoliday, KNOWN_YEARS, type Nation } from "../../../src/law/bank-holidays.ts";
import {
  clearDays,
  type DayCount,
  dayAfter,
  isUnknown,
  latestDayBefore,
} from "../../../src/law/clear-days.ts";
import { addDays, type CivilDate, daysBetween, parseCivilDate } from "../../../src/model/civil-date.ts";

const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new Error(`not a day: ${text}`);
  return date;
};
const WORKING: DayCount = { counted: "working", nation: "england-and-wales", closures: [] };

test.each([
  ["2018-09-13", 5, "2018-09-05"],
  ["2022-09-22", 5, "2022-09-13"],
  ["2026-04-09", 5, "2026-03-30"],
  ["2026-05-28", 5, "2026-05-19"],
  ["2026-09-03", 5, "2026-08-25"],
  ["2026-01-05", 5, "2025-12-23"],
  ["2027-01-04", 5, "2026-12-22"],
  ["2018-09-13", 3, "2018-09-07"],
])("for a meeting on %s with %i clear working days the last day is %s", (meeting, clear, latest) => {
  expect(latestDayBefore(day(meeting), clear, WORKING)).toBe(latest);
  expect(clearDays(day(latest), day(meeting), WORKING)).toHaveLength(clear);
  const next = dayAfter(day(latest), 1, WORKING);
  expect(isUnknown(next) ? next : clearDays(next, day(meeting), WORKING)).toHaveLength(clear - 1);
});

test("the Westminster pack's five days are 6, 7, 10, 11 and 12 September", () => {
  expect(clearDays(day("2018-09-05"), day("2018-09-13"), WORKING)).toEqual(
    ["06", "07", "10", "11", "12"].map((each) => `2018-09-${each}`),
  );
});

test("parishes count Saturdays, closures do not count, calendar days all do", () => {
  const parish: DayCount = { ...WORKING, counted: "weekdays" };
  expect(clearDays(day("2026-11-19"), day("2026-11-24"), parish)).toEqual([
    "2026-11-20",
    "2026-11-21",
    "2026-11-23",
  ]);
  const closed: DayCount = { ...WORKING, closures: [day("2026-11-20")] };
  expect(clearDays(day("2026-11-19"), day("2026-11-24"), closed)).toEqual(["2026-11-23"]);
  expect(clearDays(day("2026-12-24"), day("2026-12-29"), { ...WORKING, counted: "calendar" })).toHaveLength(
    4,
  );
});

test("the end of a period of days counted from the day after", () => {
  expect(dayAfter(day("2026-11-20"), 5, WORKING)).toBe("2026-11-27");
  expect(dayAfter(day("2026-12-23"), 5, WORKING)).toBe("2027-01-04");
});

test("a year past the table is said, never counted as if it had no holidays", () => {
  const meeting = day(`${KNOWN_YEARS.to + 1}-01-03`);
  const count = clearDays(day(`${KNOWN_YEARS.to}-12-20`), meeting, WORKING);
  expect(isUnknown(count)).toBe(true);
  expect(isUnknown(latestDayBefore(meeting, 5, WORKING))).toBe(true);
  expect(clearDays(day("2040-01-01"), day("2040-01-03"), { ...WORKING, counted: "calendar" })).toEqual([
    "2040-01-02",
  ]);
});

describe("10,000 generated spans agree with a count by weeks and a list", () => {
  test.each(["working", "weekdays"] as const)("%s days", (counted) => {
    let seed = 20260101;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const first = day("2011-01-10");
    for (let time = 0; time < 10_000; time += 1) {
      const from = addDays(first, random(6300));
      const to = addDays(from, random(60));
      const nation: Nation =
        (["england-and-wales", "scotland", "northern-ireland"] as const)[random(3)] ?? "scotland";
      const found = clearDays(from, to, { counted, nation, closures: [] });
      expect(isUnknown(found) ? found : found.length, `${from} to ${to}`).toBe(
        byWeeks(from, to, counted, nation),
      );
    }
  });
});

/** The same number another way: whole weeks by arithmetic, then the holidays of the span taken off. */
function byWeeks(from: CivilDate, to: CivilDate, counted: "working" | "weekdays", nation: Nation): number {
  const between = Math.max(0, daysBetween(from, to) - 1);
  const aWeek = counted === "working" ? 5 : 6;
  const starts = (new Date(`${from}T00:00:00Z`).getUTCDay() + 1) % 7;
  const rest = Array.from({ length: between % 7 }, (_, index) => (starts + index) % 7);
  const open = (weekday: number) => weekday !== 0 && (counted === "weekdays" || weekday !== 6);
  let number = Math.floor(between / 7) * aWeek + rest.filter(open).length;
  for (let at = 1; at <= between; at += 1) {
    const date = addDays(from, at);
    if (isBankHoliday(nation, date) && open(new Date(`${date}T00:00:00Z`).getUTCDay())) number -= 1;
  }
  return number;
}
