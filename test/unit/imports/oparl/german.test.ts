import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesFrom } from "../../../../src/content/files.ts";
import type { Loaded } from "../../../../src/content/load.ts";
import type { Imported } from "../../../../src/imports/imported.ts";
import { importOparl, oparlSource } from "../../../../src/imports/oparl/import-oparl.ts";
import { allItems } from "../../../../src/model/agenda.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { decisionsOf } from "../../../../src/views/decided.ts";
import { findingsOf } from "../../../tiny-council.ts";
import { serveGerman } from "./german-server.ts";
import { loadedFrom, written } from "./site-source.ts";

let server: Server;
let asked: string[];
let imported: Imported;
let loaded: Loaded;

beforeAll(async () => {
  const served = await serveGerman(() => ({}));
  ({ server, asked } = served);
  imported = await importOparl(oparlSource(`${served.base}/oparl/system`));
  loaded = loadedFrom(imported);
});
afterAll(() => {
  server.close();
});

const words = (): readonly string[] => imported.questions.map(({ path, words: said }) => `${path}: ${said}`);

const SUBJECT = "2026-09-01-rat-der-stadt";

test("what was written has nothing wrong", () => {
  const errors = findingsOf(
    filesFrom(Object.fromEntries(imported.files.map(({ path, content }) => [path, content]))),
  ).filter(({ severity }) => severity === "error");
  expect(errors.map(({ span, message }) => `${span.file}:${span.line} ${message}`)).toEqual([]);
});

test("every address is asked once, though a list goes round and ids say http", () => {
  expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
  expect(words().join("\n")).toContain("already stood; the list ends there");
});

test("the files are those of bodies, people, meetings and a matter, with ids in plain letters", () => {
  expect(imported.files.map(({ path }) => path)).toEqual(
    [
      "bodies/ausschuss-fuer-umwelt-and-verkehr.md",
      "bodies/rat-der-stadt.md",
      "bodies/runder-tisch.md",
      "council.yaml",
      "matters/vo-2026-017-bau-des-radwegs.md",
      "meetings/2026-09-01-rat-der-stadt-2/meeting.md",
      `meetings/${SUBJECT}/01-vo-2026-017-bau-des-radwegs.md`,
      `meetings/${SUBJECT}/1.pdf`,
      `meetings/${SUBJECT}/4.pdf`,
      `meetings/${SUBJECT}/meeting.md`,
      `meetings/${SUBJECT}/minutes.md`,
      "meetings/2026-10-06-ausschuss-fuer-umwelt-and-verkehr/meeting.md",
      "people/eva-mueller-2.md",
      "people/eva-mueller.md",
      "people/juergen-groesser.md",
      "redirects.yaml",
    ].sort(),
  );
});

test("bodies have their kinds, and members with roles, days, groups and votes", () => {
  const { bodies, people, council } = loaded.library;
  expect(council).toMatchObject({
    name: "Stadt Klein-Güstrow am See",
    profile: "none",
    "time-zone": "Europe/Berlin",
    website: "https://www.klein-guestrow.example",
  });
  expect(bodies.map(({ id, kind }) => [id, kind])).toEqual([
    ["ausschuss-fuer-umwelt-and-verkehr", "committee"],
    ["rat-der-stadt", "council"],
    ["runder-tisch", "committee"],
  ]);
  expect(bodies[1]?.members.map(({ person, ...member }) => ({ ...member, person: person.id }))).toEqual([
    { person: "juergen-groesser", role: "Bürgermeister", from: "2024-07-01", voting: true },
    { person: "eva-mueller", represents: "Fraktion Grüne Liste", to: "2025-06-30", voting: false },
  ]);
  expect(people.find(({ id }) => id === "juergen-groesser")).toMatchObject({
    name: "Jürgen Größer",
    title: "Dr.",
    party: "Fraktion Grüne Liste",
    email: "j.groesser@klein-guestrow.example",
    tel: "0123 456",
  });
});

test("meetings have the town's own clock, the leading body, their place and whether they were called off", () => {
  expect(
    loaded.library.meetings.map(({ id, body, time, ends, venue, status, kind, published }) => [
      id,
      body.id,
      time,
      ends,
      venue,
      status,
      kind,
      published,
    ]),
  ).toEqual([
    [SUBJECT, "rat-der-stadt", "17:00", "19:30", "Ratssaal \\*EG\\*", undefined, "ordinary", "2026-08-20"],
    [
      "2026-09-01-rat-der-stadt-2",
      "rat-der-stadt",
      "21:00",
      undefined,
      undefined,
      "cancelled",
      "extraordinary",
      undefined,
    ],
    [
      "2026-10-06-ausschuss-fuer-umwelt-and-verkehr",
      "ausschuss-fuer-umwelt-and-verkehr",
      undefined,
      undefined,
      "Feuerwehrhaus",
      undefined,
      "ordinary",
      undefined,
    ],
  ]);
});

