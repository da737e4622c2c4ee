import { describe, expect, test } from "vitest";
import { cardPage, hasOwnCard } from "../../../src/views/card-page.ts";
import { boardOn, contextOf, meetingIn } from "./council-of.ts";

/** The site speaks of the day on which the last agenda was published. */
const context = contextOf({
  ...boardOn("2024-02-28"),
  ...boardOn("2025-11-20"),
  ...boardOn("2025-11-19"),
  ...boardOn("2026-02-28", "published: 2026-02-20"),
  ...boardOn("2024-02-20"),
  ...boardOn("2024-02-19"),
  ...boardOn("2030-01-01"),
});

describe("the picture of a page of a meeting", () => {
  test.each([
    ["2026-02-28-board", "itself"],
    ["2030-01-01-board", "itself"],
    ["2025-11-20-board", "itself"],
    ["2025-11-19-board", "the meeting"],
    ["2024-02-28-board", "the meeting"],
    ["2024-02-20-board", "the meeting"],
    ["2024-02-19-board", "the body"],
  ])("%s: it is that of %s", (id, whose) => {
    const meeting = meetingIn(context, id);
    const paper = `/meetings/${id}/01-report/`;
    const page = { itself: paper, "the meeting": `/meetings/${id}/`, "the body": "/bodies/board/" }[whose];
    expect(cardPage(context, meeting, paper)).toBe(page);
    expect(hasOwnCard(context, meeting, paper)).toBe(whose === "itself");
    expect(hasOwnCard(context, meeting, `/meetings/${id}/`)).toBe(whose !== "the body");
  });

  test("a leap day two years before is the first of March", () => {
    const leap = contextOf({
      ...boardOn("2028-02-29", "published: 2028-02-29"),
      ...boardOn("2026-03-01"),
      ...boardOn("2026-02-28"),
    });
    const hasOwn = (id: string): boolean => hasOwnCard(leap, meetingIn(leap, id), `/meetings/${id}/`);
    expect(hasOwn("2026-03-01-board")).toBe(true);
    expect(hasOwn("2026-02-28-board")).toBe(false);
  });
});
