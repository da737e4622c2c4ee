import { expect, test } from "vitest";
import { bodyPages } from "../../../src/site/pages/bodies.ts";
import { bodyPageView } from "../../../src/views/body.ts";
import { declarationsPageView, declaredByPerson } from "../../../src/views/declarations.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { contextOf } from "./council-of.ts";
import { SITTING } from "./minutes/sitting-council.ts";

const context = contextOf(SITTING);
const [board] = context.library.bodies;
if (!board) throw new Error("no board");

test("a body's declarations, the latest meeting first, with what was done", () => {
  const view = declarationsPageView(context, board);
  expect(view.words).toBe("2 declarations at 2 meetings");
  expect(
    view.years.map(({ year, meetings }) => [
      year,
      meetings.map(({ minutes, draft }) => [minutes.words, draft]),
    ]),
  ).toEqual([
    [
      2026,
      [
        ["12 March 2026", true],
        ["15 January 2026", false],
      ],
    ],
  ]);
  const [latest] = view.years[0]?.meetings ?? [];
  expect(latest?.minutes.href).toBe("/meetings/2026-03-12-board/minutes/#minutes-declarations");
  expect(latest?.declarations[0]).toMatchObject({
    person: { words: "Councillor Cyd Ray", href: "/people/cyd-ray/" },
    item: { words: "Item 2: Play area", href: "/meetings/2026-03-12-board/item-2/" },
    interestHtml: "Her brother builds swings.",
    actionHtml: "Spoke, then left the room.",
  });
  const html = openLayouts()("declarations.njk", view);
  expect(html).toContain("Item 3: Harbour wall");
  expect(html).toContain("Pecuniary interest");
});

test("what one person declared stands on their page", () => {
  const ada = context.library.people.find(({ id }) => id === "ada-clerk");
  if (!ada) throw new Error("no Ada");
  expect(
    declaredByPerson(context, ada).map(({ minutes, interestHtml }) => [minutes.words, interestHtml]),
  ).toEqual([["Board, 15 January 2026", "Owns a boat."]]);
});

test("only a body where something was declared has the page and leads to it", () => {
  const addresses = bodyPages(context).map(({ address }) => address);
  expect(addresses).toContain("/bodies/board/declarations/");
  expect(bodyPageView(context, board).declarations?.href).toBe("/bodies/board/declarations/");
  const quiet = contextOf({});
  const [other] = quiet.library.bodies;
  if (!other) throw new Error("no board");
  expect(bodyPages(quiet).map(({ address }) => address)).not.toContain("/bodies/board/declarations/");
  expect(bodyPageView(quiet, other).declarations).toBeUndefined();
});