test("an agenda stands in its order, with its numbers and papers; what is private has no paper", () => {
  const [meeting, , later] = loaded.library.meetings;
  const items = allItems(meeting?.agenda ?? []);
  expect(items.map(({ number, title }) => [number, title])).toEqual([
    ["1", "Radweg \\[Seestraße\\](http://böse.example) \\*neu\\*"],
    ["2", "Haushalt"],
    ["Ö 3", "Verkauf \\<script>alert(1)\\</script>"],
  ]);
  expect(items[0]).toMatchObject({ for: "decision", papers: [{ kind: "paper" }] });
  expect(items[1]?.papers).toEqual([{ kind: "file", name: "4.pdf", title: "Haushaltsplan" }]);
  expect(items[2]).toMatchObject({ exempt: { paragraphs: [] }, papers: [] });
  expect(items[0]?.matter?.id).toBe("vo-2026-017-bau-des-radwegs");
  const [item] = allItems(later?.agenda ?? []);
  expect(item?.matter?.id).toBe("vo-2026-017-bau-des-radwegs");
  expect(item?.text).toBe(
    `[VO/2026/017: Bau des Radwegs](/meetings/${SUBJECT}/01-vo-2026-017-bau-des-radwegs/)`,
  );
});

test("the words of a paper are words: no list, no container, no picture, no formula of somebody else's", () => {
  expect(written(imported, `meetings/${SUBJECT}/01-vo-2026-017-bau-des-radwegs.md`)).toBe(
    `---
title: "VO/2026/017: Bau des Radwegs"
authors:
  - juergen-groesser
numbering: none
---
Vorlage

1\\. Der Radweg wird gebaut.\\
\\- Kosten: 5 \\$

\\::: landscape\\
\\!\\[x\\](y.png)
`,
  );
});

test("what was decided stands in minutes under the item's heading, in words", () => {
  const [meeting] = loaded.library.meetings;
  if (!meeting) throw new Error("there is a meeting");
  expect(meeting.minutes?.present.map(({ person }) => person?.id)).toEqual(["juergen-groesser"]);
  const decisions = decisionsOf(viewContext(loaded.library, new Map(), {}), meeting);
  expect(decisions.map(({ word, text, item }) => [word, text, item?.number])).toEqual([
    ["RESOLVED", "<p>Der Rat beschließt den Bau.</p> # Die Mittel stehen bereit. [[exempt 3: geheim]]", "1"],
  ]);
  expect(written(imported, `meetings/${SUBJECT}/minutes.md`)).toContain("Result: einstimmig beschlossen\n");
  expect(meeting.notices.text).toBe(
    "12. Sitzung des Rates\n\nHeld together with: Ausschuss für Umwelt & Verkehr\n\n[Einladung](1.pdf)\n",
  );
});

test("old addresses lead to what stands for them now", () => {
  expect(written(imported, "redirects.yaml")).toContain(
    `  - from: /to/to0040.asp?TOLFDNR=17\n    to: /meetings/${SUBJECT}/\n`,
  );
  expect(loaded.library.redirects.map(({ path, to }) => `${path} ${to}`)).toEqual(
    expect.arrayContaining([
      "/to/au0020.asp /bodies/rat-der-stadt/",
      `/vo/vo0050.asp /meetings/${SUBJECT}/01-vo-2026-017-bau-des-radwegs/`,
      `/dokumente/4.pdf /meetings/${SUBJECT}/4.pdf`,
    ]),
  );
});

test.each([
  ["which law applies", /council\.yaml: OParl does not say which law applies/],
  ["the kind of a body nobody knows", /bodies\/runder-tisch\.md: .*kind: is committee/],
  ["people of one name", /people\/eva-mueller\.md: 2 people are called Eva Müller/],
  ["organizations without a file", /2 organizations got no file.*Fraktion Grüne Liste; Amt 12/],
  ["meetings without a day or a body", /2 meetings got no folder: Ohne Tag \(no day\)/],
  ["a paragraph for what is private", /write the paragraphs under exempt: of Ö 3/],
  [
    "a file that is not what it says",
    /an annex to “Haushaltsplan” is missing: “Anlage 1” says that it is a pdf file/,
  ],
  ["an answer that could not be used", /the server gave 1 answer that could not be used/],
  ["minutes whose file is missing", /minutes\.md: the file of the minutes was not taken over/],
  ["marks of HTML", /take the marks of HTML out of the resolutions/],
  ["papers on no agenda", /no agenda that was imported has 1 paper: Nirgends beraten/],
  ["a meeting of two bodies", /2 bodies held this meeting together/],
])("it asks about %s", (_, pattern) => {
  expect(words().filter((line) => pattern.test(line))).toHaveLength(1);
});
