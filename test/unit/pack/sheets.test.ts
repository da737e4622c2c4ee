import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { planParts } from "../../../src/pack/plan.ts";
import { packContext, sheetOf } from "../../../src/pack/sheets.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const PLACE = "meetings/2026-01-15-board";
const NAME = "a plan, north 100% #1 ü.pdf";

test("links to a file of any name are addresses that can be read back", () => {
  const { library } = load(
    tinyCouncil({
      [`${PLACE}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Trees, papers: ["${NAME}", 01-report.md] }\n---\n`,
      [`${PLACE}/01-report.md`]: `---\ntitle: Trees\nbackground-papers: []\n---\nSee the [plan](<${encodeURI(NAME).replace("#", "%23")}>).\n`,
      [`${PLACE}/${NAME}`]: "%PDF-1.7",
    }),
  );
  const meeting = library.meeting("2026-01-15-board");
  if (!meeting) throw new Error("the meeting was not read");
  const parts = planParts(library, meeting);
  const context = packContext(viewContext(library, new Map()), meeting, parts);
  const stationery = { print: openLayouts(), files: new Map() };
  const hrefs = parts
    .filter(({ content }) => content.kind !== "file")
    .map((part) => {
      const { html } = sheetOf(context, meeting, part, stationery);
      return [...html.matchAll(/http:\/\/pack\.invalid\/([^"#]*north[^"#]*)"/g)].map(([, key = ""]) =>
        decodeURIComponent(key),
      );
    });
  expect(hrefs).toEqual([[`file-${NAME}`, `file-${NAME}`], [`file-${NAME}`]]);
});
