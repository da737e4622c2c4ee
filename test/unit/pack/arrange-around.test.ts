import { expect, test } from "vitest";
import type { Arranged } from "../../../src/pack/arrange.ts";
import { arrangeAround } from "../../../src/pack/arrange-around.ts";
import { type Countable, numberPages } from "../../../src/pack/number-pages.ts";
import type { PlannedPart } from "../../../src/pack/plan.ts";

const countable = (key: string, pages: number, more: Partial<Countable> = {}): Countable => ({
  key,
  pages,
  startsItem: true,
  ...more,
});

const planned = (key: string, inPlaceOf?: string): PlannedPart => ({
  key,
  title: key,
  name: key,
  content: { kind: "tracker" },
  startsItem: true,
  ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
});

const shown = ({ stretches }: Arranged): string =>
  stretches
    .map((stretch) =>
      stretch.kind === "part"
        ? `${stretch.key} ${stretch.labels.join(" ")}`
        : `blank ${stretch.label === "" ? "unnumbered" : stretch.label}`,
    )
    .join(" | ");

/** The public pack, and the members' pack of so many pages a part. */
function both(
  open: readonly Countable[],
  members: readonly (readonly [part: PlannedPart, pages: number])[],
  double = false,
): readonly [string, string] {
  const published = numberPages(open, 1, double);
  const pages = new Map(members.map(([{ key }, count]) => [key, count]));
  const parts = members.map(([part]) => part);
  return [shown(published), shown(arrangeAround(published, parts, ({ key }) => pages.get(key) ?? 0, double))];
}

test("withheld papers stand on their slip's number and go on with letters, and nothing behind them moves", () => {
  expect(
    both(
      [countable("agenda", 2), countable("slip", 1), countable("roads", 2)],
      [
        [planned("agenda"), 2],
        [planned("opinion", "slip"), 2],
        [planned("map", "slip"), 2],
        [planned("roads"), 2],
      ],
    ),
  ).toEqual(["agenda 1 2 | slip 3 | roads 4 5", "agenda 1 2 | opinion 3 3a | map 3b 3c | roads 4 5"]);
});

test("a slip that says how many pages it stands for keeps their numbers free", () => {
  const open = [countable("agenda", 1), countable("slip", 1, { numbers: 4 }), countable("roads", 1)];
  const members = (pages: number) =>
    [
      [planned("agenda"), 1],
      [planned("opinion", "slip"), pages],
      [planned("roads"), 1],
    ] as const;
  expect(both(open, members(4))).toEqual([
    "agenda 1 | slip 2–5 | roads 6",
    "agenda 1 | opinion 2 3 4 5 | roads 6",
  ]);
  expect(both(open, members(5))[1]).toBe("agenda 1 | opinion 2 3 4 5 5a | roads 6");
  expect(both(open, members(3))[1]).toBe("agenda 1 | opinion 2 3 4 | blank 5 | roads 6");
  expect(both(open, members(1))[1]).toBe("agenda 1 | opinion 2 | blank 3–5 | roads 6");
});

test("double-sided, right-hand pages are right-hand pages in both packs", () => {
  const open = [countable("agenda", 2), countable("slip", 1, { numbers: 4 }), countable("roads", 1)];
  const [published, members] = both(
    open,
    [
      [planned("agenda"), 2],
      [planned("opinion", "slip"), 4],
      [planned("roads"), 1],
    ],
    true,
  );
  expect(published).toBe("agenda 1 2 | slip 3–6 | blank unnumbered | roads 7");
  expect(members).toBe("agenda 1 2 | opinion 3 4 5 6 | roads 7");
  const short = both(
    [countable("slip", 1), countable("roads", 1)],
    [
      [planned("opinion", "slip"), 2],
      [planned("roads"), 1],
    ],
    true,
  );
  expect(short).toEqual(["slip 1 | blank 2 | roads 3", "opinion 1 1a | blank 1b | blank 2 | roads 3"]);
});

test("an agenda that is longer for members has letters, and a page with a letter has those that follow", () => {
  const published: Arranged = {
    stretches: [
      { kind: "part", key: "agenda", labels: ["1", "2"] },
      { kind: "part", key: "roads", labels: ["3", "3a"] },
      { kind: "part", key: "parks", labels: ["4"] },
    ],
  };
  const parts = [planned("agenda"), planned("roads"), planned("parks")];
  expect(shown(arrangeAround(published, parts, ({ key }) => (key === "parks" ? 1 : 4), false))).toBe(
    "agenda 1 2 2a 2b | roads 3 3a 3b 3c | parks 4",
  );
});
