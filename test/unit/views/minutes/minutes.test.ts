import { describe, expect, test } from "vitest";
import { allItems } from "../../../../src/model/agenda.ts";
import { decisionsOf } from "../../../../src/views/decided.ts";
import { glanceViews } from "../../../../src/views/glance.ts";
import { itemPageView } from "../../../../src/views/item-page.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { movedItems } from "../../../../src/views/minutes/sitting.ts";
import { type MinutesView, minutesPageView, minutesView } from "../../../../src/views/minutes.ts";
import { sheetFrame } from "../../../../src/views/sheet-frame.ts";
import { contextOf, meetingIn } from "../council-of.ts";
import { SITTING } from "./sitting-council.ts";

const EARLIER = "2026-01-15-board";
const LATER = "2026-03-12-board";

const context = contextOf(SITTING);
const print = openLayouts();

function minutesOf(id: string) {
  const meeting = meetingIn(context, id);
  if (!meeting.minutes) throw new Error(`no minutes of ${id}`);
  return { meeting, minutes: meeting.minutes };
}

/** The page of minutes as plain words, from the body of the page on. */
function pageWords(id: string): string {
  const { meeting, minutes } = minutesOf(id);
  return words(print("minutes.njk", minutesPageView(context, meeting, minutes)));
}

/** The printed minutes as plain words. */
function sheetWords(id: string, changed: Partial<MinutesView> = {}): string {
  const { meeting, minutes } = minutesOf(id);
  const view = minutesView(context, meeting, minutes, {
    target: "pack",
    asset: () => undefined,
    sitePage: () => undefined,
  });
  const sheet = sheetFrame(context, meeting, "Minutes");
  return words(print("pack/minutes.njk", { ...view, ...changed, sheet }));
}

