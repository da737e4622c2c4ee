import { expect, test } from "vitest";
import { draftMinutes } from "../../../../src/commands/new/minutes.ts";
import { findingsOf, tinyCouncil } from "../../../tiny-council.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "../../views/council-of.ts";

const BODY = {
  "bodies/board.md": "---\nname: Board\nkind: board\nmembers: [{ person: ada-clerk, role: Convener }]\n---\n",
  ...boardOn("2026-03-12", "agenda: [Street trees]"),
};

const draft = (files: Readonly<Record<string, string>>): string => {
  const context = contextOf({ ...BODY, ...files });
  return draftMinutes(meetingIn(context, "2026-03-12-board"), context.library).text;
};

const WITH_NUMBERS = minutesOn(
  "2026-01-15",
  [
    "status: draft",
    "present: [ada-clerk]",
    "minute-numbers: { first: 7, prefix: B/26/ }",
    "resolution-numbers: { first: 3, noted: yes }",
  ],
  "## Street trees\n\n**RESOLVED:** That forty be planted.\n\n**NOTED:** The report.\n\n## Lamps\n\nNothing was said.\n",
);

test("numbers that run on begin behind the last ones, and nothing is found of them", () => {
  const text = draft(WITH_NUMBERS);
  expect(text).toContain('minute-numbers: { first: 9, prefix: "B/26/" }\n');
  expect(text).toContain("resolution-numbers: { first: 5, noted: yes }\n");
  expect(text).toContain("chair: ada-clerk\n");
  expect(text).toContain("absent: []\n");
  const found = findingsOf(
    tinyCouncil({ ...BODY, ...WITH_NUMBERS, "meetings/2026-03-12-board/minutes.md": text }),
  );
  expect(found.filter(({ id }) => id === "minute-number-out-of-run" || id.startsWith("yaml"))).toEqual([]);
});

test("nothing runs on where the minutes before have no such numbers, or are missing", () => {
  expect(draft(minutesOn("2026-01-15", ["status: draft"]))).not.toContain("-numbers");
  expect(draft({ ...WITH_NUMBERS, ...boardOn("2026-02-12", "agenda: [Street trees]") })).not.toContain(
    "-numbers",
  );
});
