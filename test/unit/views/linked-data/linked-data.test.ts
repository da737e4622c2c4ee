import jsonld from "jsonld";
import { beforeAll, describe, expect, test } from "vitest";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { type Followed, followedDemo, followedTiny, SERVED } from "../../site/following/followed-councils.ts";
import { PROPERTIES } from "./schema-org.ts";

const SCHEMA = "https://schema.org/";

/** The context of schema.org, cut down to what it says of names; nothing is fetched. */
const documentLoader = async (address: string) => {
  if (address !== "https://schema.org") throw new Error(`the data asks for ${address}`);
  return { contextUrl: null, document: { "@context": { "@vocab": SCHEMA } }, documentUrl: address };
};

type Data = Record<string, unknown>;
const isData = (value: unknown): value is Data => typeof value === "object" && value !== null;

/** Every thing in expanded data, however deep. */
function thingsIn(value: unknown): readonly Data[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (!isData(value)) return [];
  return [...("@type" in value ? [value] : []), ...Object.values(value).flatMap(thingsIn)];
}

const print = openLayouts();

/** The data that a printed page holds. */
function printedData(html: string): readonly Data[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)].map(
    ([, json = ""]) => {
      const data: unknown = JSON.parse(json);
      if (!isData(data)) throw new Error(`not an object: ${json}`);
      return data;
    },
  );
}

function dataOf({ pages }: Followed, address: string): Data {
  const page = pages.find((each) => each.address === address);
  if (!page) throw new Error(`there is no page ${address}`);
  const [data, ...more] = printedData(print(page.layout, page.view()));
  if (!data || more.length > 0) throw new Error(`${address} has not one piece of data`);
  return data;
}

/** The first thing that a page's data speaks of. */
function thingOf(followed: Followed, address: string): Data {
  const data = dataOf(followed, address);
  const graph = data["@graph"];
  const thing = Array.isArray(graph) ? (graph[0] as unknown) : data;
  if (!isData(thing)) throw new Error(`${address} speaks of nothing`);
  return thing;
}

/** Names that are not of schema.org, or not of the type they stand in. */
async function strangers(data: Data): Promise<readonly string[]> {
  return thingsIn(await jsonld.expand(data, { documentLoader })).flatMap((thing) => {
    const types = thing["@type"];
    const [type, ...more] = Array.isArray(types) ? types.map(String) : [String(types)];
    const known = PROPERTIES[type?.replace(SCHEMA, "") ?? ""];
    if (known === undefined || more.length > 0) return [`a ${type}`];
    return Object.keys(thing)
      .filter((key) => !key.startsWith("@") && !known.includes(key.replace(SCHEMA, "")))
      .map((key) => `${key} of a ${type}`);
  });
}

