import { expect, test } from "vitest";
import {
  addDays,
  type CivilDate,
  daysBetween,
  parseCivilDate,
  parseClockTime,
} from "../../../src/model/civil-date.ts";

test.each(["2018-09-13", "2024-02-29", "1999-12-31"])("%s is a day", (text) =>
  expect(parseCivilDate(text)).toBe(text),
);

test.each(["2018-02-30", "2023-02-29", "2018-13-01", "2018-9-13", "13/09/2018", "2018-09-13T10:00", ""])(
  "%s is not a day",
  (text) => expect(parseCivilDate(text)).toBeUndefined(),
);

test.each([
  ["16:00", "16:00"],
  ["9:30", "09:30"],
  ["24:00", undefined],
  ["16.00", undefined],
  ["4pm", undefined],
])("%s is the time %s", (text, time) => expect(parseClockTime(text)).toBe(time));

test("days are counted over months, years and the end of summer time", () => {
  const day = (text: string): CivilDate => {
    const date = parseCivilDate(text);
    if (!date) throw new Error(text);
    return date;
  };
  expect(daysBetween(day("2018-09-05"), day("2018-09-13"))).toBe(8);
  expect(daysBetween(day("2026-10-24"), day("2026-10-26"))).toBe(2);
  expect(addDays(day("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(day("2024-03-01"), -1)).toBe("2024-02-29");
});
