import { expect, test } from "vitest";
import { callInEndsOf, canBeCalledIn, lawOfRecord, standingOfRecord } from "../../../src/law/call-in.ts";
import { parseCivilDate } from "../../../src/model/civil-date.ts";
import { contextOf } from "../views/council-of.ts";

const day = (text: string) => {
  const date = parseCivilDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
};

const PERIOD = "call-in: { days: 5, unit: working }";

/** A record of 20 January 2026, with the council and the body whose power it was. */
function of(lines: readonly string[], council: readonly string[] = [PERIOD], body: readonly string[] = []) {
  const { library } = contextOf({
    "council.yaml": ["name: Tiny Council", "profile: england-principal", ...council, ""].join("\n"),
    ...(body.length === 0
      ? {}
      : { "bodies/cabinet.md": ["---", "name: Cabinet", ...body, "---", ""].join("\n") }),
    "decisions/2026-01-20-kiosk.md": [
      "---",
      "title: Lease of the kiosk",
      "by: ada-clerk",
      "date: 2026-01-20",
      ...lines,
      "---",
      "That the kiosk be let.",
      "",
    ].join("\n"),
  });
  const [record] = library.decisionRecords;
  if (!record) throw new Error("the record is there");
  return { council: library.council, record };
}

const MEMBER = ["kind: executive-member", "published: 2026-01-21"];
const OFFICER = ["kind: officer", "published: 2026-01-21"];

const standsOn = (on: string | undefined, ...about: Parameters<typeof of>) => {
  const { council, record } = of(...about);
  return standingOfRecord(council, record, on === undefined ? undefined : day(on));
};

test("a member's decision can be called in until five working days after it was published, then it is in force", () => {
  const open = { state: "open", until: "2026-01-28", from: "2026-01-29" };
  expect(standsOn("2026-01-21", MEMBER)).toEqual(open);
  expect(standsOn("2026-01-28", MEMBER)).toEqual(open);
  expect(standsOn("2026-01-29", MEMBER)).toEqual({ state: "in-force", since: "2026-01-29" });
  expect(standsOn(undefined, MEMBER)).toEqual({ state: "in-force", since: "2026-01-29" });
});

test("an officer's decision is in force at once, unless it is a key decision", () => {
  expect(standsOn("2026-01-21", OFFICER)).toEqual({ state: "in-force", since: "2026-01-20" });
  expect(standsOn("2026-01-21", [...OFFICER, "key-decision: { notice: 2025-12-01 }"])).toMatchObject({
    state: "open",
    until: "2026-01-28",
  });
});

test("a body's own period goes before the council's; a committee without one has none to call in", () => {
  const own = ["kind: executive", "profile: england-executive", "call-in: { days: 3, unit: calendar }"];
  const ends = (...about: Parameters<typeof of>) => {
    const { council, record } = of(...about);
    return callInEndsOf(council, record);
  };
  expect(ends([...MEMBER, "body: cabinet"], [PERIOD], own)).toBe("2026-01-24");
  expect(ends([...MEMBER, "body: board"])).toBeUndefined();
  expect(ends(MEMBER, [])).toBeUndefined();
});

test("a member who names no body decides for the one executive there is", () => {
  const { council, record } = of(MEMBER, [PERIOD], ["kind: executive", "profile: england-executive"]);
  expect(record.body?.id).toBe("cabinet");
  expect(lawOfRecord(council, record).id).toBe("england-executive");
  expect(lawOfRecord(of(OFFICER).council, of(OFFICER).record).id).toBe("england-principal");
});

test("what cannot be called in is in force from its own day", () => {
  const urgent = [...MEMBER, "call-in: { exempt: The wall leaned. }"];
  expect(standsOn("2026-01-21", urgent)).toEqual({ state: "in-force", since: "2026-01-20" });
  const { council, record } = of(urgent);
  expect(canBeCalledIn(council, record)).toBe(false);
});

test("what was called in is not in force until its record says so", () => {
  const called = [...MEMBER, "call-in: { called-in: 2026-01-26, by: five members }"];
  expect(standsOn("2026-06-01", called)).toEqual({ state: "called-in", on: "2026-01-26" });
  const stands = [...called, "in-force: 2026-02-10"];
  expect(standsOn("2026-02-09", stands)).toEqual({ state: "coming", from: "2026-02-10" });
  expect(standsOn("2026-02-10", stands)).toEqual({ state: "in-force", since: "2026-02-10" });
});

test("a later day in force is waited for, also while the decision can be called in", () => {
  const later = [...MEMBER, "in-force: 2026-04-01"];
  expect(standsOn("2026-01-22", later)).toEqual({ state: "open", until: "2026-01-28", from: "2026-04-01" });
  expect(standsOn("2026-02-01", later)).toEqual({ state: "coming", from: "2026-04-01" });
  expect(standsOn("2026-04-01", later)).toEqual({ state: "in-force", since: "2026-04-01" });
});

test("without a day of publication no last day is made up; one that is written is taken", () => {
  const unpublished = ["kind: executive-member"];
  expect(standsOn("2026-06-01", unpublished)).toEqual({ state: "open" });
  expect(standsOn("2026-01-22", [...unpublished, "call-in: { until: 2026-01-30 }"])).toEqual({
    state: "open",
    until: "2026-01-30",
    from: "2026-01-31",
  });
});

test("a year without bank holidays is not guessed at", () => {
  const late = ["kind: executive-member", "published: 2028-12-29"];
  expect(standsOn("2029-06-01", late)).toMatchObject({ state: "open", until: { unknown: "2029-01-01" } });
});
