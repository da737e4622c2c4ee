import { describe, expect, test } from "vitest";
import { dayAfter, dueWordsIn } from "../../../src/text/due-words.ts";

/** What was read, without the phrase it was read from. */
function said(text: string) {
  const found = dueWordsIn(text);
  if (!found) return undefined;
  const { words: _, ...rest } = found;
  return rest;
}

describe("plain words that say when", () => {
  test.each([
    ["An update on progress to be provided to the Board after six months.", 6, "month"],
    ["An update be provided in six months’ time.", 6, "month"],
    ["That the first update be provided in six months' time.", 6, "month"],
    ["Progress to be reported back to the Board in a year's time.", 1, "year"],
    ["To report back in a year.", 1, "year"],
    ["To write to both operators within 3 weeks of the meeting.", 3, "week"],
    ["Within two weeks, to send the map to members.", 2, "week"],
    ["To meet the owner in a fortnight.", 2, "week"],
    ["To publish the\n  report within\n  one month.", 1, "month"],
    ["To report within six weeks at the latest", 6, "week"],
    ["To report in twelve weeks to the Cabinet.", 12, "week"],
  ])("%s", (text, count, unit) => {
    expect(said(text)).toEqual({ kind: "span", count, unit });
  });

  test.each([
    ["To advise the Board by the end of March 2026 whether any pharmacy has closed.", "2026-03-31"],
    ["To finish it by the end of February 2028.", "2028-02-29"],
    ["To finish it by the end of February 2027.", "2027-02-28"],
    ["To finish it by the end of 2027.", "2027-12-31"],
    ["To send comments by 7 June 2027.", "2027-06-07"],
    ["To send comments by Monday 7 June 2027.", "2027-06-07"],
    ["To send comments by the 7th of June 2027.", "2027-06-07"],
    ["To send comments no later than 1st June, 2027.", "2027-06-01"],
    ["To say by 31 March 2027 how many will be finished by 30 April 2027.", "2027-03-31"],
  ])("%s", (text, date) => {
    expect(said(text)).toEqual({ kind: "day", date });
  });

  test.each([
    ["To bring the plan to the next meeting.", { kind: "next-meeting" }],
    ["To be provided at next meeting.", { kind: "next-meeting" }],
    ["To send the list in time for the next ordinary meeting", { kind: "next-meeting" }],
    ["To bring proposals for short breaks to the September meeting.", { kind: "meeting-in", month: 9 }],
    ["To bring it to its March 2027 meeting.", { kind: "meeting-in", month: 3, year: 2027 }],
    ["An update to be given at the meeting in March 2015.", { kind: "meeting-in", month: 3, year: 2015 }],
  ])("%s", (text, meant) => {
    expect(said(text)).toEqual(meant);
  });

  test("the phrase is kept as it was typed", () => {
    expect(dueWordsIn("To be provided  After\nSix Months.")?.words).toBe("After Six Months");
  });

  test("the same thing said twice is said once", () => {
    expect(said("To report in six months. The report comes in six months' time.")).toEqual({
      kind: "span",
      count: 6,
      unit: "month",
    });
  });
});

describe("words that do not say it plainly are left alone", () => {
  test.each([
    // Part of what is to be found out.
    "To report how many people were seen within six weeks.",
    "To bring the number of homes sold in two years.",
    "To find out whether the work will be done by 31 March 2027.",
    "To publish the share of calls answered within three weeks.",
    "To say how many beds will be open in six months' time.",
    "To say why it was closed for the first time in ten years.",
    // Counted from something else, or for how long.
    "To report after six months of use.",
    "To inspect it within two weeks of completion.",
    "To look at the figures of the last six months.",
    "To hold it in six months of the year.",
    // Not one day.
    "To report in six to nine months.",
    "To report in about six months.",
    "To report in six or twelve months.",
    "To report by 31 March 2027 or 30 April 2027.",
    "To report by the end of March 2027 or later.",
    "To bring it to the next meeting or in six months.",
    "To report in six months. The map is wanted within two weeks.",
    // No day at all.
    "To open two classes by March 2027.",
    "To report by the end of the municipal year.",
    "To report by the end of 2026/27.",
    "To report by the end of March.",
    "To report by 31 April 2027.",
    "To report by Tuesday 7 June 2027.",
    "To report within 0 weeks.",
    "To report at a future meeting.",
    "To report within ten working days.",
    // Somebody else's meeting.
    "To raise it at the next meeting of the Cabinet.",
    "To raise it at the next meeting with the operators.",
    "To raise it at the next meeting but one.",
    "",
  ])("%s", (text) => {
    expect(said(text)).toBeUndefined();
  });
});

test.each([
  ["2018-07-12", 6, "month", "2019-01-12"],
  ["2026-08-31", 6, "month", "2027-02-28"],
  ["2027-08-31", 6, "month", "2028-02-29"],
  ["2026-01-31", 1, "month", "2026-02-28"],
  ["2026-10-31", 1, "month", "2026-11-30"],
  ["2026-12-15", 2, "month", "2027-02-15"],
  ["2026-11-30", 15, "month", "2028-02-29"],
  ["2028-02-29", 1, "year", "2029-02-28"],
  ["2024-02-29", 4, "year", "2028-02-29"],
  ["2016-07-14", 1, "year", "2017-07-14"],
  ["2026-12-24", 2, "week", "2027-01-07"],
  ["2028-02-22", 1, "week", "2028-02-29"],
] as const)("%s and %i %s(s) is %s", (from, count, unit, day) => {
  expect(dayAfter(from, { count, unit })).toBe(day);
});
