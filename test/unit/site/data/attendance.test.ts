import { expect, test } from "vitest";
import { sittingFacts } from "../../../../src/site/data/sitting-facts.ts";
import { ATTENDANCE } from "../../../../src/site/data/tables/attendance.ts";
import { contextOf, meetingIn } from "../../views/council-of.ts";
import { SITTING } from "../../views/minutes/sitting-council.ts";

const context = contextOf(SITTING);
const { minutes } = meetingIn(context, "2026-01-15-board");
if (!minutes) throw new Error("no minutes");

test("a line each for who was there, for whom, how and for how long, and for who was not", () => {
  const lines = [...ATTENDANCE.rows(context)]
    .filter(({ meeting }) => meeting === "2026-01-15-board")
    .map(({ role, name, for_person, for_name, remote, arrived, left, away }) =>
      [role, name, for_person, for_name, remote, arrived, left, away].filter((cell) => cell !== undefined),
    );
  expect(lines).toEqual([
    ["chair", "Councillor Ada Clerk"],
    ["present", "Councillor Ada Clerk"],
    ["present", "Ben Holm", "during item 2", "from 7.40pm to minute 4.1 (a call)"],
    ["present", "Dee Voss", "cyd-ray", "Councillor Cyd Ray", "after item 4"],
    ["in attendance", "Ines Gold", true, "at minute 3.1"],
    ["apologies", "Councillor Cyd Ray"],
    ["absent", "Eli North"],
  ]);
});

test("minutes as Markdown say it in the fields of the content format", () => {
  expect(sittingFacts(minutes)).toMatchObject({
    adjournments: [
      { from: "19:20", to: "19:35", reason: "the fire bell rang" },
      { from: "20:00", to: "10:00", on: "2026-01-16" },
    ],
    "chair-changes": [
      { person: "Ben Holm", from: "item 3", reason: "the Chairman had declared an interest" },
    ],
    present: [
      "Councillor Ada Clerk",
      {
        name: "Ben Holm",
        arrived: "item 2",
        away: [{ from: "19:40", to: "minute 4.1", reason: "a call" }],
      },
      { name: "Dee Voss", for: "Councillor Cyd Ray", left: "after item 4" },
    ],
    absent: ["Eli North"],
    "order-reason": "people had come for the wall",
    "not-taken": [
      { item: "5", outcome: "deferred", to: "2026-03-12-board", reason: "the plan was not ready" },
    ],
  });
});