describe("the demo council", () => {
  let demo: Followed;
  /** Every page with its layout and the data it holds. */
  let printed: readonly {
    readonly address: string;
    readonly layout: string;
    readonly data: readonly Data[];
  }[];
  beforeAll(() => {
    demo = followedDemo();
    printed = demo.pages.map(({ address, layout, view }) => ({
      address,
      layout,
      data: printedData(print(layout, view())),
    }));
  }, 60_000);

  test("every page that has data has one piece, of schema.org's own words", async () => {
    const found = new Map<string, number>();
    for (const { address, layout, data } of printed) {
      expect(data.length, address).toBeLessThanOrEqual(1);
      for (const piece of data) {
        expect(await strangers(piece), address).toEqual([]);
        found.set(layout, (found.get(layout) ?? 0) + 1);
      }
    }
    const { library } = demo;
    expect(found.get("home.njk")).toBe(1);
    expect(found.get("meeting.njk")).toBe(library.meetings.length);
    expect(found.get("paper.njk")).toBe(library.meetings.flatMap(({ papers }) => papers).length);
    expect(found.get("minutes.njk")).toBe(library.meetings.filter(({ minutes }) => minutes).length);
    expect(found.get("decision-record.njk")).toBe(library.decisionRecords.length);
    expect(found.get("body.njk")).toBe(library.bodies.length);
    expect(found.get("person.njk")).toBe(library.people.length);
  });

  test("every address of this site in the data is a page", () => {
    const base = "https://meetings.harrowmere.example";
    const known = new Set(demo.pages.map(({ address }) => address));
    for (const { address, data } of printed)
      for (const piece of data)
        for (const [, place = ""] of JSON.stringify(piece).matchAll(
          new RegExp(`"${base}([^"#?]*)[^"]*"`, "g"),
        ))
          expect(known, address).toContain(place);
  });

  test.each([
    ["2026-07-14-cabinet", "2026-07-14T18:00:00+01:00", "EventScheduled"],
    ["2026-10-28-planning-committee", "2026-10-28T18:30:00+00:00", "EventScheduled"],
    ["2026-08-19-planning-committee", "2026-08-19T18:30:00+01:00", "EventCancelled"],
  ])("%s begins at %s and is %s", (id, startDate, status) =>
    expect(thingOf(demo, `/meetings/${id}/`)).toMatchObject({
      "@type": "Event",
      startDate,
      eventStatus: `${SCHEMA}${status}`,
    }),
  );

  test("a meeting says where it is, whose it is and what it is about", () => {
    const meeting = thingOf(demo, "/meetings/2026-12-01-cabinet/");
    expect(meeting).toMatchObject({
      endDate: "2026-12-01T20:00:00+00:00",
      eventAttendanceMode: `${SCHEMA}MixedEventAttendanceMode`,
      organizer: { name: "Cabinet", url: "https://meetings.harrowmere.example/bodies/cabinet/" },
    });
    expect(meeting.about).toContainEqual({ "@type": "Thing", name: "Declarations of interest" });
  });

  test("a report says who wrote it, when, and for which meeting", () =>
    expect(
      thingOf(demo, "/meetings/2026-11-26-health-and-wellbeing-board/12a-ropewalk-medical-centre/"),
    ).toMatchObject({
      "@type": "Report",
      name: "Ropewalk Medical Centre and pharmacy after the flood",
      author: [
        { "@type": "Person", name: "Kate Lindqvist" },
        { "@type": "Person", name: "Marcus Finch" },
      ],
      datePublished: "2026-11-20",
      isPartOf: { about: { startDate: "2026-11-26T14:00:00+00:00" } },
    }));

  test("the way to a page is its trail, and ends with the page itself", () => {
    const graph = dataOf(
      demo,
      "/meetings/2026-11-26-health-and-wellbeing-board/12a-ropewalk-medical-centre/",
    )["@graph"];
    const way = Array.isArray(graph) ? (graph.at(-1) as Data) : {};
    expect(way.itemListElement).toMatchObject([
      { position: 1, name: "Meetings", item: "https://meetings.harrowmere.example/meetings/" },
      {
        position: 2,
        item: "https://meetings.harrowmere.example/meetings/2026-11-26-health-and-wellbeing-board/",
      },
      { position: 3, name: "Ropewalk Medical Centre and pharmacy after the flood" },
    ]);
  });
});

describe("the tiny council", () => {
  const data = async (files: Readonly<Record<string, string>>, served?: string) => {
    const tiny = followedTiny(files, served);
    const all = tiny.pages.flatMap(({ layout, view }) => printedData(print(layout, view())));
    for (const piece of all) expect(await strangers(piece)).toEqual([]);
    return { tiny, all: JSON.stringify(all) };
  };

  test("says no address where its own is not known, and nothing that is not schema.org's", async () => {
    const { tiny, all } = await data({});
    expect(all).not.toMatch(/"@id"|"url"|SearchAction|BreadcrumbList/);
    expect(thingOf(tiny, "/meetings/2026-01-15-board/")).toMatchObject({ startDate: "2026-01-15" });
  });

  test("finds its search and its pages below a path", async () => {
    const { tiny, all } = await data({}, SERVED);
    expect(all).toContain(`"urlTemplate":"${SERVED}/search/?q={search_term_string}"`);
    expect(all).toContain(`"item":"${SERVED}/meetings/"`);
    expect(all).not.toContain(`${SERVED}/council/`);
    expect(thingOf(tiny, "/people/ada-clerk/")).toMatchObject({ url: `${SERVED}/people/ada-clerk/` });
  });

  test("a postponed meeting says so", async () => {
    const { tiny } = await data({
      "meetings/2026-02-15-board/meeting.md":
        "---\nbody: board\ndate: 2026-02-15\ntime: 18:00\nstatus: postponed\n---\n",
    });
    expect(thingOf(tiny, "/meetings/2026-02-15-board/")).toMatchObject({
      eventStatus: `${SCHEMA}EventPostponed`,
      startDate: "2026-02-15T18:00:00+00:00",
    });
  });

  test("no word of a title ends the element", async () => {
    const title = "</script><script>alert(1)</script>";
    const { tiny } = await data({
      "meetings/2026-01-15-board/01-report.md": `---\ntitle: '\`${title}\`'\nbackground-papers: []\n---\n## Summary\n\nNone.\n`,
    });
    expect(thingOf(tiny, "/meetings/2026-01-15-board/01-report/").name).toBe(title);
  });
});
