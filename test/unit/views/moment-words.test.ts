import { parse } from "valibot";
import { expect, test } from "vitest";
import { moment, momentAsTyped } from "../../../src/model/moment.ts";
import { plainPlaces } from "../../../src/views/minutes/places.ts";
import { momentPhrase, spanPhrase } from "../../../src/views/moment-words.ts";
import { phraseWords } from "../../../src/views/phrase.ts";
import { contextOf, meetingIn } from "./council-of.ts";

const meeting = meetingIn(
  contextOf({
    "meetings/2026-01-15-board/meeting.md":
      "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { number: 4., title: Street trees, papers: [01-report.md] }\n  - { title: Any other business, number: '' }\n---\n",
  }),
  "2026-01-15-board",
);
const places = plainPlaces(meeting);
const at = (typed: string): string => phraseWords(momentPhrase(parse(moment, typed), places));
const span = (from: string, to?: string): string =>
  phraseWords(
    spanPhrase({ from: parse(moment, from), ...(to === undefined ? {} : { to: parse(moment, to) }) }, places),
  );

test("a moment as it follows a verb", () => {
  expect(at("18:50")).toBe("at 6.50pm");
  expect(at("item 4")).toBe("during item 4");
  expect(at("before item 4")).toBe("before item 4");
  expect(at("after item Street trees")).toBe("after item 4");
  expect(at("item 9")).toBe("during item 9");
  expect(at("minute 5.2")).toBe("at minute 5.2");
});

test("a part of a meeting", () => {
  expect(span("18:50")).toBe("from 6.50pm");
  expect(span("item 4")).toBe("for item 4");
  expect(span("before item 4")).toBe("before item 4");
  expect(span("minute 5.2")).toBe("for minute 5.2");
  expect(span("18:50", "19:10")).toBe("from 6.50pm to 7.10pm");
  expect(span("after item 4", "before item 6")).toBe("from the end of item 4 to the start of item 6");
  expect(span("item 4", "minute 6.1")).toBe("from item 4 to minute 6.1");
});

test("what was read is typed again as it was", () => {
  for (const typed of ["18:50", "item 4", "before item 4", "after item 4", "minute 5.2"])
    expect(momentAsTyped(parse(moment, typed))).toBe(typed);
});
