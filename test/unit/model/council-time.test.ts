import { describe, expect, test } from "vitest";
import {
  type CivilDate,
  type ClockTime,
  parseCivilDate,
  parseClockTime,
} from "../../../src/model/civil-date.ts";
import {
  middayInUtc,
  middayOf,
  minutesLater,
  offsetOf,
  timeWithOffset,
} from "../../../src/model/council-time.ts";

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
}
function clock(text: string): ClockTime {
  const parsed = parseClockTime(text);
  if (!parsed) throw new Error(text);
  return parsed;
}
const at = (date: string, time: string, zone = "Europe/London") =>
  timeWithOffset(day(date), clock(time), zone);

describe("the clocks of London", () => {
  test.each([
    ["2026-01-15", "18:30", "+00:00"],
    ["2026-07-14", "18:00", "+01:00"],
    // The last Sunday of March 2026 is the 29th, of October the 25th: clocks change at 1.00 UTC.
    ["2026-03-28", "23:59", "+00:00"],
    ["2026-03-29", "00:59", "+00:00"],
    ["2026-03-29", "02:00", "+01:00"],
    ["2026-03-29", "12:00", "+01:00"],
    ["2026-10-25", "00:59", "+01:00"],
    ["2026-10-25", "02:00", "+00:00"],
    ["2026-10-24", "23:59", "+01:00"],
    ["2026-10-26", "00:00", "+00:00"],
    // Clocks stayed an hour ahead from 1968 to 1971.
    ["1970-01-01", "12:00", "+01:00"],
  ])("on %s at %s are %s", (date, time, offset) =>
    expect(at(date, time)).toBe(`${date}T${time}:00${offset}`),
  );

  test("a time that never comes, in March, is reckoned with the offset before the gap", () =>
    expect(new Date(at("2026-03-29", "01:30")).toISOString()).toBe("2026-03-29T01:30:00.000Z"));

  test("a time that comes twice, in October, is its first coming", () =>
    expect(new Date(at("2026-10-25", "01:30")).toISOString()).toBe("2026-10-25T00:30:00.000Z"));
});

test.each([
  ["America/New_York", "2026-03-08", "02:30", "-05:00"],
  ["America/New_York", "2026-11-01", "01:30", "-04:00"],
  ["America/New_York", "2026-11-01", "02:00", "-05:00"],
  ["America/St_Johns", "2026-01-15", "18:30", "-03:30"],
  ["Asia/Kathmandu", "2026-07-01", "00:10", "+05:45"],
  ["Australia/Lord_Howe", "2026-04-05", "01:45", "+11:00"],
  ["Australia/Lord_Howe", "2026-10-04", "02:15", "+10:30"],
  ["Pacific/Kiritimati", "2026-12-31", "23:00", "+14:00"],
  ["Europe/Dublin", "2026-07-01", "12:00", "+01:00"],
])("%s on %s at %s is %s from UTC", (zone, date, time, offset) =>
  expect(at(date, time, zone)).toBe(`${date}T${time}:00${offset}`),
);

test("every hour of a year is what the zone's clock shows at that instant", () => {
  const shown = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "short",
  });
  for (let hour = 0; hour < 365 * 24; hour += 1) {
    const wall = new Date(Date.UTC(2026, 0, 1, hour, 15)).toISOString();
    const [date, time] = [wall.slice(0, 10), wall.slice(11, 16)];
    const never = date === "2026-03-29" && time === "01:15";
    expect(shown.format(new Date(at(date, time)))).toBe(never ? "2026-03-29 02:15" : `${date} ${time}`);
  }
});

test("a day without a time stands at its midday", () => {
  expect(middayOf(day("2026-07-14"), "Europe/London")).toBe("2026-07-14T12:00:00+01:00");
  expect(middayInUtc(day("2026-07-14"), "Europe/London")).toBe("20260714T110000Z");
  expect(middayInUtc(day("2026-01-14"), "Pacific/Auckland")).toBe("20260113T230000Z");
});

test("minutes later may be another day", () => {
  expect(minutesLater(day("2026-12-31"), clock("23:10"), 120)).toEqual({ date: "2027-01-01", time: "01:10" });
  expect(minutesLater(day("2026-06-30"), clock("18:00"), 120)).toEqual({ date: "2026-06-30", time: "20:00" });
});

test("a zone that nobody knows throws", () =>
  expect(() => offsetOf(day("2026-01-01"), clock("12:00"), "Europe/Lundon")).toThrow(RangeError));
