import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../../src/content/files.ts";
import { load } from "../../src/content/load.ts";
import type { Library } from "../../src/model/library.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { open, qpdfCheck } from "../unit/pack/pdf/readers.ts";

const ID = "2026-11-25-planning-committee";
const COPY = "Copy 14: Priya Venkataraman";
const workshop = openWorkshop({ remember: false, isPrivate: true });
let library: Library;
let published: MadePack;
let members: MadePack;

beforeAll(async () => {
  ({ library } = load(filesOf("content"), filesOf("test/members/private")));
  published = await pack(library.published);
  members = await pack(library, {
    published: viewContext(library.published, new Map()),
    copy: COPY,
  });
});
afterAll(() => workshop.close());

async function pack(of: Library, forMembers?: Parameters<typeof makePack>[3]): Promise<MadePack> {
  const meeting = of.meeting(ID);
  if (!meeting) throw new Error(`the demo has no meeting ${ID}`);
  return makePack(viewContext(of, new Map()), meeting, workshop, forMembers);
}

/** The words of each page of a PDF, by the label that readers show. */
async function pagesOf(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await open(pdf);
  const labels = (await document.getPageLabels()) ?? [];
  const pages = new Map<string, string>();
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.set(labels[page - 1] ?? "", items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return pages;
}

test("what both packs hold has the same page numbers in both", () => {
  for (const [key, { labels }] of published.pages.parts) {
    if (key.startsWith("slip-")) continue;
    expect([key, members.pages.parts.get(key)?.labels]).toEqual([key, labels]);
  }
  expect(published.pages.parts.get("slip-item-8")?.labels).toEqual(["22"]);
  expect(members.pages.parts.get("08-fenside-way")?.labels).toEqual(["22", "22a"]);
  expect(members.pages.parts.get("private-minutes-2026-10-28-planning-committee")?.labels).toEqual(["22b"]);
  expect(members.pages.labels.filter((label) => !published.pages.labels.includes(label))).toEqual([
    "22a",
    "22b",
  ]);
});

test("every page of a withheld paper says so, with the paragraph and its description", async () => {
  const pages = await pagesOf(members.pdf);
  // The agenda says the same of its item, on page 3.
  for (const [label, words] of [...pages].slice(3))
    expect([label, words.includes("Not for publication: exempt under paragraph")]).toEqual([
      label,
      ["22", "22a", "22b"].includes(label),
    ]);
  expect(pages.get("22a")).toContain("a claim to legal professional privilege");
});

test("every page of a copy says whose it is, and the paper's own PDF too", async () => {
  const own = members.files.find(({ name }) => name === "08-fenside-way.pdf");
  for (const pdf of [members.pdf, own?.bytes() ?? new Uint8Array()])
    for (const [label, words] of await pagesOf(pdf))
      expect([label, words.includes(COPY)]).toEqual([label, true]);
});

test("the members' pack is whole and says that it is PDF/UA", async () => {
  expect(members.findings).toEqual([]);
  expect(members.shortcomings).toEqual([]);
  expect((await qpdfCheck(members.pdf)).says).toContain("No syntax or stream encoding errors found");
});

test("the public pack knows nothing of it", async () => {
  const words = [...(await pagesOf(published.pdf)).values()].join(" ");
  expect(words).not.toMatch(
    /Galloway|enforcement options|Odile|Not for publication: exempt under paragraph 5 of/,
  );
});
