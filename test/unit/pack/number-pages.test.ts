import { expect, test } from "vitest";
import { type Countable, numberPages } from "../../../src/pack/number-pages.ts";

const part = (key: string, pages: number, more: Partial<Countable> = {}): Countable => ({
  key,
  pages,
  startsItem: true,
  ...more,
});

/** "agenda 1 2 | blank 3 | roads 4" */
function run(parts: readonly Countable[], double = false, first = 1): string {
  const { stretches } = numberPages(parts, first, double);
  return stretches
    .map((stretch) =>
      stretch.kind === "part"
        ? `${stretch.key} ${stretch.labels.join(" ")}`
        : `${stretch.unused ? "unused" : "blank"} ${stretch.label}`,
    )
    .join(" | ");
}

test("parts count on from one to the next", () => {
  expect(run([part("agenda", 2), part("roads", 3)])).toBe("agenda 1 2 | roads 3 4 5");
});

test("a supplement counts on where the pack ended", () => {
  expect(run([part("late", 2)], false, 61)).toBe("late 61 62");
});

test("double-sided: items begin on the right, their further papers follow at once", () => {
  expect(
    run(
      [part("agenda", 2), part("roads", 3), part("plan", 2, { startsItem: false }), part("parks", 1)],
      true,
    ),
  ).toBe("agenda 1 2 | roads 3 4 5 | plan 6 7 | blank 8 | parks 9");
});

test("a frozen part that grew has 5a, 5b behind its last number, and nothing behind it moves", () => {
  expect(
    run(
      [part("roads", 5, { frozen: { from: 3, to: 5 } }), part("parks", 2, { frozen: { from: 6, to: 7 } })],
      false,
      3,
    ),
  ).toBe("roads 3 4 5 5a 5b | parks 6 7");
});

test("a frozen part that shrank leaves one page that stands for its lost numbers", () => {
  expect(
    run([part("roads", 1, { frozen: { from: 1, to: 3 } }), part("parks", 1, { frozen: { from: 4, to: 4 } })]),
  ).toBe("roads 1 | unused 2–3 | parks 4");
  expect(run([part("roads", 2, { frozen: { from: 1, to: 3 } })])).toBe("roads 1 2 | unused 3");
});

test("a part that was withdrawn leaves a page for its numbers", () => {
  expect(
    run([part("gone", 0, { frozen: { from: 1, to: 4 } }), part("parks", 1, { frozen: { from: 5, to: 5 } })]),
  ).toBe("unused 1–4 | parks 5");
});

test("double-sided and frozen: leaves are put in and taken out whole", () => {
  const parks = part("parks", 1, { frozen: { from: 5, to: 5 } });
  expect(run([part("roads", 5, { frozen: { from: 1, to: 4 } }), parks], true)).toBe(
    "roads 1 2 3 4 4a | blank 4b | parks 5",
  );
  expect(run([part("roads", 2, { frozen: { from: 1, to: 4 } }), parks], true)).toBe(
    "roads 1 2 | unused 3 | unused 4 | parks 5",
  );
});

test("numbers between frozen parts stay the blank pages they were", () => {
  expect(
    run(
      [part("agenda", 1, { frozen: { from: 1, to: 1 } }), part("roads", 1, { frozen: { from: 3, to: 3 } })],
      true,
    ),
  ).toBe("agenda 1 | blank 2 | roads 3");
});

test("more than twenty-six added pages go on with aa", () => {
  const labels = run([part("roads", 29, { frozen: { from: 1, to: 1 } })]).split(" ");
  expect(labels.slice(-3)).toEqual(["1z", "1aa", "1ab"]);
});

test("frozen numbers that overlap are a fault", () => {
  expect(() =>
    run([part("a", 2, { frozen: { from: 1, to: 2 } }), part("b", 1, { frozen: { from: 2, to: 2 } })]),
  ).toThrow("cannot have page 2 again");
});
