import { parseFeed } from "@rowanmanning/feed-parser";
import { XmlDocument, XmlElement } from "libxml2-wasm";
import { beforeAll, describe, expect, test } from "vitest";
import { type Followed, fileOf, followedDemo, followedTiny, SERVED } from "./followed-councils.ts";
import { schemaFaults } from "./schema-fault.ts";

const faultOf = schemaFaults("atom.rng");
const ATOM = { a: "http://www.w3.org/2005/Atom" };

/** The words of the first element that a path finds. */
function wordsAt(document: XmlDocument, path: string): string {
  const found = document.get(path, ATOM);
  if (!(found instanceof XmlElement)) throw new Error(`nothing at ${path}`);
  return found.content;
}

const feedsOf = ({ files }: Followed) => [...files].filter(([address]) => address.startsWith("/feeds/"));

/** What RFC 4287 says beside its grammar, and what we promise. */
function checkFeed(followed: Followed, address: string, xml: string): void {
  const base = followed.context.baseUrl ?? "";
  expect(faultOf(xml), address).toBeUndefined();
  const feed = XmlDocument.fromString(xml);
  try {
    const { root } = feed;
    expect(root.attr("lang", "xml")?.value, address).toBe("en-GB");
    const value = (path: string) => wordsAt(feed, path);
    expect(value("/a:feed/a:id")).toBe(`${base}${address}`);
    expect(feed.find("/a:feed/a:link[@rel='self']", ATOM)).toHaveLength(1);
    expect(feed.find("/a:feed/a:link[@rel='alternate']", ATOM)).toHaveLength(1);
    // Schematron of 4.1.1 and 4.1.2: an author for every entry; an alternate link where there is no content.
    expect(feed.find("/a:feed/a:author/a:name", ATOM)).toHaveLength(1);
    const entries = feed.find("/a:feed/a:entry", ATOM);
    expect(feed.find("/a:feed/a:entry[count(a:link[@rel='alternate']) = 1]", ATOM)).toHaveLength(
      entries.length,
    );
    const all = (path: string) =>
      feed.find(path, ATOM).map((node) => (node instanceof XmlElement ? node.content : ""));
    const ids = all("/a:feed/a:entry/a:id");
    expect(new Set(ids).size, `${address}: ids`).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^https:\/\/[^\s]+$/);
    const updated = all("/a:feed/a:entry/a:updated");
    const instants = updated.map((each) => Date.parse(each));
    expect(instants).toEqual([...instants].sort((a, b) => b - a));
    if (updated[0] !== undefined) expect(value("/a:feed/a:updated")).toBe(updated[0]);
    expect(entries.length).toBeLessThanOrEqual(50);
    for (const words of [...all("//a:title"), ...all("//a:summary")]) expect(words.trim()).not.toBe("");
  } finally {
    feed.dispose();
  }
}

test("the schema says what is wrong with a feed", () => {
  const whole = fileOf(followedTiny({}, SERVED), "/feeds/everything.xml");
  expect(faultOf(whole)).toBeUndefined();
  for (const broken of [
    whole.replace(/<id>.*?<\/id>/, ""),
    whole.replace(/<updated>[^<]*/, "<updated>yesterday"),
    whole.replace("<generator>", "<generators/><generator>"),
    whole.replace('type="text/html"', 'type="html"'),
    whole.replace('xml:lang="en-GB"', 'xml:lang="English, British"'),
    whole.replace("</feed>", "<entry/></feed>"),
    whole.replace("</feed>", ""),
  ])
    expect(faultOf(broken)).toBeDefined();
});

