import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { opened, RICH, SERVED, textOf, tinyLibrary } from "./data-councils.ts";

/** Every kind of vote in one meeting. */
const VOTED = {
  ...RICH,
  "meetings/2026-01-15-board/minutes.md": [
    "---",
    "status: confirmed",
    "chair: ada-clerk",
    "present: [ada-clerk, Bo Guest, Cy Lane]",
    "votes:",
    '  - { decision: "1.1", motion: That trees be planted, how: recorded, for: [ada-clerk], against: [Bo Guest], not-voting: [Cy Lane], casting: { by: ada-clerk, vote: against } }',
    '  - { kind: amendment, decision: "1.1", unanimous: yes, how: voices }',
    "  - { motion: The site, kind: ballot, options: [{ option: Oak Road, votes: 2 }, { option: Mill Lane, votes: [Cy Lane] }] }",
    "  - { motion: The budget, for: 3, groups: [{ group: Green & Free, for: 2, against: 0 }, { group: Others, for: 1 }] }",
    "  - { motion: The rest, result: withdrawn }",
    'decisions: [{ at: "1.1", outcome: amended, paper: 01-report.md, moved: ada-clerk }]',
    "resolution-numbers: { first: 4, prefix: R }",
    "---",
    "## 1. Street trees",
    "",
    "**RESOLVED:** That:",
    "",
    "1. trees be planted:",
    "   - oaks; and",
    "   - limes;",
    "2. soon.",
    "",
  ].join("\n"),
};

const all = opened(tinyLibrary(VOTED), SERVED);
const rows = (name: string): readonly Readonly<Record<string, string>>[] =>
  parse(textOf(all, `/data/${name}.csv`), { columns: true, record_delimiter: "\r\n" });

test("each way of voting has a line of its own, and no vote is counted twice", () => {
  const lines = rows("votes").map((row) =>
    [
      row.vote,
      row.kind,
      row.decision,
      row.result,
      row.option,
      row.choice,
      row.group,
      row.count,
      row.name,
    ].join(" | "),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "1 | motion | 1.1 | lost | for |  |  | 1 | Councillor Ada Clerk",
      "1 | motion | 1.1 | lost | against |  |  | 1 | Bo Guest",
      "1 | motion | 1.1 | lost | not voting |  |  | 1 | Cy Lane",
      "2 | amendment | 1.1 | carried |  |  |  |  | ",
      "3 | ballot |  |  | for | Oak Road |  | 2 | ",
      "3 | ballot |  |  | for | Mill Lane |  | 1 | Cy Lane",
      "4 | motion |  | carried | for |  | Green & Free | 2 | ",
      "4 | motion |  | carried | for |  | Others | 1 | ",
      "4 | motion |  | carried | against |  | Green & Free | 0 | ",
      "5 | motion |  | withdrawn |  |  |  |  | ",
    ]
  `);
  expect(rows("votes")[0]).toMatchObject({
    casting_vote: "against",
    casting_by: "Councillor Ada Clerk",
    how: "recorded",
    party: "Green & Free",
    address: `${SERVED}/meetings/2026-01-15-board/decisions/1.1/`,
  });
  expect(rows("votes")[4]?.chosen).toBe("Oak Road");
});

test("a decision has its clauses, what it answers, and both its places", () => {
  expect(rows("decisions")).toMatchObject([
    {
      decision: "1.1",
      resolution: "R4",
      clauses: "1 trees be planted:\n1.1 oaks; and\n1.2 limes;\n2 soon.",
      paper: "01-report",
      outcome: "amended",
      outcome_read: "false",
      moved: "Councillor Ada Clerk",
      result: "lost",
      minutes: `${SERVED}/meetings/2026-01-15-board/minutes/#p1.1`,
      address: `${SERVED}/meetings/2026-01-15-board/decisions/1.1/`,
    },
  ]);
});

test("Popolo has ballots, groups, those who did not vote, and the casting vote, and keeps to its specification", () => {
  const schema = JSON.parse(
    readFileSync(new URL("../../../schemas/popolo.json", import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv.default({ strict: true, strictRequired: false }).compile(schema);
  const popolo = JSON.parse(textOf(all, "/data/popolo.json")) as {
    vote_events: { counts: object[]; votes?: object[]; result?: string; group_results?: object[] }[];
  };
  validate(popolo);
  expect(validate.errors ?? []).toEqual([]);
  const [named, , ballot, groups, withdrawn] = popolo.vote_events;
  expect(named?.result).toBe("fail");
  expect(named?.counts).toContainEqual({ option: "not voting", value: 1 });
  expect(named?.votes).toContainEqual({ voter_id: "person/ada-clerk", option: "no", role: "casting vote" });
  expect(ballot?.counts).toEqual([
    { option: "Oak Road", value: 2 },
    { option: "Mill Lane", value: 1 },
  ]);
  expect(groups?.counts[0]).toEqual({ option: "yes", value: 2, group_id: "party/green-and-free" });
  expect(groups?.group_results).toContainEqual({ group: { name: "Others" }, result: "pass" });
  expect(withdrawn).toMatchObject({ counts: [] });
  expect(withdrawn).not.toHaveProperty("result");
  const odd = { ...popolo, vote_events: [{ ...named, counts: [{ option: "Oak Road", value: 1 }] }] };
  expect(validate(odd)).toBe(false);
});