const words = (html: string): string =>
  html
    .slice(html.indexOf("<h1"))
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:)])/g, "$1")
    .replace(/\( /g, "(");

describe("who was there and how it went, in the page and on paper", () => {
  test.each([
    ["the page", pageWords(EARLIER)],
    ["the sheet", sheetWords(EARLIER)],
  ])("%s", (_, said) => {
    for (const line of [
      "7.20pm to 7.35pm (the fire bell rang)",
      "8.00pm until 10.00am on 16 January 2026",
      "Ben Holm for item 3 (the Chairman had declared an interest)",
      "Ben Holm, arrived during item 2, out of the room from 7.40pm to minute 4.1 (a call)",
      "Dee Voss, for Councillor Cyd Ray, left after item 4",
      "Ines Gold, Engineer, Gold & Tide Ltd, took part remotely, arrived at minute 3.1",
      "Absent Eli North",
      "Item 3 was taken after item 1. People had come for the wall.",
      "Deferred to 12 March 2026 (the plan was not ready)",
      "Owns a boat. Left the room.",
      "Agreed as a correct record on 12 March 2026 (minute 1.1)",
      "13 March 2026",
      "moved by 87 millimetres since (corrected to by 64 millimetres after by minute 1.1 of 12 March 2026)",
      "87 sailors (corrected to eight sailors by minute 1.1 of 12 March 2026)",
      "Corrected to read: The rents were raised. (by minutes of 12 March 2026)",
    ])
      expect(said).toContain(line);
  });

  test("items and minutes are links to where the minutes have them", () => {
    const { meeting, minutes } = minutesOf(EARLIER);
    const { present, alsoPresent, sitting } = minutesPageView(context, meeting, minutes);
    expect(present.map(({ howHtml }) => howHtml)).toEqual([
      undefined,
      `arrived during <a href="/meetings/${EARLIER}/minutes/#s2">item 2</a>, out of the room from 7.40pm to <a href="/meetings/${EARLIER}/minutes/#p4.1">minute 4.1</a> (a call)`,
      `for <a href="/people/cyd-ray/">Councillor Cyd Ray</a>, left after <a href="/meetings/${EARLIER}/minutes/#s4">item 4</a>`,
    ]);
    expect(alsoPresent[0]?.howHtml).toContain(`/minutes/#p3.1">minute 3.1</a>`);
    expect(sitting.notTaken[0]?.whatHtml).toContain(`<a href="/meetings/${LATER}/item-2/">12 March 2026</a>`);
  });

  test("the record itself stands above the correction and below it as it was", () => {
    const { meeting, minutes } = minutesOf(EARLIER);
    const { corrections, bodyHtml } = minutesPageView(context, meeting, minutes);
    expect(corrections.map(({ paragraph, isPlaced, by }) => [paragraph, isPlaced, by.href])).toEqual([
      ["3.1", true, `/meetings/${LATER}/minutes/#p1.1`],
      ["3.2", true, `/meetings/${LATER}/minutes/#p1.1`],
      ["4.1", true, `/meetings/${LATER}/minutes/`],
    ]);
    expect(bodyHtml.replace(/<ins.*?<\/ins>/g, "").replace(/<[^>]+>/g, "")).toContain(
      "moved by 87 millimetres since",
    );
  });
});

describe("the end of printed minutes", () => {
  test("a line to sign on, in the body's own word, under drafts", () => {
    expect(sheetWords(LATER)).toMatch(/Signed Chairman Date\s*$/);
  });
  test("who signed and when, under signed ones; nothing where nobody is known to have signed", () => {
    expect(sheetWords(EARLIER)).toMatch(
      /Signed as a correct record by Councillor Ada Clerk on 13 March 2026\s*$/,
    );
    expect(sheetWords(EARLIER, { signature: {} })).not.toContain("Signed");
  });
});

describe("the order of business", () => {
  const items = allItems(meetingIn(context, EARLIER).agenda);
  const moved = (...order: readonly number[]) =>
    movedItems(
      items,
      order.flatMap((number) => items[number - 1] ?? []),
    ).map(({ item, after }) => [item.number, after?.number]);
  test("is not spoken of where the agenda's was kept, items left out or not", () => {
    expect(moved()).toEqual([]);
    expect(moved(1, 2, 4, 5)).toEqual([]);
  });
  test("names the fewest items that moved, rather those brought forward", () => {
    expect(moved(1, 3, 2, 4, 5)).toEqual([["3", "1"]]);
    expect(moved(5, 1, 2, 3, 4)).toEqual([["5", undefined]]);
    expect(moved(2, 3, 4, 5, 1)).toEqual([["1", "5"]]);
  });
});

test("an item that was put off says so, and so does the item of the later meeting", () => {
  const view = (id: string, item: string) => {
    const meeting = meetingIn(context, id);
    const found = allItems(meeting.agenda).find((one) => one.id === item);
    if (!found) throw new Error(`no ${item}`);
    return itemPageView(context, meeting, found);
  };
  expect(view(EARLIER, "item-5").item.fate).toEqual({
    notTakenHtml: `Deferred to <a href="/meetings/${LATER}/item-2/">12 March 2026</a> (the plan was not ready)`,
    deferredFrom: [],
  });
  expect(view(EARLIER, "item-5").outlook).toBeUndefined();
  expect(view(LATER, "item-2").item.fate).toEqual({
    deferredFrom: [{ words: "15 January 2026", href: `/meetings/${EARLIER}/item-5/` }],
  });
  expect(print("item.njk", view(LATER, "item-2"))).toContain("Deferred from");
  expect(print("item.njk", view(EARLIER, "item-5"))).toContain("the plan was not ready");
});

test("a decision that was corrected shows it wherever it is printed, and says so in lists", () => {
  const meeting = meetingIn(context, EARLIER);
  const [decided] = decisionsOf(context, meeting);
  expect(decided?.isCorrected).toBe(true);
  expect(decided?.text).toContain("87 sailors");
  expect(decided?.html).toContain('<del class="corrected">87 sailors</del>');
  expect(glanceViews(context, meeting)[0]?.decisions[0]?.text).toMatch(/ \(corrected later\)$/);
  expect(decisionsOf(context, meetingIn(context, LATER)).map(({ isCorrected }) => isCorrected)).toEqual([
    undefined,
    undefined,
  ]);
});
