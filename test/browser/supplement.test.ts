import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { frozenText } from "../../src/pack/freeze-pages.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { qpdfCheck } from "../unit/pack/pdf/readers.ts";
import { type ReadPdf, readPdf } from "./pdf-reader.ts";

const ID = "2026-01-15-board";
const PLACE = `meetings/${ID}`;

/** A report of so many pages: its first section is short, each other nearly fills a page. */
const report = (title: string, pages: number, more = ""): string =>
  `---\ntitle: ${title}\nbackground-papers: []\n${more}---\n${Array.from(
    { length: pages },
    (_, page) =>
      `## ${title} part ${page + 1}\n\n${`Words of ${title.toLowerCase()}. `.repeat(page === 0 ? 20 : 150)}\n`,
  ).join("\n")}`;

const agenda = (late: string): string =>
  `---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-07\nagenda:\n  - { title: Trees, papers: [01-report.md] }\n  - { title: Roads, papers: [02-roads.md] }\n${late}---\n`;

const FIRST = {
  "council.yaml": "name: Tiny Council\nprofile: england-principal\nurl: https://tiny.example\n",
  [`${PLACE}/meeting.md`]: agenda(""),
  [`${PLACE}/01-report.md`]: report("Trees", 1),
  [`${PLACE}/02-roads.md`]: report("Roads", 1),
};

const LATER = {
  ...FIRST,
  [`${PLACE}/meeting.md`]: agenda(
    "  - { title: Flood, number: 2A, published: 2026-01-12, papers: [03-flood.md] }\n",
  ),
  [`${PLACE}/01-report.md`]: report(
    "Trees",
    2,
    "revised: [{ date: 2026-01-12, reason: A table was missing. }]\n",
  ),
  [`${PLACE}/03-flood.md`]: report("Flood", 1),
};

describe.each(["single", "double"])(
  "a late and a replaced report after a %s-sided pack was frozen",
  (sides) => {
    const workshop = openWorkshop({ remember: false });
    let before: MadePack;
    let after: MadePack;
    let pack: ReadPdf;
    let leaves: ReadPdf;

    const made = async (files: Readonly<Record<string, string>>): Promise<MadePack> => {
      const body = `---\nname: Board\nkind: board\npack: { sides: ${sides} }\n---\n`;
      const { library, findings } = load(tinyCouncil({ ...files, "bodies/board.md": body }));
      expect(findings).toEqual([]);
      const meeting = library.meeting(ID);
      if (!meeting) throw new Error("the meeting was not read");
      return makePack(viewContext(library, new Map()), meeting, workshop);
    };
    const file = (name: string): Uint8Array => {
      const found = after.files.find((each) => each.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found.bytes();
    };

    beforeAll(async () => {
      before = await made(FIRST);
      const frozen = frozenText(before.pages, "2026-01-07" as never, undefined);
      after = await made({ ...LATER, [`${PLACE}/pages.yaml`]: frozen });
      pack = await readPdf(after.pdf);
      leaves = await readPdf(file("supplement-1.pdf"));
    });
    afterAll(() => workshop.close());

    test("no number that was published moves", () => {
      expect(after.findings).toEqual([]);
      for (const [key, { from }] of before.pages.parts)
        expect(after.pages.parts.get(key)?.from, key).toBe(from);
      expect(after.pages.parts.get("02-roads")).toMatchObject(
        sides === "double" ? { from: "5", to: "5" } : { from: "4", to: "4" },
      );
      const last = before.pages.labels.at(-1);
      expect(Number(after.pages.parts.get("supplement-1")?.from)).toBeGreaterThan(Number(last));
    });

    test("the pages that are more have letters, on the page, in the reader's page box and in the page map", async () => {
      const { to, labels } = after.pages.parts.get("01-report") ?? { to: "", labels: [] };
      expect(to).toMatch(/^\d+a$/);
      expect(pack.labels).toEqual(after.pages.labels);
      for (const [side, { text }] of pack.pages.entries())
        expect(text).toMatch(new RegExp(`Pages? ${after.pages.labels[side]}\\s*$`));
      expect(labels.at(-1)).toBe(to);
      expect(await qpdfCheck(after.pdf)).toMatchObject({ code: 0 });
    });

    test("the change sheet says what is new and what takes the place of what", () => {
      const [sheet] = leaves.pages;
      const { from: late } = after.pages.parts.get("03-flood") ?? { from: "" };
      const old = before.pages.parts.get("01-report");
      expect(sheet?.text).toMatch(/Supplement 1/);
      expect(sheet?.text.replace(/\s+/g, " ")).toContain("A table was missing.");
      expect(sheet?.text.replace(/\s+/g, " ")).toMatch(new RegExp(`Flood .*[Pp]age ${late}`));
      expect(sheet?.text.replace(/\s+/g, " ")).toContain(
        `Put pages ${old?.from} to ${after.pages.parts.get("01-report")?.to} in place of page ${old?.from}`,
      );
    });

    test("the supplement's own PDF has only the new leaves, each with the pack's numbers", () => {
      const text = leaves.pages.map((page) => page.text).join("\n");
      expect(text).toContain("Words of flood");
      expect(text).toContain("Words of trees");
      expect(text).not.toContain("Words of roads");
      const [, trees] = [...after.pages.parts].find(([key]) => key === "01-report") ?? [];
      const at = leaves.labels?.indexOf(trees?.from ?? "") ?? -1;
      expect(leaves.labels?.slice(at, at + 2)).toEqual(trees?.labels);
      if (sides === "double") {
        expect(at % 2).toBe(0);
        expect(leaves.labels?.indexOf(after.pages.parts.get("03-flood")?.from ?? "")).toBe(2);
        expect(pack.pages.length % 2).toBe(1);
      }
    });

    test("double-sided: every item begins on a right-hand page, and the pages between say that they are blank", () => {
      if (sides === "single") {
        expect(pack.pages.some(({ text }) => text.includes("intentionally left blank"))).toBe(false);
        return;
      }
      for (const [key, { side }] of after.pages.parts) expect(side % 2, key).toBe(1);
      const blank = after.pages.labels.indexOf("4");
      for (const side of [blank - 1, blank])
        expect(pack.pages[side]?.text).toContain("This page is intentionally left blank");
    });

    test("every other file of the same papers has the pack's numbers and leads out of itself", async () => {
      expect(after.files.map(({ name }) => name)).toEqual([
        "pack.pdf",
        "agenda.pdf",
        "supplement-1.pdf",
        "01-report.pdf",
        "02-roads.pdf",
        "03-flood.pdf",
      ]);
      const roads = await readPdf(file("02-roads.pdf"));
      expect(roads.labels).toEqual(after.pages.parts.get("02-roads")?.labels);
      expect(roads.title).toBe("Roads – Board, 15 January 2026");
      const front = await readPdf(file("agenda.pdf"));
      expect(front.pages[0]?.addresses.concat(front.pages[1]?.addresses ?? [])).toContain(
        `https://tiny.example/meetings/${ID}/02-roads/`,
      );
    });
  },
);
