/** The pages of an invented council with so many reports, in several bodies and years, as orderpaper prints them. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { addressOf } from "../../../dist/model/reference.js";
import { check } from "../../../dist/publish/edition.js";
import { sitePages } from "../../../dist/site/pages.js";
import { viewContext } from "../../../dist/views/context.js";
import { openLayouts } from "../../../dist/views/layouts.js";
import { MEETING, writeCouncil } from "../pack/council.mjs";
import { papersOf } from "../pack/paper.mjs";

/** Papers of one meeting, and pages of a pack that hold one paper. */
const PAPERS = 10;
const PAGES_A_PAPER = 12;

/**
 * Writes the pages below `folder/site`, and the search page; nothing else of the site is there.
 * @returns {readonly string[]} at most `count` addresses of pages that search finds
 */
export function writePages(folder, count) {
  const content = join(folder, "content");
  const papers = papersOf((count + 1) * PAGES_A_PAPER);
  for (let at = 0; at * PAPERS < papers.length; at += 1) {
    const some = papers.slice(at * PAPERS, (at + 1) * PAPERS);
    writeCouncil(content, some, "chromium");
    moveMeeting(content, at);
  }
  const { library } = check(content);
  const print = openLayouts();
  const addresses = [];
  for (const { address, layout, view } of sitePages(viewContext(library, new Map()))) {
    if (layout === "short.njk") continue;
    const html = print(layout, view());
    const found = html.includes(" data-pagefind-body ");
    if (address !== addressOf.search() && (!found || addresses.length === count)) continue;
    const file = join(folder, "site", address, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    if (found) addresses.push(address);
  }
  return addresses;
}

/** Each meeting has a day of its own. */
function moveMeeting(content, at) {
  const day = new Date(Date.UTC(2019, 0, 1) + at * 86_400_000 * 3).toISOString().slice(0, 10);
  const from = join(content, "meetings", MEETING);
  const file = join(from, "meeting.md");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("2031-02-13", day).replace("2031-02-05", day));
  renameSync(from, join(content, "meetings", MEETING.replace("2031-02-13", day)));
}
