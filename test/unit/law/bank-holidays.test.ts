import { describe, expect, test } from "vitest";
import { isBankHoliday, KNOWN_YEARS, type Nation } from "../../../src/law/bank-holidays.ts";
import { addDays, type CivilDate, parseCivilDate } from "../../../src/model/civil-date.ts";
import { weekdayOf } from "../../../src/text/dates.ts";

const NATIONS: readonly Nation[] = ["england-and-wales", "scotland", "northern-ireland"];
const years = Array.from(
  { length: KNOWN_YEARS.to - KNOWN_YEARS.from + 1 },
  (_, index) => KNOWN_YEARS.from + index,
);
const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new Error(`not a day: ${text}`);
  return date;
};
const all = (nation: Nation, year: number): CivilDate[] =>
  Array.from({ length: 366 }, (_, index) => addDays(day(`${year}-01-01`), index)).filter(
    (each) => each.startsWith(String(year)) && isBankHoliday(nation, each),
  );

/** Easter Sunday by the tables of the Book of Common Prayer (Meeus' arithmetic), apart from how the table was made. */
function easter(year: number): CivilDate {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - solar - 10;
  let epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  if (epact === 24 || (epact === 25 && golden > 11)) epact += 1;
  let full = 44 - epact;
  if (full < 21) full += 30;
  const at = full + 7 - ((sunday + full) % 7);
  return addDays(day(`${year}-03-01`), at - 1);
}

describe.each(NATIONS)("%s", (nation) => {
  test("every year has its number of days, none at a weekend, in order", () => {
    const ordinary = { "england-and-wales": 8, scotland: 9, "northern-ireland": 10 }[nation];
    const extra: Readonly<Record<number, number>> = {
      2011: 1,
      2012: 1,
      2022: 2,
      2023: 1,
      ...(nation === "scotland" ? { 2026: 1 } : {}),
    };
    for (const year of years) {
      const holidays = all(nation, year);
      expect(holidays, String(year)).toHaveLength(ordinary + (extra[year] ?? 0));
      for (const each of holidays) expect(["Saturday", "Sunday"]).not.toContain(weekdayOf(each));
    }
  });

  test("Good Friday, Easter Monday (not in Scotland), Christmas and New Year are where the calendar puts them", () => {
    for (const year of years) {
      expect(isBankHoliday(nation, addDays(easter(year), -2)), `${year}`).toBe(true);
      expect(isBankHoliday(nation, addDays(easter(year), 1)), `${year}`).toBe(nation !== "scotland");
      for (const fixed of [`${year}-12-25`, `${year}-01-01`]) {
        const weekday = weekdayOf(fixed);
        if (weekday !== "Saturday" && weekday !== "Sunday")
          expect(isBankHoliday(nation, day(fixed)), fixed).toBe(true);
      }
    }
  });
});

test("days that were proclaimed", () => {
  for (const each of ["2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"])
    for (const nation of NATIONS) expect(isBankHoliday(nation, day(each)), each).toBe(true);
  expect(isBankHoliday("scotland", day("2026-06-15"))).toBe(true);
  expect(isBankHoliday("england-and-wales", day("2026-06-15"))).toBe(false);
  expect(isBankHoliday("england-and-wales", day("2012-05-28"))).toBe(false);
});

test("a year outside the table throws", () => {
  expect(() => isBankHoliday("scotland", day(`${KNOWN_YEARS.to + 1}-01-01`))).toThrow(
    "no bank holidays are known",
  );
});
