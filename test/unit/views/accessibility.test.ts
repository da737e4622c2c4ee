import { expect, it } from "vitest";
import { load } from "../../../src/content/load.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import { spanOnLine } from "../../../src/findings/finding.ts";
import type { PageMap } from "../../../src/model/page-map.ts";
import { plainPages } from "../../../src/site/pages/plain.ts";
import { accessibilityPageView } from "../../../src/views/accessibility.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { pageMap } from "../../page-maps.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MEETING = "2026-01-15-board";
const PACK = new Map<string, PageMap>([[MEETING, pageMap(MEETING, { agenda: { labels: ["1", "2"] } })]]);
const WITH_PDF = {
  [`meetings/${MEETING}/plan.pdf`]: "%PDF-1.7",
  [`meetings/${MEETING}/drains.pdf`]: "%PDF-1.7",
  [`meetings/${MEETING}/meeting.md`]: `---
body: board
date: 2026-01-15
published: 2026-01-07
agenda:
  - title: Street trees
    papers: [01-report.md, { file: plan.pdf, title: Where the trees stand }]
---
`,
  [`meetings/${MEETING}/01-report.md`]:
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nSee [the drains](drains.pdf).\n",
};

interface Known {
  readonly files?: Readonly<Record<string, string>>;
  readonly packs?: ReadonlyMap<string, PageMap>;
  readonly shortcomings?: readonly string[];
  readonly findings?: readonly Finding[];
}

function contextOf({ files = {}, packs = new Map(), shortcomings, findings = [] }: Known) {
  const { library } = load(tinyCouncil(files));
  const known = new Map(shortcomings === undefined ? [] : [[MEETING, shortcomings]]);
  return viewContext(library, packs, {}, { packs: known, findings });
}

const viewOf = (known: Known = {}) => accessibilityPageView(contextOf(known));

/** The page as it is printed, without the frame round it. */
function printed(known: Known = {}): string {
  const page = plainPages(contextOf(known)).find(({ address }) => address === "/accessibility/");
  if (page === undefined) throw new Error("there is no statement");
  return (/<article>[\s\S]*<\/article>/.exec(openLayouts()(page.layout, page.view())) ?? [""])[0];
}

const found = (id: string, file: string): Finding => ({
  id,
  severity: "warning",
  span: spanOnLine(`content/meetings/${MEETING}/${file}`, 1, 1, 1),
  message: "something",
});

it("says that nothing was found, and makes no claim of it", () => {
  const { known } = viewOf({ packs: PACK });
  expect(known).toMatchObject({ hasPacks: true });
  expect(known.madeWords).toMatch(/found nothing wrong\.$/);
  expect(known.packs ?? known.files ?? known.writing).toBeUndefined();
  expect(printed({ packs: PACK })).not.toMatch(/complian|conform|fully|WCAG/i);
});

it("does not speak of packs that nobody made", () => {
  expect(printed({ shortcomings: ["plan.pdf: page 1 has no tags"] })).not.toMatch(/agenda pack/i);
});

it("says in plain words why a pack does not work for everybody", () => {
  const shortcomings = [
    "Street trees: page 3: a picture without words",
    "Street trees: page 9: a picture without words",
    "Costs: the plan: a character without Unicode",
    "plan.pdf: pages 1 to 3 and 5 have no tags",
    "plan.pdf: the fonts Arial and Times are not in the file",
    "drains.pdf: the tags of Drains: a study come from another program and were not checked",
    "Agenda: 3 pieces of one Table are not joined",
    "Odd: something that nobody has said before",
  ];
  const { known } = viewOf({ packs: PACK, shortcomings });
  expect(known.packs?.words).toMatch(/^1 of 1 agenda pack \(PDF\) does not work for everybody\./);
  expect(known.packs?.list).toEqual([
    {
      pack: { words: "Board, 15 January 2026", href: `/meetings/${MEETING}/pack.pdf` },
      papers: [
        "Street trees: a picture has no description",
        "Costs: the plan: some letters or signs cannot be read out",
        "plan.pdf: it does not say what is a heading, or in which order it is to be read; some letters may look different or be missing",
        "drains.pdf: how it sounds in a screen reader was not checked",
        "Agenda: what runs on from one page to the next may be read out in pieces",
        "Odd: it does not keep every rule for accessible PDF",
      ].map((words) => ({ words })),
    },
  ]);
});

