import { expect, test } from "vitest";
import { packPages } from "../../../src/site/pages/packs.ts";
import type { PackContentsView } from "../../../src/views/pack-contents.ts";
import type { PackPageView } from "../../../src/views/pack-page.ts";
import { MEETING, packedCouncil } from "./packed-council.ts";

const P = `/meetings/${MEETING}/p/`;

function views() {
  const { context, meeting } = packedCouncil();
  return new Map(packPages(context, meeting).map(({ address, view }) => [address, view()]));
}

test("a pack has a page for every number of it, its contents, and two for printing", () => {
  expect([...views().keys()]).toEqual([
    `/meetings/${MEETING}/pack/`,
    `/meetings/${MEETING}/pack/print/`,
    P,
    ...["1", "2", "3", "4", "5", "6", "6a"].map((number) => `${P}${number}/`),
  ]);
});

test("a page says what it is part of and what begins on it, and leads to the PDF and to its neighbours", () => {
  const view = views().get(`${P}6a/`) as PackPageView;
  expect(view).toMatchObject({
    heading: "Page 6a",
    item: { words: "2", href: `/meetings/${MEETING}/#item-2` },
    paper: {
      words: "Street trees",
      kind: "Report",
      place: "Page 3 of 3",
      href: `/meetings/${MEETING}/01-report/`,
    },
    begins: [{ number: "2.1", words: "None.", href: `/meetings/${MEETING}/01-report/#p2.1` }],
    pdf: { words: "Page 6a in the PDF", href: `/meetings/${MEETING}/pack.pdf#page=7` },
    before: { words: "Page 6", href: `${P}6/` },
  });
  expect(view.after).toBeUndefined();
});

test("a page of the agenda says which items begin on it; minutes lead to their own page", () => {
  const all = views();
  expect((all.get(`${P}2/`) as PackPageView).begins).toEqual([
    { number: "2", words: "Street trees", href: `/meetings/${MEETING}/#item-2` },
  ]);
  expect((all.get(`${P}3/`) as PackPageView).begins).toEqual([
    { number: "1.1", words: "The Chair spoke.", href: "/meetings/2025-12-01-board/minutes/#p1.1" },
  ]);
});

test("a blank page says so", () => {
  const view = views().get(`${P}4/`) as PackPageView;
  expect(view.blank).toBe("This page is left blank.");
  expect([view.paper, view.item, view.begins]).toEqual([undefined, undefined, []]);
});

test("the contents have a row for every part and every blank, with a link for every number", () => {
  const { rows } = views().get(P) as PackContentsView;
  expect(
    rows.map(({ item, paper, href, pages }) => [
      item,
      paper,
      href,
      pages.map(({ words }) => words).join(" "),
    ]),
  ).toEqual([
    [undefined, "Agenda", `/meetings/${MEETING}/`, "1 2"],
    ["1", "Minutes of 1 December 2025", "/meetings/2025-12-01-board/minutes/", "3"],
    [undefined, "Blank", undefined, "4"],
    ["2", "Street trees", `/meetings/${MEETING}/01-report/`, "5 6 6a"],
  ]);
});
