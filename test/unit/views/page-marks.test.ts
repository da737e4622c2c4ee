import { expect, test } from "vitest";
import { minutesPageView } from "../../../src/views/minutes.ts";
import { paperPageView } from "../../../src/views/paper-page.ts";
import { LATER, MEETING, packedCouncil } from "./packed-council.ts";

/** What is marked before what: "p. 6 before p1.2". */
const marks = (html: string): readonly string[] =>
  [
    ...html.matchAll(
      /<div class="page-mark"><a href="([^"]*)" title="([^"]*)"><span aria-hidden="true">([^<]*)<\/span><\/a><\/div>\n<[^>]* id="([^"]*)"/g,
    ),
  ].map(([, href, title, words, id]) => `${words} (${title}, ${href}) before ${id}`);

const page = (meeting: string, label: string): string =>
  `p. ${label} (Page ${label} of the pack, /meetings/${meeting}/p/${label}/)`;

test("a page of the pack is marked once, before the first anchor that stands on it, in the order of the text", () => {
  const { context, meeting } = packedCouncil();
  const [paper] = meeting.papers;
  if (!paper) throw new Error("the meeting has a paper");
  const view = paperPageView(context, meeting, paper);
  expect(marks(view.bodyHtml)).toEqual([
    `${page(MEETING, "5")} before s1`,
    `${page(MEETING, "6")} before p1.2`,
    `${page(MEETING, "6a")} before s2`,
  ]);
  expect(view.inPack).toEqual({
    pages: { words: "Pages 5 to 6a of the pack", href: `/meetings/${MEETING}/pack.pdf#page=5` },
    pdf: { words: "PDF, 3 pages, numbered as in the pack", href: `/meetings/${MEETING}/01-report.pdf` },
  });
});

test("minutes are marked with the latest pack whose agenda names them", () => {
  const { context, earlier } = packedCouncil();
  if (!earlier.minutes) throw new Error("the earlier meeting has minutes");
  const view = minutesPageView(context, earlier, earlier.minutes);
  expect(marks(view.bodyHtml)).toEqual([
    `${page(LATER, "2")} before p1.1`,
    `${page(LATER, "3")} before p1.2`,
  ]);
  expect(view.inPack).toEqual({
    pages: { words: "Pages 2 to 3", href: `/meetings/${LATER}/pack.pdf#page=2` },
    of: { words: "12 March 2026", href: `/meetings/${LATER}/` },
  });
});

test("without packs nothing is marked", () => {
  const { context, meeting } = packedCouncil();
  const [paper] = meeting.papers;
  if (!paper) throw new Error("the meeting has a paper");
  const view = paperPageView({ ...context, packs: new Map() }, meeting, paper);
  expect(view.bodyHtml).not.toContain("page-mark");
  expect(view.inPack).toBeUndefined();
});
