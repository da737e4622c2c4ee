import { expect, test } from "vitest";
import { attendanceViews } from "../../../src/views/attendance.ts";
import type { ViewContext } from "../../../src/views/context.ts";
import { membershipView } from "../../../src/views/membership.ts";
import { boardOn, contextOf, minutesOn } from "./council-of.ts";

/** A board on which Ada sat from March 2025 to January 2026, Ben chairs, and Cyd is Ada's substitute. */
const PEOPLE = {
  "people/ben-holm.md": "---\nname: Ben Holm\n---\n",
  "people/cyd-ray.md": "---\nname: Cyd Ray\n---\n",
  "bodies/board.md": [
    "---",
    "name: Board",
    "kind: board",
    "members:",
    "  - { person: ada-clerk, from: 2025-03-01, to: 2026-01-31, represents: Wards, deputy: cyd-ray }",
    "  - { person: cyd-ray, from: 2027-06-01, voting: false, nominated-by: Friends of the Park }",
    "  - { person: ben-holm, role: Chair, deputy: Dee Voss }",
    "---",
    "",
  ].join("\n"),
};

const present = (...ids: readonly string[]) => ["status: draft", `present: [${ids.join(", ")}]`];

const words = (context: ViewContext, id: string): readonly string[] => {
  const person = context.library.people.find((one) => one.id === id);
  if (!person) throw new Error(`no ${id}`);
  return attendanceViews(context, person).map((view) => `${view.body.words}: ${view.words}`);
};

test("only meetings with minutes count, and only those held while somebody was a member", () => {
  const context = contextOf({
    ...PEOPLE,
    ...boardOn("2025-02-10"),
    ...minutesOn("2025-02-10", present("ada-clerk", "ben-holm")),
    ...boardOn("2025-05-12"),
    ...minutesOn("2025-05-12", present("ada-clerk", "ben-holm")),
    ...boardOn("2025-09-15"),
    ...minutesOn("2025-09-15", [...present("ben-holm", "cyd-ray"), "apologies: [ada-clerk]"]),
    ...boardOn("2025-11-10", "status: cancelled"),
    ...boardOn("2025-12-08"),
    ...boardOn("2026-02-09"),
    ...minutesOn("2026-02-09", present("ben-holm")),
  });
  expect(words(context, "ada-clerk")).toEqual([
    "Board: Present at 1 of 2 meetings since 12 May 2025; sent apologies to 1; present at 1 meeting as a substitute",
  ]);
  expect(words(context, "ben-holm")).toEqual(["Board: Present at 4 of 4 meetings since 10 February 2025"]);
  expect(words(context, "cyd-ray")).toEqual(["Board: Present at 1 meeting as a substitute"]);
});

test("the one in the chair was there, though the list of those present leaves them out", () => {
  const context = contextOf({
    ...PEOPLE,
    ...minutesOn("2026-01-15", ["status: draft", "chair: ben-holm", "present: [ada-clerk]"]),
  });
  expect(words(context, "ben-holm")).toEqual(["Board: Present at 1 of 1 meeting since 15 January 2026"]);
});

test("minutes that do not say who came count for nobody", () => {
  const context = contextOf({ ...PEOPLE, ...minutesOn("2026-01-15", ["status: draft"]) });
  expect(words(context, "ben-holm")).toEqual([]);
});

test("the chair comes first; who left and who is to join stand apart", () => {
  const context = contextOf(PEOPLE);
  const [board] = context.library.bodies;
  if (!board) throw new Error("no board");
  const on = (day: string) => {
    const { current, joining, former } = membershipView(
      context,
      board,
      day as (typeof board.members)[0]["from"],
    );
    return { current: current.map(({ name }) => name), joining, former };
  };
  expect(on("2026-01-15")).toEqual({
    current: ["Ben Holm", "Ada Clerk"],
    joining: [{ words: "Cyd Ray", href: "/people/cyd-ray/", when: "from 1 June 2027" }],
    former: [],
  });
  expect(on("2027-07-01")).toEqual({
    current: ["Ben Holm", "Cyd Ray"],
    joining: [],
    former: [{ words: "Ada Clerk", href: "/people/ada-clerk/", when: "1 March 2025 to 31 January 2026" }],
  });
});

test("substitutes are led to if they have a file, and what else a seat is, is said", () => {
  const context = contextOf(PEOPLE);
  const [board] = context.library.bodies;
  if (!board) throw new Error("no board");
  const seats = membershipView(context, board, undefined).current;
  expect(seats.map(({ deputy }) => deputy)).toEqual([
    { words: "Dee Voss" },
    { words: "Cyd Ray", href: "/people/cyd-ray/" },
    undefined,
  ]);
  expect(seats[2]?.notes).toEqual(["Does not vote", "Nominated by Friends of the Park"]);
});

test("who came for a part, who sent a deputy and who stayed away without a word are counted apart", () => {
  const context = contextOf({
    ...PEOPLE,
    ...minutesOn("2026-01-15", [
      "status: draft",
      "present: [{ person: ben-holm, arrived: item 1 }, { person: cyd-ray, for: ada-clerk }]",
      "apologies: [ada-clerk]",
    ]),
    ...boardOn("2026-01-22"),
    ...minutesOn("2026-01-22", ["status: draft", "present: [ben-holm]", "absent: [ada-clerk]"]),
  });
  expect(words(context, "ada-clerk")).toEqual([
    "Board: Present at 0 of 2 meetings since 15 January 2026; sent apologies to 1; absent without apologies from 1; a deputy came to 1",
  ]);
  expect(words(context, "ben-holm")).toEqual([
    "Board: Present at 2 of 2 meetings since 15 January 2026, at 1 for a part",
  ]);
  expect(words(context, "cyd-ray")).toEqual(["Board: Present at 1 meeting as a substitute"]);
});