describe("the demo council", () => {
  let demo: Followed;
  beforeAll(() => {
    demo = followedDemo();
  });

  test("every feed is valid, ordered, and has what we promise", () => {
    const feeds = feedsOf(demo);
    expect(feeds).toHaveLength(3 + demo.library.bodies.length);
    for (const [address, xml] of feeds) checkFeed(demo, address, xml);
  });

  test("every address in a feed is a page, and every place on one is an id of it", () => {
    const addresses = new Set([...demo.pages.map(({ address }) => address), ...demo.files.keys()]);
    const base = "https://meetings.harrowmere.example";
    for (const [address, xml] of feedsOf(demo)) {
      const hrefs = [...xml.matchAll(/<link [^>]*href="([^"]*)"/g)].map(([, href = ""]) => href);
      expect(hrefs.length).toBeGreaterThan(2);
      for (const href of hrefs) {
        expect(href.startsWith(`${base}/`), href).toBe(true);
        expect(addresses, address).toContain(href.slice(base.length).replace(/#.*/, ""));
      }
    }
  });

  test("a feed reader reads everything as it was meant", () => {
    const feed = parseFeed(fileOf(demo, "/feeds/everything.xml"));
    expect(feed.meta).toEqual({ type: "atom", version: "1.0" });
    expect(feed.language).toBe("en-GB");
    expect(feed.title).toBe("Harrowmere Council: agendas, papers and minutes");
    expect(feed.self).toBe("https://meetings.harrowmere.example/feeds/everything.xml");
    expect(feed.url).toBe("https://meetings.harrowmere.example/");
    expect(feed.authors.map(({ name }) => name)).toEqual(["Harrowmere Council"]);
    expect(feed.items).toHaveLength(50);
    const agenda = feed.items.find(({ title }) => title === "Agenda: Cabinet, 1 December 2026");
    expect(agenda?.url).toBe("https://meetings.harrowmere.example/meetings/2026-12-01-cabinet/");
    expect(agenda?.published?.toISOString()).toBe("2026-11-20T12:00:00.000Z");
    expect(agenda?.description).toContain("Tuesday 1 December 2026 at 6.00pm, Council Chamber");
    expect(agenda?.categories.map(({ term, label }) => [term, label])).toEqual([
      ["cabinet", "Cabinet"],
      ["agenda", "Agenda"],
    ]);
  });

  test("a day in summer is midday of British summer time", () => {
    const feed = parseFeed(fileOf(demo, "/feeds/bodies/planning-committee.xml"));
    const cancelled = feed.items.find(
      ({ title }) => title === "Cancelled: Planning Committee, 19 August 2026",
    );
    expect(cancelled?.updated?.toISOString()).toBe("2026-08-10T11:00:00.000Z");
  });

  test("a body's feed has that body's news only", () => {
    for (const { id } of demo.library.bodies) {
      const { items } = parseFeed(fileOf(demo, `/feeds/bodies/${id}.xml`));
      expect(items.length).toBeGreaterThan(0);
      for (const { categories } of items) expect(categories[0]?.term).toBe(id);
    }
  });

  test("decisions and actions are those of the council, newest first", () => {
    const decisions = parseFeed(fileOf(demo, "/feeds/decisions.xml")).items;
    expect(decisions[0]?.url).toMatch(/\/decisions\/2026-11-12-lease-of-the-bowls-pavilion\/$/);
    const ofMeetings = decisions.filter(({ url }) => url?.includes("/meetings/"));
    expect(ofMeetings[0]?.url).toMatch(/\/meetings\/2026-10-28-planning-committee\/decisions\/[\d.]+\/$/);
    // What an entry is known by is what it was before decisions had pages.
    expect(ofMeetings[0]?.id).toMatch(/2026-10-28-planning-committee\/minutes\/#p[\d.]+$/);
    const actions = parseFeed(fileOf(demo, "/feeds/actions.xml")).items;
    expect(actions).toHaveLength(Math.min(50, demo.library.actions.length));
    expect(actions.some(({ title }) => title?.startsWith("Done: "))).toBe(true);
  });
});

describe("the tiny council", () => {
  test("without an address of its own there are no feeds, and no page leads to one", () => {
    const tiny = followedTiny();
    expect(feedsOf(tiny)).toEqual([]);
    for (const { address, view } of tiny.pages)
      expect(JSON.stringify(view()), address).not.toMatch(/\/feeds\/[a-z]+[./]/);
  });

  test("with nothing dated its feeds are valid and empty", () => {
    const tiny = followedTiny({}, SERVED);
    for (const [address, xml] of feedsOf(tiny)) {
      checkFeed(tiny, address, xml);
      expect(parseFeed(xml).items).toEqual([]);
    }
  });

  test("a council without a meeting has feeds too", () => {
    const files = { "meetings/2026-01-15-board/meeting.md": "---\nbody: board\ndate: 2026-01-15\n---\n" };
    const tiny = followedTiny(files, SERVED);
    for (const [address, xml] of feedsOf(tiny)) checkFeed(tiny, address, xml);
  });

  test("titles are words, whatever signs they have", () => {
    const title = `Trees & hedges: 3 < 4 > 2, "limes" ]]> &amp; <b>elms</b>`;
    const tiny = followedTiny(
      {
        "meetings/2026-01-15-board/01-report.md": `---\ntitle: '${title}'\npublished: 2026-01-07\nbackground-papers: []\n---\n## Summary\n\nNone.\n`,
        "bodies/board.md": "---\nname: Parks & <Trees> Board\nkind: board\n---\n",
      },
      SERVED,
    );
    const xml = fileOf(tiny, "/feeds/bodies/board.xml");
    checkFeed(tiny, "/feeds/bodies/board.xml", xml);
    const document = XmlDocument.fromString(xml);
    expect(wordsAt(document, "//a:entry/a:title")).toBe(
      "Report: Trees & hedges: 3 < 4 > 2, “limes” ]]> & <b>elms</b>",
    );
    expect(parseFeed(xml).items[0]?.categories[0]?.label).toBe("Parks & <Trees> Board");
    document.dispose();
  });

  test("a revised paper comes to the top again under the same id", () => {
    const feed = (revised: string) =>
      parseFeed(
        fileOf(
          followedTiny(
            {
              "meetings/2026-01-15-board/01-report.md": `---\ntitle: Street trees\npublished: 2026-01-05\n${revised}background-papers: []\n---\n## Summary\n\nNone.\n`,
              "meetings/2026-01-15-board/02-report.md":
                "---\ntitle: Hedges\npublished: 2026-01-07\nbackground-papers: []\n---\n## Summary\n\nNone.\n",
              "meetings/2026-01-15-board/meeting.md":
                "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [01-report.md, 02-report.md]\n---\n",
            },
            SERVED,
          ),
          "/feeds/everything.xml",
        ),
      ).items;
    const before = feed("");
    const after = feed("revised:\n  - { date: 2026-01-09, reason: A figure was wrong. }\n");
    expect(before.map(({ title }) => title)).toEqual(["Report: Hedges", "Report: Street trees"]);
    expect(after.map(({ title }) => title)).toEqual(["Report: Street trees", "Report: Hedges"]);
    expect(after[0]?.id).toBe(before[1]?.id);
    expect(after[0]?.description).toContain("Revised on 9 January 2026: A figure was wrong.");
    expect(after[0]?.published?.toISOString()).toBe("2026-01-05T12:00:00.000Z");
  });
});
