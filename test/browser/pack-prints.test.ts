import { afterAll, describe, expect, test } from "vitest";
import { changeSheetView } from "../../src/views/change-sheet.ts";
import { minutesView } from "../../src/views/minutes.ts";
import { blankSheetView, frontSheetView } from "../../src/views/pack.ts";
import { sheetFrame } from "../../src/views/sheet-frame.ts";
import { trackerView } from "../../src/views/tracker.ts";
import {
  closeWorkshop,
  context,
  ENGINES,
  LINK,
  lay,
  library,
  meeting,
  numbered,
  paper,
  report,
  TARGET,
} from "./looked-at.ts";

afterAll(closeWorkshop);

describe.each([
  ["large print", { paper: "A4", sides: "single", print: "large" }],
  ["large print on Letter", { paper: "Letter", sides: "double", print: "large" }],
  ["Letter", { paper: "Letter", sides: "single", print: "ordinary" }],
] as const)("in %s", (_, settings) => {
  const size = settings.paper === "A4" ? [595, 842] : [612, 792];

  test.each([
    ["06-winter-plan", "pagedjs"],
    ["08-young-minds", "pagedjs"],
    ["05-appendix-measures", "pagedjs"],
    ["05-joint-strategy", "chromium"],
    ["05-joint-strategy-slides", "chromium"],
  ] as const)("nothing of %s is lost", async (id, engine) => {
    const { looks, losses } = await paper(id, engine, { settings, link: LINK });
    expect(losses).toEqual([]);
    for (const { width, height } of looks)
      expect([Math.round(Math.min(width, height)), Math.round(Math.max(width, height))]).toEqual(size);
  });

  test("the front page, the minutes and the tracker lose nothing", async () => {
    const frame = (title: string) =>
      sheetFrame(
        context,
        meeting,
        title,
        meeting.agenda.find((entry) => entry.kind === "item"),
        { settings },
      );
    const earlier = library.meeting("2026-09-17-health-and-wellbeing-board");
    if (!earlier?.minutes) throw new Error("the demo has minutes");
    const sheets = [
      await lay("front.njk", frontSheetView(context, meeting, { settings, link: LINK })),
      await lay("minutes.njk", {
        ...minutesView(context, earlier, earlier.minutes, TARGET),
        sheet: frame("Minutes"),
      }),
      await lay("tracker.njk", {
        ...trackerView(context, meeting.body, { before: meeting.date, scope: "open-and-closed-since" }),
        sheet: frame("Actions"),
      }),
    ];
    expect(sheets.flatMap(({ losses }) => losses)).toEqual([]);
  });

  test.each(ENGINES)("letters are as large as the setting says when %s lays them out", async (engine) => {
    const body = `${numbered(6)}<table><tbody><tr><td>cell</td></tr></tbody></table>`;
    const { looks } = await report(body, engine, settings);
    const pieces = looks.flatMap((page) => page.pieces);
    const sizes = (wanted: RegExp) =>
      new Set(
        pieces.filter(({ text }) => wanted.test(text)).map(({ size: each }) => Math.round(each * 2) / 2),
      );
    const large = settings.print === "large";
    expect(sizes(/^The board agreed/)).toEqual(new Set([large ? 18 : 10.5]));
    expect(sizes(/^cell$/)).toEqual(new Set([large ? 16 : 9]));
    expect(sizes(/26 November 2026$/)).toEqual(new Set([large ? 13 : 8]));
  });
});

describe("sheets of few words", () => {
  test("a blank page prints its words and nothing else", async () => {
    const { pages, looks } = await lay(
      "blank.njk",
      blankSheetView(context, meeting, ["Pages 34 and 35 are no longer used.", "The report was withdrawn."]),
    );
    expect(pages).toBe(1);
    expect(looks[0]?.lines.map(({ text }) => text)).toEqual([
      "Pages 34 and 35 are no longer used.",
      "The report was withdrawn.",
    ]);
    const [line] = looks[0]?.lines ?? [];
    expect(((line?.x ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo((looks[0]?.width ?? 0) / 2, 0);
  });

  test("a change sheet is one page that says what to do", async () => {
    const range = { from: "25", to: "35" };
    const { pages, looks, losses } = await lay(
      "changes.njk",
      changeSheetView(context, meeting, {
        number: 1,
        published: "2026-11-20",
        added: [
          { title: "The medical centre", item: "12A", pages: { from: "61", to: "66" }, words: "Urgent." },
        ],
        replaced: [
          {
            title: "Winter plan",
            item: "6",
            old: range,
            pages: { from: "25", to: "35b" },
            revised: "2026-11-19",
          },
        ],
        withdrawn: [{ title: "Forward plan", item: "12", pages: { from: "52", to: "52" } }],
      }),
    );
    expect([pages, losses]).toEqual([1, []]);
    const words = looks[0]?.lines.map(({ text }) => text).join("\n") ?? "";
    expect(words).toContain("Supplement 1 to the agenda pack");
    expect(words).toContain("Put pages 25 to 35b in place of pages 25 to 35.");
    expect(words).toMatch(/Item 12A\s+The medical centre\s+Pages 61 to 66/);
    expect(words).toContain("No page number of the pack has moved");
  });
});
