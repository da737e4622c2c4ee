import { afterAll, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { PLAN, tinyCouncil } from "../tiny-council.ts";
import { readPdf } from "./pdf-reader.ts";

const FOLDER = "meetings/2026-01-15-board";
const workshop = openWorkshop({ remember: false });
afterAll(() => workshop.close());

const report = (title: string, body: string): string =>
  `---\ntitle: ${title}\nbackground-papers: []\n---\n## Where\n\n${body}\n`;

test("links of a paper lead into the pack, to the live site, or nowhere with a warning; never to a fault", async () => {
  const { library, findings } = load(
    tinyCouncil({
      ...PLAN,
      "council.yaml": "name: Tiny Council\nprofile: england-principal\nurl: https://tiny.example/m\n",
      [`${FOLDER}/meeting.md`]:
        "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Trees, papers: [01-report.md, 02-more.md] }\n---\n",
      [`${FOLDER}/01-report.md`]: report(
        "Trees",
        "[Inside](02-more.md#p1.1), [also](/meetings/2026-01-15-board/02-more/), [file](plan.txt), [unplaced](03-old.md), [nowhere](02-more.md#p9.9).",
      ),
      [`${FOLDER}/02-more.md`]: report("More", "More trees."),
      [`${FOLDER}/03-old.md`]: report("Old", "Old trees."),
    }),
  );
  expect(findings).toEqual([]);
  const meeting = library.meeting("2026-01-15-board");
  if (!meeting) throw new Error("the meeting was not read");
  const made = await makePack(viewContext(library, new Map()), meeting, workshop);
  expect(made.findings.map(({ id, severity, message }) => [id, severity, message])).toEqual([
    [
      "link-leads-nowhere",
      "warning",
      "on page 3 of the pack “nowhere” leads to 02-more#p9.9, which is not there",
    ],
  ]);
  const { pages } = await readPdf(made.pdf);
  const [paper] = pages.filter(({ text }) => text.includes("unplaced"));
  expect(paper?.links).toEqual(expect.arrayContaining(["02-more/p1.1", "02-more"]));
  expect(paper?.addresses.filter((address) => !address.includes("/go/"))).toEqual([
    "https://tiny.example/m/meetings/2026-01-15-board/plan.txt",
    "https://tiny.example/m/meetings/2026-01-15-board/03-old/",
  ]);
});
