import { expect, test } from "vitest";
import {
  didYouMean,
  meantDate,
  meantNumber,
  meantTime,
  nearest,
  otherWayRound,
  whyNoDay,
} from "../../../src/model/meant.ts";

test.each([
  ["13/09/2018", "2018-09-13"],
  ["13-9-18", "2018-09-13"],
  ["13.09.2018", "2018-09-13"],
  ["2018-9-3", "2018-09-03"],
  ["2018/09/13", "2018-09-13"],
  ["20180913", "2018-09-13"],
  ["13 September 2018", "2018-09-13"],
  ["13th Sept 2018", "2018-09-13"],
  ["the 13th", undefined],
  ["Thursday 13th of September 2018", "2018-09-13"],
  ["Thurs, 13 Sep 2018", "2018-09-13"],
  ["September 13, 2018", "2018-09-13"],
  ["13-Sep-2018", "2018-09-13"],
  ["“2018-09-13”", "2018-09-13"],
  ["2018-09-13T16:00:00Z", "2018-09-13"],
  ["2018-09-13 16:00", "2018-09-13"],
  ["31/02/2018", undefined],
  ["13 September", undefined],
  ["soon", undefined],
  ["13 Smarch 2018", undefined],
])("the day meant by %j is %s", (typed, day) => {
  expect(meantDate(typed)).toBe(day);
});

test.each([
  ["4pm", "16:00"],
  ["4 PM", "16:00"],
  ["4.30 p.m.", "16:30"],
  ["12am", "00:00"],
  ["12pm", "12:00"],
  ["12.15 am", "00:15"],
  ["16.00", "16:00"],
  ["1600", "16:00"],
  ["16:00 hrs", "16:00"],
  ["16h30", "16:30"],
  ["16:00:00", "16:00"],
  ["noon", "12:00"],
  ["12 midnight", "00:00"],
  ["“16:00”", "16:00"],
  ["25:00", undefined],
  ["16", undefined],
  ["4.75pm", undefined],
  ["late", undefined],
])("the time meant by %j is %s", (typed, time) => {
  expect(meantTime(typed)).toBe(time);
});

test.each([
  ["four", "4"],
  ["Twelve", "12"],
  ["4.0", "4"],
  ["4 members", "4"],
  ["a third", undefined],
  ["-1", undefined],
])("the number meant by %j is %s", (typed, number) => {
  expect(meantNumber(typed)).toBe(number);
});

test("why a day is none, and the same day the other way round", () => {
  expect(whyNoDay("2018-02-29")).toBe("February 2018 has 28 days");
  expect(whyNoDay("2020-02-30")).toBe("February 2020 has 29 days");
  expect(whyNoDay("2018-13-09")).toBe("there is no month 13");
  expect(whyNoDay("2018-09-00")).toBe("days count from 01");
  expect(otherWayRound("2018-13-09")).toBe("2018-09-13");
  expect(otherWayRound("2018-31-02")).toBeUndefined();
});

test.each([
  ["titel", ["title", "text"], "title"],
  ["In progress", ["open", "in-progress"], "in-progress"],
  ["report_of", ["report-of", "title"], "report-of"],
  ["Completed", ["open", "done"], "done"],
  ["phone", ["email", "tel"], "tel"],
  ["bored", ["board"], "board"],
  ["tags", ["title", "text", "date"], undefined],
  ["constructor", ["title"], undefined],
  ["anything", [], undefined],
])("%j among %j is %s", (typed, known, near) => {
  expect(nearest(typed, known)).toBe(near);
});

test("a nearest word has no more letters wrong than are allowed", () => {
  expect(nearest("2025-02-30-board", ["2026-01-15-board"])).toBe("2026-01-15-board");
  expect(nearest("2025-02-30-board", ["2026-01-15-board"], 2)).toBeUndefined();
  expect(didYouMean("bord", ["board"], "write it")).toBe("did you mean board?");
  expect(didYouMean("x", ["board"], "write it")).toBe("write it");
});
