import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { demoLibrary, opened, RICH, SERVED, textOf, tinyLibrary } from "./data-councils.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/popolo.json", import.meta.url), "utf8"),
) as object;
const validate = new Ajv.default({ strict: true, strictRequired: false }).compile(schema);

type Thing = Readonly<Record<string, unknown>>;
interface Popolo {
  readonly persons: readonly Thing[];
  readonly organizations: readonly Thing[];
  readonly memberships: readonly Thing[];
  readonly motions: readonly Thing[];
  readonly vote_events: readonly (Thing & {
    readonly counts: readonly { readonly option: string; readonly value: number }[];
    readonly votes?: readonly Thing[];
  })[];
}

const popoloOf = (library: ReturnType<typeof tinyLibrary>): Popolo =>
  JSON.parse(textOf(opened(library, SERVED), "/data/popolo.json")) as Popolo;

test.each([
  ["the demo", demoLibrary],
  ["a council with everything", () => tinyLibrary(RICH)],
  ["the smallest council", () => tinyLibrary()],
])("%s keeps to what Popolo requires, and every id leads to somebody", (_, library) => {
  const popolo = popoloOf(library());
  validate(popolo);
  expect(validate.errors ?? []).toEqual([]);
  const { persons, organizations, memberships, motions, vote_events: events } = popolo;
  const known = new Set([...persons, ...organizations, ...motions].map(({ id }) => id));
  expect(known.size).toBe(persons.length + organizations.length + motions.length);
  const named = [
    ...organizations,
    ...memberships,
    ...motions,
    ...events,
    ...events.flatMap(({ votes }) => votes ?? []),
  ];
  for (const thing of named)
    for (const field of ["parent_id", "person_id", "organization_id", "creator_id", "motion_id", "voter_id"])
      if (thing[field] !== undefined) expect(known).toContain(thing[field]);
  for (const { counts, votes } of events)
    for (const { option, value } of counts) {
      const cast = (votes ?? []).filter((vote) => vote.option === option && vote.role === undefined).length;
      expect([0, value]).toContain(cast);
    }
});

test("votes have their counts, their names, and a result unless they tie", () => {
  const { vote_events: events, motions } = popoloOf(tinyLibrary(RICH));
  expect(motions).toMatchObject([
    { text: "That trees be planted", creator_id: "person/ada-clerk", result: "pass" },
    { text: "Vote 2" },
  ]);
  expect(events[0]).toMatchObject({
    result: "pass",
    counts: [
      { option: "yes", value: 2 },
      { option: "no", value: 0 },
    ],
    votes: [
      { voter_id: "person/ada-clerk", option: "yes" },
      { voter: { name: "Bo Guest" }, option: "yes" },
    ],
  });
  expect(events[1]).not.toHaveProperty("result");
  expect(events[1]).not.toHaveProperty("votes");
});

test("parties are organisations, and nobody's address for e-mail is given away", () => {
  const all = opened(tinyLibrary(RICH), SERVED);
  const popolo = JSON.parse(textOf(all, "/data/popolo.json")) as Popolo;
  expect(popolo.organizations).toContainEqual({
    id: "party/green-and-free",
    name: "Green & Free",
    classification: "party",
  });
  for (const text of all.files.values()) expect(text).not.toContain("ada@council.example");
});

test.each([{ persons: [{ id: "person/x" }] }, { vote_events: [{ id: "vote/x" }] }, { motions: undefined }])(
  "the schema sees %j",
  (change) => {
    const popolo = JSON.parse(JSON.stringify({ ...popoloOf(tinyLibrary(RICH)), ...change })) as object;
    expect(validate(popolo)).toBe(false);
  },
);
