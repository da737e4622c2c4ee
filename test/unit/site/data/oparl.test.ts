import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../../../src/content/files.ts";
import { load } from "../../../../src/content/load.ts";
import { allItems } from "../../../../src/model/agenda.ts";
import type { Library } from "../../../../src/model/library.ts";
import { addressOf } from "../../../../src/model/reference.ts";
import { dataFiles } from "../../../../src/site/data/data-files.ts";
import type { SiteFile } from "../../../../src/site/files.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { titleWords } from "../../../../src/views/prose.ts";
import { demoLibrary, type Opened, opened, RICH, SERVED, textOf, tinyLibrary } from "./data-councils.ts";
import { type Harvest, harvest, type OparlObject, objectsAt, typeOf, wordsAt } from "./oparl-client.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../../schemas/oparl-1.1.json", import.meta.url), "utf8"),
) as object;
const ajv = new Ajv.default({ strict: true, allowUnionTypes: true, schemas: [schema] });

/** What the tables of the specification do not allow in one object. */
function schemaFaults(kind: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`oparl-1.1#/$defs/${kind}`);
  if (!validate) throw new Error(`no schema of ${kind}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const MEETING = "2026-01-15-board";

function read({ files, context }: Opened): Harvest {
  const base = context.baseUrl ?? "";
  const get = (url: string) => (url.startsWith(base) ? files.get(url.slice(base.length)) : undefined);
  return harvest(get, `${base}/oparl/1.1/system.json`);
}

const pdf = (name: string): SiteFile => ({
  address: `/meetings/${MEETING}/${name}`,
  bytes: () => new TextEncoder().encode(`%PDF ${name}`),
});

/** A meeting as the client has it: pages of ours, numbers, titles, papers of each item. */
function meetingsOf({ lists, objects }: Harvest) {
  const papers = new Map<string, string[]>();
  for (const paper of lists.get("paper") ?? [])
    for (const { agendaItem } of objectsAt(paper, "consultation"))
      papers.set(String(agendaItem), [...(papers.get(String(agendaItem)) ?? []), wordsAt(paper, "web")]);
  return (lists.get("meeting") ?? []).map((meeting) => ({
    web: meeting.web,
    body: (meeting.organization as readonly string[]).map((id) => objects.get(id)?.name),
    date: meeting["pack:date"],
    day: meeting.start === undefined ? undefined : String(meeting.start).slice(0, 16),
    venue: objectsAt(meeting, "location").map(({ description }) => description),
    cancelled: meeting.cancelled,
    items: objectsAt(meeting, "agendaItem").map(({ id, number, name, order, public: open }) => ({
      number,
      name,
      order,
      open,
      papers: (papers.get(String(id)) ?? []).sort(),
    })),
  }));
}

function meetingsIn(library: Library, base: string): ReturnType<typeof meetingsOf> {
  return library.meetings.map((meeting) => ({
    web: `${base}${addressOf.meeting(meeting.id)}`,
    body: [meeting.body.name],
    date: meeting.date,
    day: meeting.time === undefined ? undefined : `${meeting.date}T${meeting.time}`,
    venue: meeting.venue === undefined ? [] : [meeting.venue],
    cancelled: meeting.status === "cancelled",
    items: allItems(meeting.agenda).map((item, order) => ({
      number: item.number as string,
      name: titleWords(item.title),
      order,
      open: item.exempt === undefined,
      papers: item.papers
        .flatMap((named) =>
          named.kind === "paper" ? [`${base}${addressOf.paper(meeting.id, named.paper.id)}`] : [],
        )
        .sort(),
    })),
  }));
}

describe.each([
  { name: "the demo", library: demoLibrary, base: "https://meetings.harrowmere.example", more: [] },
  {
    name: "a council with everything, below a path",
    library: () => tinyLibrary(RICH),
    base: SERVED,
    more: [pdf("agenda.pdf"), pdf("01-report.pdf"), pdf("minutes.pdf"), pdf("pack.pdf")],
  },
  { name: "the smallest council", library: () => tinyLibrary(), base: SERVED, more: [] },
])("OParl of $name", ({ library: make, base, more }) => {
  let library: Library;
  let all: Opened;
  let found: Harvest;
  beforeAll(() => {
    library = make();
    all = opened(library, base, more);
    found = read(all);
  });

  test("a client that knows the specification only finds nothing wrong", () => {
    expect(found.faults).toEqual([]);
  });

  test("every object has what the tables require, and nothing else", () => {
    expect(found.objects.size).toBeGreaterThan(5);
    for (const [id, object] of found.objects)
      expect([id, schemaFaults(typeOf(object), object)]).toEqual([id, []]);
    for (const [address, text] of all.files)
      if (/^\/oparl\/.*\/(?:index|page-\d+|bodies)\.json$/.test(address))
        expect([address, schemaFaults("list", JSON.parse(text))]).toEqual([address, []]);
  });

  test("every file is an object the client came to, a list, or says that it is deleted", () => {
    const unread = [...all.files]
      .filter(([address]) => address.startsWith("/oparl/") && !found.objects.has(`${base}${address}`))
      .filter(([address]) => !/\/(?:index|page-\d+|bodies)\.json$/.test(address))
      .map(([, text]) => JSON.parse(text) as OparlObject);
    for (const object of unread) expect(schemaFaults("deleted", object)).toEqual([]);
  });

  test("what it has of meetings and items is what the library has", () => {
    expect(meetingsOf(found)).toEqual(meetingsIn(library, base));
  });

  test("what it has of papers, people and seats is what the library has", () => {
    const list = (name: string) => found.lists.get(name) ?? [];
    expect(list("paper").map(({ web, name }) => [web, name])).toEqual(
      library.meetings.flatMap(({ id, papers }) =>
        papers.map((paper) => [`${base}${addressOf.paper(id, paper.id)}`, titleWords(paper.title)]),
      ),
    );
    expect(list("person").map(({ web, name }) => [web, name])).toEqual(
      library.people.map(({ id, name }) => [`${base}${addressOf.person(id)}`, name]),
    );
    const seats = list("person").flatMap((person) =>
      objectsAt(person, "membership").map(({ organization, role, startDate, endDate }) =>
        [person.name, found.objects.get(String(organization))?.name, role, startDate, endDate].join("|"),
      ),
    );
    const known = library.bodies.flatMap(({ name, members }) =>
      members.map(({ person, role, from, to }) => [person.name, name, role, from, to].join("|")),
    );
    expect(seats.sort()).toEqual(known.sort());
    expect(list("membership")).toHaveLength(known.length);
  });

  test("files have the size and the sum of what is at their address, and were created before they were modified", () => {
    const published = new Map([
      ...all.files,
      ...more.map(({ address, bytes }) => [address, new TextDecoder().decode(bytes())] as const),
    ]);
    for (const file of found.lists.get("file") ?? []) {
      const text = published.get(wordsAt(file, "accessUrl").slice(base.length));
      if (text === undefined) continue;
      expect(file.size).toBe(new TextEncoder().encode(text).length);
      expect(file.sha512Checksum).toBe(createHash("sha512").update(text).digest("hex"));
    }
    for (const object of found.objects.values())
      expect(Date.parse(wordsAt(object, "created"))).toBeLessThanOrEqual(
        Date.parse(wordsAt(object, "modified")),
      );
  });

  test("the same content gives the same bytes", () => {
    expect(opened(make(), base, more).files).toEqual(all.files);
  });
});

test("files are sorted by what they are: agenda, minutes, pack, and of each item and paper", () => {
  const { lists } = read(
    opened(tinyLibrary(RICH), SERVED, [pdf("agenda.pdf"), pdf("01-report.pdf"), pdf("pack.pdf")]),
  );
  const [meeting] = lists.get("meeting") ?? [];
  const [paper] = lists.get("paper") ?? [];
  if (!meeting || !paper) throw new Error("there is a meeting with a paper");
  const names = (object: OparlObject, property: string) =>
    objectsAt(object, property).map(({ fileName, mimeType }) => `${String(fileName)} ${String(mimeType)}`);
  expect(names(meeting, "invitation")).toEqual(["agenda.pdf application/pdf"]);
  expect(names(meeting, "resultsProtocol")).toEqual(["minutes.md text/markdown"]);
  expect(names(meeting, "auxiliaryFile")).toEqual(["pack.pdf application/pdf"]);
  expect(names(paper, "mainFile")).toEqual(["01-report.pdf application/pdf"]);
  expect(names(paper, "auxiliaryFile")).toEqual(["01-report.md text/markdown"]);
  const [open, exempt] = objectsAt(meeting, "agendaItem");
  expect(open && names(open, "auxiliaryFile")).toEqual(["trees.pdf application/pdf"]);
  expect(exempt).toMatchObject({ name: "Terms of a lease", public: false });
  expect(exempt && "auxiliaryFile" in exempt).toBe(false);
});

test("of a private item's file OParl says nothing anywhere", () => {
  const { files } = opened(tinyLibrary(RICH), SERVED);
  for (const [address, text] of files)
    if (address.startsWith("/oparl/")) expect(text).not.toContain("lease.pdf");
});

test("days are those of the content: published, revised, minuted", () => {
  const all = opened(tinyLibrary(RICH), SERVED);
  const days = (address: string) => {
    const { created, modified } = JSON.parse(textOf(all, address)) as OparlObject;
    return [created, modified];
  };
  expect(days(`/oparl/1.1/meeting/${MEETING}.json`)).toEqual([
    "2026-01-06T12:00:00+00:00",
    "2026-01-20T12:00:00+00:00",
  ]);
  expect(days(`/oparl/1.1/paper/${MEETING}/01-report.json`)).toEqual([
    "2026-01-07T12:00:00+00:00",
    "2026-01-09T12:00:00+00:00",
  ]);
});

test("what was withdrawn keeps its address, its type and its day, and is in no list but that of the deleted", () => {
  const all = opened(
    tinyLibrary({
      "gone.yaml":
        "gone:\n  - { address: /meetings/2026-01-15-board/02-old/, title: Old, date: 2026-02-01, by: The clerk, reason: A mistake. }\n  - { address: /people/bo-gone/, title: Bo, date: 2026-02-02, by: The clerk, reason: Left. }\n",
    }),
    SERVED,
  );
  const paper = JSON.parse(textOf(all, `/oparl/1.1/paper/${MEETING}/02-old.json`)) as OparlObject;
  expect(schemaFaults("deleted", paper)).toEqual([]);
  expect(paper).toMatchObject({
    type: "https://schema.oparl.org/1.1/Paper",
    modified: "2026-02-01T12:00:00+00:00",
    deleted: true,
  });
  expect(textOf(all, "/oparl/1.1/person/bo-gone.json")).toContain('"deleted": true');
  const list = JSON.parse(textOf(all, "/oparl/1.1/body/deleted/index.json")) as OparlObject;
  expect(objectsAt(list, "data")).toHaveLength(2);
  expect(read(all).faults).toEqual([]);
});

test("municipal years go from one annual meeting of the council to the next", () => {
  const annual = (date: string) => `---\nbody: full\ndate: ${date}\nkind: annual\n---\n`;
  const { lists } = read(
    opened(
      tinyLibrary({
        "bodies/full.md": "---\nname: Council\nkind: council\n---\n",
        "meetings/2025-05-20-full/meeting.md": annual("2025-05-20"),
        "meetings/2026-05-19-full/meeting.md": annual("2026-05-19"),
      }),
      SERVED,
    ),
  );
  expect(lists.get("legislativeTermList")).toMatchObject([
    { name: "Municipal year from 20 May 2025", startDate: "2025-05-20", endDate: "2026-05-18" },
    { name: "Municipal year from 19 May 2026", startDate: "2026-05-19" },
  ]);
});

test("lists of more than a hundred come in pages", () => {
  const agenda = Array.from({ length: 205 }, (_, at) => `  - title: Tree ${at + 1}`).join("\n");
  const all = opened(
    tinyLibrary({
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n${agenda}\n    papers: [01-report.md]\n---\n`,
    }),
    SERVED,
  );
  const { lists, faults } = read(all);
  expect(faults).toEqual([]);
  expect(lists.get("agendaItem")).toHaveLength(205);
  const page = JSON.parse(textOf(all, "/oparl/1.1/body/agenda-items/page-3.json")) as OparlObject;
  expect(objectsAt(page, "data")).toHaveLength(5);
  expect(page.links).not.toHaveProperty("next");
});

