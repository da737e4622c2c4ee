import { expect, test } from "vitest";
import { followingPageView } from "../../../src/views/following.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { fileOf, followedTiny, SERVED } from "../site/following/followed-councils.ts";

const print = openLayouts();

test("every calendar and feed of the page is there, and its address can be copied", () => {
  const tiny = followedTiny({}, SERVED);
  const view = followingPageView(tiny.context);
  const [board] = view.bodies;
  expect(view.feeds.map(({ words }) => words)).toEqual([
    "Agendas, papers and minutes",
    "Decisions",
    "Actions",
  ]);
  expect(board?.name).toBe("Board");
  const lines = [view.calendar, ...view.feeds, board?.calendar, board?.feed];
  const html = print("following.njk", view);
  for (const line of lines) {
    if (!line) throw new Error("the board can be followed");
    expect(line.href.startsWith("/council/")).toBe(true);
    expect(line.whole).toBe(`https://meetings.example.org${line.href}`);
    expect(fileOf(tiny, line.href.slice("/council".length)).length).toBeGreaterThan(100);
    expect(html).toContain(`<code>${line.whole}</code>`);
  }
  expect(html).toContain('href="webcal://meetings.example.org/council/calendar/bodies/board.ics"');
  expect(html).toContain('href="/council/feeds/bodies/board.xml"');
});

test("where the site's address is not known there are calendars to load down, and it says that there are no feeds", () => {
  const view = followingPageView(followedTiny().context);
  expect(view.feeds).toEqual([]);
  const html = print("following.njk", view);
  expect(html).toContain('href="/calendar/bodies/board.ics"');
  expect(html).toContain("There are no feeds yet");
  expect(html).not.toMatch(/webcal:|<code>|\.xml/);
});

test("pages name the feeds that go with them", () => {
  const { pages } = followedTiny({}, SERVED);
  const feedsOn = (address: string): readonly string[] => {
    const page = pages.find((each) => each.address === address);
    if (!page) throw new Error(`there is no page ${address}`);
    const html = print(page.layout, page.view());
    return [...html.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/g)].map(
      ([, href = ""]) => href,
    );
  };
  expect(feedsOn("/")).toEqual(["/council/feeds/everything.xml"]);
  expect(feedsOn("/feeds/")).toEqual(["/council/feeds/everything.xml"]);
  expect(feedsOn("/decisions/")).toEqual(["/council/feeds/decisions.xml"]);
  expect(feedsOn("/actions/")).toEqual(["/council/feeds/actions.xml"]);
  for (const address of ["/bodies/board/", "/meetings/2026-01-15-board/"])
    expect(feedsOn(address)).toEqual(["/council/feeds/bodies/board.xml"]);
});
