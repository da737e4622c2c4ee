import { expect, test } from "vitest";
import { parse } from "yaml";
import { addressesToKeep } from "../../../../src/model/kept-addresses.ts";
import { addressOf } from "../../../../src/model/reference.ts";
import { contentFiles } from "../../../../src/site/files.ts";
import { followingFiles } from "../../../../src/site/following/files.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { demoLibrary, opened, RICH, SERVED, textOf, tinyLibrary } from "./data-councils.ts";

const MEETING = "2026-01-15-board";

/** Front matter and what stands below it. */
function taken(text: string): { readonly facts: Readonly<Record<string, unknown>>; readonly body: string } {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  return { facts: parse(head) as Readonly<Record<string, unknown>>, body };
}

test("a paper is there as its author wrote it, with what its page says, its origin and its licence", () => {
  const all = opened(tinyLibrary(RICH), SERVED);
  const { facts, body } = taken(textOf(all, `/meetings/${MEETING}/01-report.md`));
  expect(body).toBe("## Summary\n\nForty trees, [[exempt 3]] of them oaks.\n");
  expect(facts).toEqual({
    title: "+Street trees",
    kind: "report",
    authors: ["Councillor Ada Clerk"],
    published: "2026-01-07",
    revised: [{ date: "2026-01-09", reason: "Numbers put right." }],
    council: "Tiny Council",
    body: "Board",
    meeting: "2026-01-15",
    source: `${SERVED}/meetings/${MEETING}/01-report/`,
    licence:
      "Open Government Licence v3.0, https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  });
});

test("minutes are there, too, and say that they are a draft", () => {
  const { facts, body } = taken(textOf(opened(tinyLibrary(RICH), SERVED), `/meetings/${MEETING}/minutes.md`));
  expect(facts).toMatchObject({
    status: "draft",
    chair: "Councillor Ada Clerk",
    present: ["Councillor Ada Clerk", "Bo Guest (for item 1)"],
    apologies: ["Cy Away"],
    votes: [
      { motion: "That trees be planted", for: ["Councillor Ada Clerk", "Bo Guest"], against: 0 },
      { item: "1", for: 3, against: 3, abstained: 1 },
    ],
  });
  expect(body).toContain("**RESOLVED:**");
});

test("every paper and all minutes of the demo have a text, at an address nothing else has", () => {
  const library = demoLibrary();
  const { context, files } = opened(library);
  const pages = sitePages(context);
  const others = new Set([
    ...pages.map(({ address }) => address),
    ...contentFiles(library).map(({ address }) => address),
    ...followingFiles(context, pages).map(({ address }) => address),
  ]);
  for (const { id, papers, minutes } of library.meetings)
    for (const name of [...papers.map((paper) => paper.id), ...(minutes ? ["minutes"] : [])])
      expect(files.has(addressOf.markdown(id, name)), name).toBe(true);
  expect([...files.keys()].filter((address) => others.has(address))).toEqual([]);
});

test("the ledger of addresses keeps none of them", () => {
  const { library, files } = opened(demoLibrary());
  expect(addressesToKeep(library).filter((address) => files.has(address))).toEqual([]);
});

test("what is there for programs is listed where they look, and each of it is there", () => {
  const all = opened(tinyLibrary(RICH), SERVED);
  const pages = sitePages(all.context);
  const there = new Set([
    ...all.files.keys(),
    ...pages.map(({ address }) => address),
    ...followingFiles(all.context, pages).map(({ address }) => address),
  ]);
  const text = textOf(all, "/.well-known/meeting-packs.json");
  const listed = [...text.matchAll(/"url": "([^"]*)"|"(?:csv|json|home|documentation)": "([^"]*)"/g)]
    .map(([, url, other]) => url ?? other ?? "")
    .filter((url) => url.startsWith(SERVED));
  expect(listed.length).toBeGreaterThan(20);
  expect(listed.filter((url) => !there.has(url.slice(SERVED.length)))).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({
    profile: "england-principal",
    licence: { name: "Open Government Licence v3.0" },
    oparl: { conformance: "OParl 1.1, read-compatible: filters are not honoured" },
  });
});

test("the page says what is there, and does not promise OParl where there is none", () => {
  const print = openLayouts();
  const html = (served?: string) => {
    const { context } = opened(tinyLibrary(), served);
    const page = sitePages(context).find(({ address }) => address === addressOf.openData());
    if (!page) throw new Error("there is a page about open data");
    return print(page.layout, page.view());
  };
  expect(html(SERVED)).toContain('href="/council/oparl/1.1/system.json"');
  expect(html(SERVED)).toContain("filters such as <code>modified_since</code> are not honoured");
  expect(html()).not.toContain("system.json");
  expect(html()).toContain("There are no OParl files yet");
  expect(html()).toContain("Open Government Licence v3.0");
});
