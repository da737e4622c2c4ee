import { describe, expect, test } from "vitest";
import { cardPage, hasOwnCard } from "../../../src/views/card-page.ts";
import { boardOn, contextOf, meetingIn } from "./council-of.ts";

/** The site speaks of the day on which the last agenda was published. */
const context = contextOf({
  ...boardOn("2024-02-28"),
  ...boardOn("2026-02-28", "published: 2026-02-20"),
  ...boardOn("2024-02-20"),
  ...boardOn("2024-02-19"),
  ...boardOn("2030-01-01"),
});

describe("the picture of a page of a meeting", () => {
  test.each([
    ["2026-02-28-board", true],
    ["2030-01-01-board", true],
    ["2024-02-28-board", true],
    ["2024-02-20-board", true],
    ["2024-02-19-board", false],
  ])("%s: its own is %s", (id, expected) => {
    const meeting = meetingIn(context, id);
    expect(hasOwnCard(context, meeting)).toBe(expected);
    expect(cardPage(context, meeting, "/meetings/it/")).toBe(expected ? "/meetings/it/" : "/bodies/board/");
  });

  test("a leap day two years before is the first of March", () => {
    const leap = contextOf({
      ...boardOn("2028-02-29", "published: 2028-02-29"),
      ...boardOn("2026-03-01"),
      ...boardOn("2026-02-28"),
    });
    expect(hasOwnCard(leap, meetingIn(leap, "2026-03-01-board"))).toBe(true);
    expect(hasOwnCard(leap, meetingIn(leap, "2026-02-28-board"))).toBe(false);
  });
});
