import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { viewContext } from "../../../src/views/context.ts";
import { decisionsPageView, decisionsYearPageView } from "../../../src/views/decisions.ts";
import { tinyCouncil } from "../../tiny-council.ts";

function council(minutes: Readonly<Record<string, string>>) {
  const { library, findings } = load(
    tinyCouncil(
      Object.fromEntries(
        Object.entries(minutes).flatMap(([day, text]) => [
          [
            `meetings/${day}-board/meeting.md`,
            `---\nbody: board\ndate: ${day}\nagenda:\n  - Street trees\n  - Benches\n---\n`,
          ],
          [`meetings/${day}-board/minutes.md`, text],
        ]),
      ),
    ),
  );
  expect(findings).toEqual([]);
  return viewContext(library, new Map());
}

const minutes = (status: string, words: string) => `---\nstatus: ${status}\n---\n${words}\n`;
const RESOLVED =
  "## Street trees\n\n**RESOLVED:** That:\n\n1. forty trees be planted; and\n2. they be limes.\n";

test("a decision keeps its words and its list, and leads to its item and to its place in the minutes", () => {
  const { groups } = decisionsPageView(council({ "2026-02-12": minutes("draft", RESOLVED) }));
  expect(groups.map(({ id, body, day, draft }) => [id, body, day, draft])).toEqual([
    ["decisions-2026-02-12-board", "Board", "12 February 2026", true],
  ]);
  const [line] = groups[0]?.decisions ?? [];
  expect(line?.html).toContain("<li>they be limes.</li>");
  expect(line?.item).toEqual({
    number: "1",
    title: "Street trees",
    href: "/meetings/2026-02-12-board/item-1/",
  });
  expect(line?.place).toEqual({
    words: "Draft minutes, 1.1",
    href: "/meetings/2026-02-12-board/minutes/#p1.1",
  });
  expect(line?.keys).toEqual([
    { name: "body", values: "board" },
    { name: "word", values: "resolved" },
  ]);
});

test("a heading that is no item of the agenda leads nowhere", () => {
  const { groups } = decisionsPageView(
    council({ "2026-02-12": minutes("confirmed", "## Anything else\n\n**AGREED:** That it was late.\n") }),
  );
  expect(groups[0]?.draft).toBe(false);
  expect(groups[0]?.decisions[0]?.item).toEqual({ title: "Anything else" });
});

test("a year with minutes that decide nothing, and a council without minutes, have whole pages", () => {
  const context = council({ "2026-02-12": minutes("draft", "## Benches\n\nThe Chair spoke.\n") });
  expect(decisionsYearPageView(context, 2026)).toMatchObject({
    groups: [],
    lede: "The minutes of 2026 record no decision.",
  });
  const none = decisionsPageView(council({}));
  expect(none).toMatchObject({ groups: [], years: [] });
  expect(none.lede).toBe("No decision has been published yet. Decisions come with the minutes of a meeting.");
});

test("the register holds whole meetings until there are fifty decisions, newest first; a year holds all of its own", () => {
  const six = Array.from({ length: 6 }, (_, n) => `**AGREED:** Part ${n}.\n`).join("\n");
  const days = Array.from(
    { length: 24 },
    (_, n) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-20`,
  );
  const context = council(
    Object.fromEntries(days.map((day) => [day, minutes("confirmed", `## Benches\n\n${six}`)])),
  );
  const { groups, lede, years } = decisionsPageView(context);
  expect(groups.map(({ date }) => date)).toEqual(days.slice(-9).reverse());
  expect(lede).toContain("The latest 54 of 144 are here");
  expect(years.map(({ words, current }) => [words, current])).toEqual([
    ["2026", false],
    ["2025", false],
  ]);
  const year = decisionsYearPageView(context, 2025);
  expect(year.groups).toHaveLength(12);
  expect(year.lede).toBe("72 decisions in the words of the minutes, newest meeting first.");
  expect(year.years.find(({ current }) => current)?.words).toBe("2025");
});

test("choices that every line shares are left out", () => {
  const mixed = "**AGREED:** One.\n\n**NOTED:** Two.\n\n".repeat(4);
  const { filters } = decisionsPageView(
    council({ "2026-02-12": minutes("draft", `## Benches\n\n${mixed}`) }),
  );
  expect(filters?.choices.map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual([
    ["word", ["agreed", "noted"]],
  ]);
});
