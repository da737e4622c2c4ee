import { expect, it } from "vitest";
import { load } from "../../../src/content/load.ts";
import type { SitePage } from "../../../src/site/pages.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MEETING = "2026-01-15-board";
const FACTS =
  "body: board\ndate: 2026-01-15\ntime: '18:30'\nvenue: Hall, Town House, 1 High Street, Tiny TN1 1AA\n";
const AGENDA =
  "agenda:\n  - { title: 'Street trees: *an update*', papers: [01-report.md] }\n  - { title: Any other business }\n";

function cardsOf(files: Readonly<Record<string, string>> = {}, url = "https://meetings.example/board") {
  const { library } = load(
    tinyCouncil({ [`meetings/${MEETING}/meeting.md`]: `---\n${FACTS}${AGENDA}---\n`, ...files }),
  );
  const pages = sitePages(viewContext(library, new Map(), { served: url }));
  return (address: string) => pages.find((page: SitePage) => page.address === address)?.card?.();
}

it("says what a page is, whose it is and of which day", () => {
  const card = cardsOf();
  const foot = ["Board", "Thursday 15 January 2026"];
  expect(card("/")).toMatchObject({ council: "Tiny Council", foot: ["meetings.example"] });
  expect(card(`/meetings/${MEETING}/`)).toMatchObject({
    kind: "Meeting",
    title: "Board",
    foot: ["Thursday 15 January 2026", "6.30pm, Hall, Town House"],
  });
  expect(card(`/meetings/${MEETING}/item-2/`)).toMatchObject({
    kind: "Item 2",
    title: "Any other business",
    foot,
  });
  expect(card(`/meetings/${MEETING}/01-report/`)).toMatchObject({
    kind: "Report, item 1",
    title: "Street trees",
    foot,
  });
  expect(card("/bodies/board/")).toMatchObject({ kind: "Board", title: "Board" });
});

it("prints a title as words, without the signs it was typed with", () => {
  expect(cardsOf()(`/meetings/${MEETING}/item-1/`)?.title).toBe("Street trees: an update");
});

it("does not ask people to a meeting that was cancelled", () => {
  const files = { [`meetings/${MEETING}/meeting.md`]: `---\n${FACTS}status: cancelled\n${AGENDA}---\n` };
  expect(cardsOf(files)(`/meetings/${MEETING}/`)).toMatchObject({
    kind: "Meeting, cancelled",
    foot: ["Thursday 15 January 2026"],
  });
});

it("tells draft minutes from agreed ones", () => {
  for (const [status, kind] of [
    ["draft", "Draft minutes"],
    ["confirmed", "Minutes"],
  ]) {
    const files = { [`meetings/${MEETING}/minutes.md`]: `---\nstatus: ${status}\n---\nNoted.\n` };
    expect(cardsOf(files)(`/meetings/${MEETING}/minutes/`)).toMatchObject({ kind, title: "Board" });
  }
});

it("is painted in the council's colour, or in ours", () => {
  expect(cardsOf()("/")?.accent).toBe("#0e4a58");
  const council = 'name: Tiny Council\nprofile: england-principal\ncolours: { accent: "#7a1230" }\n';
  expect(cardsOf({ "council.yaml": council })("/")?.accent).toBe("#7a1230");
});
