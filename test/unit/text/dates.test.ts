import { expect, test } from "vitest";
import {
  dateInWords,
  dayInShort,
  dayInWords,
  monthNumber,
  timeInWords,
  weekdayOf,
} from "../../../src/text/dates.ts";

test.each([
  ["2018-09-13", "Thursday 13 September 2018", "Thu 13 Sep 2018"],
  ["2014-04-26", "Saturday 26 April 2014", "Sat 26 Apr 2014"],
  ["2024-02-29", "Thursday 29 February 2024", "Thu 29 Feb 2024"],
  ["2000-01-01", "Saturday 1 January 2000", "Sat 1 Jan 2000"],
])("%s is %s", (iso, long, short) => {
  expect(dayInWords(iso)).toBe(long);
  expect(dayInShort(iso)).toBe(short);
  expect(`${weekdayOf(iso)} ${dateInWords(iso)}`).toBe(long);
});

test.each([
  ["16:00", "4.00pm"],
  ["09:30", "9.30am"],
  ["12:00", "12 noon"],
  ["12:15", "12.15pm"],
  ["00:00", "12 midnight"],
  ["00:05", "12.05am"],
])("%s is said %s", (clock, words) => expect(timeInWords(clock)).toBe(words));

test.each([
  ["September", 9],
  ["sept", 9],
  ["SEP", 9],
  ["January", 1],
  ["Brumaire", undefined],
  ["Ma", undefined],
])("%s is month %s", (name, number) => expect(monthNumber(name)).toBe(number));
