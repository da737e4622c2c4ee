import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { hasPack } from "../src/model/meeting.ts";
import { packAddresses, siteAddresses } from "../src/model/site-addresses.ts";
import { type Checked, check } from "../src/publish/edition.ts";
import { contentFiles } from "../src/site/files.ts";
import { followingFiles } from "../src/site/following/files.ts";
import { type SitePage, sitePages } from "../src/site/pages.ts";
import { viewContext } from "../src/views/context.ts";
import { openLayouts } from "../src/views/layouts.ts";
import { missingWords, pageWords, writtenWords } from "./words.ts";

const CONTENT = fileURLToPath(new URL("../content", import.meta.url));

describe("the demo council", () => {
  let checked: Checked;
  let pages: readonly SitePage[];
  let printed: ReadonlyMap<string, string>;
  let files: ReadonlySet<string>;

  beforeAll(() => {
    checked = check(CONTENT);
    const context = viewContext(checked.library, new Map());
    pages = sitePages(context);
    files = new Set(
      [...contentFiles(checked.library), ...followingFiles(context, pages)].map(({ address }) => address),
    );
    const print = openLayouts();
    printed = new Map(pages.map(({ address, layout, view }) => [address, print(layout, view())]));
  });

  // A copy without history says so, and a shallow one; that is of the copy and not of the content.
  test("has nothing wrong", () =>
    expect(checked.findings.filter(({ id }) => id !== "history-not-here")).toEqual([]));

  test("is as rich as a real year", () => {
    const { library } = checked;
    expect(library.bodies.map(({ id }) => id)).toEqual([
      "cabinet",
      "health-and-wellbeing-board",
      "planning-committee",
    ]);
    expect(library.meetings.length).toBeGreaterThanOrEqual(8);
    expect(library.meetings.some(({ status }) => status === "cancelled")).toBe(true);
    expect(library.meetings.some(({ kind }) => kind === "extraordinary")).toBe(true);
    expect(
      library.meetings.flatMap(({ papers }) => papers).filter(({ kind }) => kind === "report").length,
    ).toBeGreaterThanOrEqual(12);
    expect(library.actions.length).toBeGreaterThanOrEqual(40);
    expect(library.meetings.filter(hasPack).length).toBeGreaterThanOrEqual(8);
  });

  test("every address is given out once, and is one that writing may link to", () => {
    const addresses = pages.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const known = siteAddresses(checked.library);
    // Short addresses are for paper: writing names the permanent ones. A rule's page is led to by what the rule finds.
    const gone = new Set(pages.filter(({ layout }) => layout === "gone.njk").map(({ address }) => address));
    for (const address of addresses.filter((each) => !gone.has(each)))
      if (address !== "/404.html" && !/^\/(?:go|rules)\/./.test(address))
        expect(known, address).toContain(address);
    const made = new Set([...addresses, ...files]);
    const packs = new Set(checked.library.meetings.flatMap(packAddresses));
    for (const address of known) if (!packs.has(address)) expect(made, address).toContain(address);
  });

  test("nothing of a paper or of minutes is lost on its page", () => {
    for (const meeting of checked.library.meetings) {
      for (const { id, body } of meeting.papers)
        expect(
          missingWords(
            writtenWords(body.text),
            pageWords(printed.get(`/meetings/${meeting.id}/${id}/`) ?? ""),
          ),
          id,
        ).toEqual([]);
      if (meeting.minutes)
        expect(
          missingWords(
            writtenWords(meeting.minutes.body.text),
            pageWords(printed.get(`/meetings/${meeting.id}/minutes/`) ?? ""),
          ),
          meeting.id,
        ).toEqual([]);
    }
  });

  test("the page of a meeting says under each item what was decided, with its place in the minutes", () => {
    for (const { id, minutes } of checked.library.meetings) {
      const decisions =
        minutes?.body.text.match(/^(?:\d+\.\d+ )?\*\*(?:RESOLVED|AGREED|NOTED|RECOMMENDED|DECISION)/gm) ?? [];
      const page = printed.get(`/meetings/${id}/`) ?? "";
      const agenda = page.slice(page.indexOf('id="agenda"'));
      const links =
        agenda.match(new RegExp(`<p class="detail"><a href="/meetings/${id}/minutes/#`, "g")) ?? [];
      expect(links.length, id).toBe(decisions.length);
    }
  });

  test("prints the same bytes again", () => {
    const again = sitePages(viewContext(check(CONTENT).library, new Map()));
    const print = openLayouts();
    for (const { address, layout, view } of again)
      expect(print(layout, view()), address).toBe(printed.get(address));
  });
});