test("there is none without the site's address, and a members' edition has no open data at all", () => {
  const library = tinyLibrary();
  const without = opened(library);
  expect([...without.files.keys()].filter((address) => address.startsWith("/oparl/"))).toEqual([]);
  expect(without.files.size).toBeGreaterThan(10);
  const members = load(filesOf("content"), filesOf("test/members/private")).library;
  const context = viewContext(members, new Map(), { served: SERVED });
  expect(dataFiles(context, [])).toEqual([]);
  expect(sitePages(context).filter(({ address }) => address === addressOf.openData())).toEqual([]);
});

test("nothing is read and nothing is written before somebody wants it", () => {
  const read: string[] = [];
  const watched = (name: string): SiteFile => ({
    address: `/meetings/${MEETING}/${name}`,
    bytes: () => {
      read.push(name);
      return new Uint8Array(3);
    },
  });
  const files = dataFiles(viewContext(tinyLibrary(), new Map(), { served: SERVED }), [watched("agenda.pdf")]);
  expect(read).toEqual([]);
  for (const { bytes } of files) bytes();
  expect(read).toEqual(["agenda.pdf"]);
});

test.each([
  ["Meeting", { created: undefined }],
  ["Meeting", { name: " " }],
  ["Meeting", { location: "https://x.example" }],
  ["AgendaItem", { order: undefined }],
  ["File", { accessUrl: undefined }],
  ["Paper", { consultation: [] }],
])("the schema of %s sees %j", (kind, change) => {
  const { objects } = read(opened(tinyLibrary(RICH), SERVED));
  const object = [...objects.values()].find((each) => typeOf(each) === kind);
  expect(schemaFaults(kind, object)).toEqual([]);
  expect(schemaFaults(kind, JSON.parse(JSON.stringify({ ...object, ...change })))).not.toEqual([]);
});

test.each<[string, string, (text: string) => string]>([
  [
    "an id that is not the address",
    "/oparl/1.1/person/ada-clerk.json",
    (text) => text.replace("/person/", "/persons/"),
  ],
  [
    "a list that comes short",
    "/oparl/1.1/body/people/index.json",
    (text) => text.replace('"totalElements": 1', '"totalElements": 2'),
  ],
  [
    "a way to nowhere",
    `/oparl/1.1/meeting/${MEETING}.json`,
    (text) => text.replace("/organization/board", "/organization/bored"),
  ],
  [
    "what leads back inside",
    `/oparl/1.1/person/ada-clerk.json`,
    (text) => text.replace('"role": "Chair",', '"role": "Chair", "person": "x",'),
  ],
  [
    "another object inside than alone",
    `/oparl/1.1/agenda-item/${MEETING}/item-1.json`,
    (text) => text.replace("Street", "High Street"),
  ],
])("the client notices %s", (_, address, change) => {
  const { context, library, files } = opened(tinyLibrary(RICH), SERVED);
  const before = files.get(address) ?? "";
  expect(change(before)).not.toBe(before);
  const changed = new Map(files).set(address, change(before));
  expect(read({ context, library, files: changed }).faults).not.toEqual([]);
});
