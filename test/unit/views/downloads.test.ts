import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/model/civil-date.ts";
import type { SupplementMap } from "../../../src/model/page-map.ts";
import { meetingPageView } from "../../../src/views/meeting.ts";
import { packChoiceView } from "../../../src/views/pack-choice.ts";
import { MEETING, packedCouncil } from "./packed-council.ts";

const FILES = new Map([
  ["agenda.pdf", { sides: 2, bytes: 1000 }],
  ["minutes.pdf", { sides: 1 }],
  ["supplement-1.pdf", { sides: 8 }],
]);

const SUPPLEMENT: SupplementMap = {
  number: 1,
  published: "2026-01-12" as CivilDate,
  sides: 8,
  bytes: 1000,
  added: [{ title: "Floods", item: "3", pages: { from: "7", to: "9" } }],
  replaced: [
    {
      title: "Street trees",
      pages: { from: "5", to: "6a" },
      old: { from: "5", to: "6" },
      revised: "2026-01-12" as CivilDate,
      reason: "New figures.",
    },
  ],
};

test("the page of a meeting leads to the pack first, then to what else was made of it", () => {
  const { context, meeting } = packedCouncil({ files: FILES });
  const view = meetingPageView(context, meeting);
  expect(view.pack).toEqual({
    words: "Agenda pack",
    href: `/meetings/${MEETING}/pack.pdf`,
    detail: "PDF, 7 pages, 640 kB",
  });
  expect(view.lesserDoors).toEqual([
    { words: "Agenda alone", href: `/meetings/${MEETING}/agenda.pdf`, detail: "PDF, 2 pages" },
    { words: "Minutes to print", href: `/meetings/${MEETING}/minutes.pdf`, detail: "PDF, 1 page" },
    { words: "Print some of it", href: `/meetings/${MEETING}/pack/` },
  ]);
  expect(view.goTo).toMatchObject({ href: `/meetings/${MEETING}/p/`, pages: "1-6 6a" });
});

test("a supplement says what is new since the first pack", () => {
  const { context, meeting } = packedCouncil({ files: FILES, supplements: [SUPPLEMENT] });
  expect(meetingPageView(context, meeting).history).toEqual([
    {
      date: "2026-01-12",
      day: "12 January 2026",
      id: "supplement-1",
      words: "Supplement 1: 1 new paper, 1 replaced",
      href: `/meetings/${MEETING}/supplement-1.pdf`,
      detail: "PDF, 8 pages",
      changes: [
        { sign: "New", title: "Floods", pages: "pages 7 to 9" },
        { sign: "Replaced", title: "Street trees", pages: "pages 5 to 6a", reason: "New figures." },
      ],
    },
  ]);
});

test("without a pack there are no doors to one", () => {
  const { context, meeting } = packedCouncil();
  const view = meetingPageView({ ...context, packs: new Map() }, meeting);
  expect([view.pack, view.goTo, view.lesserDoors, view.history, view.frame.scripts]).toEqual([
    undefined,
    undefined,
    [],
    [],
    [],
  ]);
});

test("what to print is picked by item, each paper with its pages and its own PDF", () => {
  const { context, meeting, pages } = packedCouncil();
  const { groups } = packChoiceView(context, meeting, pages);
  expect(
    groups.map(({ number, parts }) => [
      number,
      parts.map(({ key, pages: on, pdf }) => `${key}: ${on}, ${pdf?.href}`),
    ]),
  ).toEqual([
    [undefined, [`agenda: Pages 1 to 2, /meetings/${MEETING}/agenda.pdf`]],
    ["1", ["minutes-2025-12-01-board: Page 3, undefined"]],
    ["2", [`01-report: Pages 5 to 6a, /meetings/${MEETING}/01-report.pdf`]],
  ]);
});
