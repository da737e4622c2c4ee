import { describe, expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { planParts } from "../../../src/pack/plan.ts";
import { packContext, sheetOf } from "../../../src/pack/sheets.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { minutesPageView } from "../../../src/views/minutes.ts";
import { paperPageView } from "../../../src/views/paper-page.ts";
import { tinyCouncil } from "../../tiny-council.ts";
import { packedCouncil } from "./packed-council.ts";

const PLACE = "meetings/2026-01-15-board";
const GLOSSARY = {
  "pages/glossary.md":
    "---\ntitle: Glossary\n---\n- **Tree**: a tall plant.\n- **Trees Act** (TA): a law.\n- **Spade**: a tool.\n",
};
const REPORT = {
  [`${PLACE}/01-report.md`]:
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nForty trees, under the TA.\n\n## Recommendation\n\nThat the Board plants more.\n",
};
const MINUTES = {
  [`${PLACE}/minutes.md`]:
    "---\nstatus: draft\npresent: [ada-clerk]\n---\n## 1. Street trees\n\n**RESOLVED:** That more be planted.\n",
};

function council(files: Readonly<Record<string, string>>) {
  const { library, findings } = load(tinyCouncil(files));
  expect(findings).toEqual([]);
  const [meeting] = library.meetings;
  const [paper] = meeting?.papers ?? [];
  if (!meeting || !paper) throw new Error("the tiny council has a paper");
  return { context: viewContext(library, new Map()), library, meeting, paper };
}

describe("words explained", () => {
  test("the terms of a text, by name, each with its explanation", () => {
    const { context, meeting, paper } = council({ ...GLOSSARY, ...REPORT });
    const { explained, bodyHtml } = paperPageView(context, meeting, paper);
    expect(explained).toEqual([
      { id: "tree", words: "Tree", html: "a tall plant.", glossary: "/glossary/" },
      { id: "trees-act", words: "Trees Act (TA)", html: "a law.", glossary: "/glossary/" },
    ]);
    expect(bodyHtml).toContain('id="wordref.tree">trees</a>');
  });

  test("each marked word leads to an explanation on its page, which leads back", () => {
    const { context } = council({ ...GLOSSARY, ...REPORT });
    const print = openLayouts();
    const paper = sitePages(context).find(({ address }) => address.endsWith("/01-report/"));
    if (!paper) throw new Error("the paper has a page");
    const html = print(paper.layout, paper.view());
    for (const id of ["tree", "trees-act"])
      for (const there of [
        `href="#word.${id}"`,
        `id="word.${id}"`,
        `href="#wordref.${id}"`,
        `id="wordref.${id}"`,
      ])
        expect(html.split(there), there).toHaveLength(2);
  });

  test("without a glossary nothing is marked and nothing explained", () => {
    const { context, meeting, paper } = council(REPORT);
    const { explained, bodyHtml } = paperPageView(context, meeting, paper);
    expect([explained, bodyHtml.includes("term")]).toEqual([[], false]);
  });

  test("the sheets of the pack are the same with a glossary and without", () => {
    const sheets = (files: Readonly<Record<string, string>>) => {
      const { library, meeting } = council(files);
      const parts = planParts(library, meeting);
      const context = packContext(viewContext(library, new Map()), meeting, parts);
      const stationery = { print: openLayouts(), files: new Map() };
      return parts.map((part) => sheetOf(context, meeting, part, stationery).html);
    };
    const plain = sheets(REPORT);
    expect(plain.join("")).toContain("Forty trees, under the TA.");
    expect(sheets({ ...GLOSSARY, ...REPORT })).toEqual(plain);
  });
});

describe("what a report asks, and what was decided", () => {
  test("asked near the top, with what the minutes decided once there are some", () => {
    const before = council(REPORT);
    expect(paperPageView(before.context, before.meeting, before.paper).asked).toEqual({
      html: '<p class="numbered"><a class="number" href="#p2.1">2.1</a> That the Board plants more.</p>\n',
      decided: [],
      fates: [],
    });
    const after = council({ ...REPORT, ...MINUTES });
    const { asked } = paperPageView(after.context, after.meeting, after.paper);
    expect(asked?.decided.map(({ text, draft }) => [text, draft])).toEqual([["That more be planted.", true]]);
  });

  test("a report that begins with its recommendations does not say them twice", () => {
    const { context, meeting, paper } = council({
      [`${PLACE}/01-report.md`]:
        "---\ntitle: Street trees\nbackground-papers: []\n---\n## Recommendations\n\nThat the Board plants more.\n",
    });
    expect(paperPageView(context, meeting, paper).asked).toBeUndefined();
  });

  test("a report that asks for nothing has no such box", () => {
    const { context, meeting, paper } = council({});
    expect(paperPageView(context, meeting, paper).asked).toBeUndefined();
  });
});

describe("what a text is cited by", () => {
  test("whose it is, when and which; the page numbers are those of the pack", () => {
    const { context, meeting, earlier } = packedCouncil();
    const [paper] = meeting.papers;
    if (!paper || !earlier.minutes) throw new Error("there are a paper and minutes");
    expect(paperPageView(context, meeting, paper).cite).toMatchObject({
      text: expect.stringMatching(/, 15 Jan 2026, item 2$/),
      pack: "pack",
    });
    expect(minutesPageView(context, earlier, earlier.minutes).cite).toMatchObject({
      text: expect.stringMatching(/, minutes of \d+ [A-Z][a-z]{2} \d{4}$/),
      pack: "pack of 12 Mar 2026",
    });
  });

  test("a short name of the body stands for its name and the council's", () => {
    const cited = (name: string) => {
      const { context, meeting, paper } = council({
        "council.yaml": "name: Tiny Council\nprofile: england-principal\nurl: https://tiny.example/site\n",
        "bodies/board.md": `---\n${name}\nkind: board\n---\n`,
      });
      return paperPageView(context, meeting, paper).cite;
    };
    expect(cited("name: Board\nshort-name: Tiny B")).toEqual({
      text: "Tiny B, 15 Jan 2026, item 1",
      address: "https://tiny.example/site/meetings/2026-01-15-board/01-report/",
    });
    expect(cited("name: Board").text).toBe("Tiny Council, Board, 15 Jan 2026, item 1");
    expect(cited("name: Tiny Council Assembly").text).toBe("Tiny Council Assembly, 15 Jan 2026, item 1");
  });

  test("where an item has two papers the title says which", () => {
    const { context, meeting, paper } = council({
      [`${PLACE}/meeting.md`]:
        "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [01-report.md, 01-map.md]\n---\n",
      [`${PLACE}/01-map.md`]: "---\ntitle: Map\nkind: appendix\n---\nHere.\n",
    });
    expect(paperPageView(context, meeting, paper).cite.text).toMatch(/, item 1, “Map”$/);
  });
});
