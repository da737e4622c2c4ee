import { expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { checkUa } from "../ua/check.ts";
import { readPdf } from "./pdf-reader.ts";

const REPORT = "meetings/2026-01-15-board/01-report.md";
const WORDS = `## Summary\n\nForty trees[^1] were planted.\n\n${"More was said of them. ".repeat(400)}\n\n[^1]: Mostly limes.\n`;

test.each([
  ["", 0],
  ["engine: pagedjs\n", 0],
  ["engine: chromium\n", -1],
])("a paper with notes and “%s” has them on page %i of its own", async (engine, page) => {
  const text = `---\ntitle: Street trees\nbackground-papers: []\n${engine}---\n${WORDS}`;
  const { library } = load(tinyCouncil({ [REPORT]: text }));
  const [meeting] = library.meetings;
  if (!meeting) throw new Error("the meeting was not read");
  const workshop = openWorkshop({ remember: false });
  try {
    const made = await makePack(viewContext(library, new Map()), meeting, workshop);
    expect(made.findings).toEqual([]);
    expect(await checkUa(made.pdf)).toEqual([]);
    const { side = 1, labels = [] } = made.pages.parts.get("01-report") ?? {};
    const pages = (await readPdf(made.pdf)).pages.slice(side - 1, side - 1 + labels.length);
    expect(pages.length).toBeGreaterThan(2);
    const held = pages.flatMap(({ text: words }, at) => (words.includes("Mostly limes") ? [at] : []));
    expect(held).toEqual([page < 0 ? pages.length - 1 : page]);
  } finally {
    await workshop.close();
  }
});
