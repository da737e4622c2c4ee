import { expect, test } from "vitest";
import { clearDays, isUnknown } from "../../../src/law/clear-days.ts";
import { callInEnds, decisionNoteDue, inForceOf, minutesDue } from "../../../src/law/due.ts";
import { leftOutDays } from "../../../src/law/left-out.ts";
import { addDays, daysBetween, parseCivilDate } from "../../../src/model/civil-date.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "../views/council-of.ts";

const MEETING = "2026-12-15";
const day = (text: string) => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
};

function of(council: readonly string[], body: readonly string[], minutes?: readonly string[]) {
  const context = contextOf({
    "council.yaml": ["name: Tiny Council", ...council, ""].join("\n"),
    "bodies/board.md": ["---", "name: Board", ...body, "---", ""].join("\n"),
    ...boardOn(MEETING, "agenda: [Trees]"),
    ...(minutes ? minutesOn(MEETING, minutes) : {}),
  });
  return { council: context.library.council, meeting: meetingIn(context, `${MEETING}-board`) };
}

test.each([
  ["working days, without Christmas and Boxing Day", "working", "2026-12-30"],
  ["calendar days", "calendar", "2026-12-26"],
])("call-in ends after five days: %s", (_name, unit, end) => {
  const { council, meeting } = of(
    ["profile: england-principal", `call-in: { days: 5, unit: ${unit} }`],
    ["kind: executive", "profile: england-executive"],
    ["published: 2026-12-21"],
  );
  expect(callInEnds(council, meeting)).toBe(end);
});

test("days on which the offices are closed do not count towards call-in", () => {
  const { council, meeting } = of(
    [
      "profile: england-principal",
      "call-in: { days: 5, unit: working }",
      "office-closures: [2026-12-29, 2026-12-30, 2026-12-31]",
    ],
    ["kind: executive"],
    ["published: 2026-12-21"],
  );
  expect(callInEnds(council, meeting)).toBe("2027-01-05");
});

test("nothing is called in without a period, without a day of publication, or of a committee", () => {
  const period = "call-in: { days: 5, unit: working }";
  const ends = ({ council, meeting }: ReturnType<typeof of>) => callInEnds(council, meeting);
  const profile = "profile: england-principal";
  expect(ends(of([profile], ["kind: executive"], ["published: 2026-12-21"]))).toBeUndefined();
  expect(ends(of([profile, period], ["kind: executive"], ["status: draft"]))).toBeUndefined();
  expect(ends(of([profile, period], ["kind: committee"], ["published: 2026-12-21"]))).toBeUndefined();
  expect(ends(of([profile], ["kind: committee", period], ["published: 2026-12-21"]))).toBe("2026-12-30");
});

test("a Welsh note of decisions is due seven working days after the meeting; no other law asks for one", () => {
  const welsh = of(["profile: wales"], ["kind: committee"]);
  expect(decisionNoteDue(welsh.council, welsh.meeting)).toBe("2026-12-24");
  const english = of(["profile: england-principal"], ["kind: committee"]);
  expect(decisionNoteDue(english.council, english.meeting)).toBeUndefined();
});

test("draft minutes are due when the council says; a body's own period goes before it", () => {
  const council = ["profile: none", "minutes-due: { days: 10, unit: calendar }"];
  const general = of(council, ["kind: committee"]);
  expect(minutesDue(general.council, general.meeting)).toBe("2026-12-25");
  const own = of(council, ["kind: committee", "minutes-due: { days: 2, unit: working }"]);
  expect(minutesDue(own.council, own.meeting)).toBe("2026-12-17");
});

test("a year without bank holidays is not guessed at", () => {
  const context = contextOf({ ...boardOn("2029-01-15") });
  const welsh = contextOf({
    "council.yaml": "name: Tiny Council\nprofile: wales\n",
    ...boardOn("2028-12-28"),
  });
  expect(decisionNoteDue(context.library.council, meetingIn(context, "2029-01-15-board"))).toBeUndefined();
  expect(decisionNoteDue(welsh.library.council, meetingIn(welsh, "2028-12-28-board"))).toEqual({
    unknown: "2029-01-01",
  });
});

test("days that are counted and days that are left out are together all days between two days", () => {
  const closures = [day("2026-12-29"), day("2026-12-30")];
  for (const counted of ["working", "weekdays", "calendar"] as const)
    for (const length of [0, 1, 2, 9, 40]) {
      const from = day("2026-12-17");
      const to = addDays(from, length);
      const count = { counted, nation: "england-and-wales", closures } as const;
      const kept = clearDays(from, to, count);
      const left = leftOutDays(from, to, count).map((one) => one.day);
      if (isUnknown(kept)) throw new Error("2026 is known");
      const all = Array.from({ length: Math.max(0, daysBetween(from, to) - 1) }, (_, at) =>
        addDays(from, at + 1),
      );
      expect([...kept, ...left].sort()).toEqual(all);
    }
  const why = (on: string) =>
    leftOutDays(addDays(day(on), -1), addDays(day(on), 1), {
      counted: "weekdays",
      nation: "england-and-wales",
      closures,
    }).map((one) => one.why);
  expect(["2026-12-19", "2026-12-20", "2026-12-25", "2026-12-30"].map(why)).toEqual([
    [],
    ["weekend"],
    ["bank holiday"],
    ["offices closed"],
  ]);
});

test("decisions of a meeting are in force on the day after the last one for call-in", () => {
  const executive = ["kind: executive", "profile: england-executive"];
  const council = ["profile: england-principal", "call-in: { days: 5, unit: working }"];
  const minuted = of(council, executive, ["published: 2026-12-21"]);
  expect(inForceOf(minuted.council, minuted.meeting)).toBe("2026-12-31");
  const committee = of(council, ["kind: committee"], ["published: 2026-12-21"]);
  expect(inForceOf(committee.council, committee.meeting)).toBeUndefined();
  const late = of(council, executive, ["published: 2028-12-29"]);
  expect(inForceOf(late.council, late.meeting)).toEqual({ unknown: "2029-01-01" });
});
