import { expect, test } from "vitest";
import { deadlineLines } from "../../../src/commands/deadlines.ts";
import { load } from "../../../src/content/load.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, rest = "") => ({
  [`meetings/${date}-board/meeting.md`]: `---\nbody: board\ndate: ${date}\n${rest}---\n`,
});
const linesOf = (files: Record<string, string>) => deadlineLines(load(tinyCouncil(files)).library);

test("each coming meeting has its last lawful day and the days that count", () => {
  const lines = linesOf({
    ...meeting("2026-01-05", "published: 2025-12-22\n"),
    ...meeting("2026-01-22", "status: cancelled\n"),
    ...meeting("2027-01-04"),
    ...meeting("2029-06-05"),
  });
  expect(lines).toEqual([
    "Mon 5 Jan 2026, Board: published Mon 22 Dec 2025 with 6 clear working days: 23, 24, 29, 30 and 31 Dec, 2 Jan (5 needed; last day Tue 23 Dec 2025)",
    "Thu 15 Jan 2026, Board: publish by Wed 7 Jan 2026, 5 clear working days: 8, 9, 12, 13 and 14 Jan",
    "Mon 4 Jan 2027, Board: publish by Tue 22 Dec 2026, 5 clear working days: 23, 24, 29, 30 and 31 Dec",
    "Tue 5 Jun 2029, Board: bank holidays are known from 2010 to 2028, and 2029 is needed to count clear days",
  ]);
});

test("a council that published nothing yet has every meeting before it", () => {
  expect(linesOf({})).toEqual([
    "Thu 15 Jan 2026, Board: publish by Wed 7 Jan 2026, 5 clear working days: 8, 9, 12, 13 and 14 Jan",
  ]);
});

test("a body that no law of notice binds has no deadlines", () => {
  const council = { "council.yaml": "name: Tiny Council\nprofile: none\n" };
  expect(linesOf({ ...council, ...meeting("2026-02-05", "published: 2026-01-22\n") })).toEqual([]);
});