it("lists PDF files that were made elsewhere, with the items that put them before the meeting", () => {
  const { known } = viewOf({ files: WITH_PDF });
  expect(known.files?.words).toMatch(/^2 PDF files among the papers were made with another program/);
  expect(known.files?.list).toEqual(
    expect.arrayContaining([
      {
        file: { words: "Where the trees stand (PDF)", href: `/meetings/${MEETING}/plan.pdf` },
        used: { words: "Board, 15 January 2026, item 1", href: `/meetings/${MEETING}/item-1/` },
      },
      {
        file: { words: "drains.pdf", href: `/meetings/${MEETING}/drains.pdf` },
        used: { words: "Board, 15 January 2026", href: `/meetings/${MEETING}/` },
      },
    ]),
  );
  expect(known.madeWords).toContain("published up to 7 January 2026");
});

it("lists no more than twenty files and counts the others", () => {
  const names = Array.from({ length: 23 }, (_, at) => `plan-${at + 10}.pdf`);
  const { known } = viewOf({
    files: {
      ...Object.fromEntries(names.map((name) => [`meetings/${MEETING}/${name}`, "%PDF-1.7"])),
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Plans\n    papers: [${names.join(", ")}]\n---\n`,
    },
  });
  expect(known.files?.list).toHaveLength(20);
  expect(known.files?.more).toBe("and 3 older files");
});

it("names papers with slides that have no title and charts that say nothing, and no other finding", () => {
  const findings = [
    found("slide-without-title", "01-report.md"),
    found("slide-without-title", "01-report.md"),
    found("chart-without-caption", "01-report.md"),
    found("weekday-wrong", "01-report.md"),
    found("chart-without-caption", "meeting.md"),
  ];
  expect(viewOf({ findings }).known.writing?.list).toEqual([
    {
      paper: { words: "Street trees", href: `/meetings/${MEETING}/01-report/` },
      where: "Board, 15 January 2026",
      words: "a slide has no title; a chart does not say what it shows",
    },
  ]);
});

it("gives a council without a page one that says whom to ask and who enforces the law", () => {
  const council =
    "name: Tiny Council\nprofile: wales\ncontact: { name: The clerk, email: clerk@tiny.example, tel: 01632 960000 }\n";
  const html = printed({ files: { "council.yaml": council } });
  expect(html).toContain('<a href="mailto:clerk@tiny.example">');
  expect(html).toContain('<a href="tel:01632960000">');
  expect(html).toContain("Equality Advisory and Support Service");
  expect(html).not.toContain("Write to");
});

it("names no law and no contact where none is known", () => {
  const html = printed({ files: { "council.yaml": "name: Tiny Council\nprofile: none\n" } });
  expect(html).not.toMatch(/Equality|mailto|tel:|Regulations/);
  expect(html).toContain("Telling us about a problem");
});

const page = (body: string): Readonly<Record<string, string>> => ({
  "pages/accessibility.md": `---\ntitle: How we include everybody\nsummary: In short.\norder: 2\n---\n${body}`,
});

it("puts the council's own words first", () => {
  const html = printed({ files: page("Our aims.\n\n## Our promise\n\nWe answer.\n") });
  expect(html).toContain("<h1>How we include everybody</h1>");
  expect(html.indexOf("We answer.")).toBeLessThan(html.indexOf('id="accessibility-known"'));
  expect(html).not.toContain("Telling us about a problem");
});

it("puts the list below the council's heading for it, behind what the council says there", () => {
  const body =
    "Our aims.\n\n## What we know does not work well\n\nThe webcast.\n\n### Maps\n\nAre drawings.\n\n## Our promise\n\nWe answer.\n";
  const html = printed({ files: page(body) });
  const order = ["The webcast.", "Are drawings.", "found nothing wrong", "Our promise", "We answer."];
  expect([...order].sort((a, b) => html.indexOf(a) - html.indexOf(b))).toEqual(order);
  expect(html.match(/<h2/g)).toHaveLength(2);
  expect(html).not.toContain("accessibility-known");
});

it("is one page, with and without the council's", () => {
  for (const files of [{}, page("Our aims.\n")]) {
    const addresses = plainPages(contextOf({ files })).map(({ address }) => address);
    expect(addresses.filter((address) => address === "/accessibility/")).toHaveLength(1);
  }
});
