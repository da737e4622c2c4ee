import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../../../src/content/files.ts";
import { gitHistory } from "../../../../src/content/history/history.ts";
import { load } from "../../../../src/content/load.ts";
import { addressOf } from "../../../../src/model/reference.ts";
import { markedChanges } from "../../../../src/publish/gate/read/marked-changes.ts";
import { type Verdict, verifyPublic } from "../../../../src/publish/gate/verify.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { GitCouncil, PUBLISHED_MEETING, report } from "../../../git-council.ts";

let council: GitCouncil;
let root = "";
beforeEach(() => {
  council = new GitCouncil();
  root = mkdtempSync(join(tmpdir(), "orderpaper-redline-"));
  write("private/meetings/2026-01-15-board/02-lease.md", PRIVATE);
});
afterEach(() => {
  council.remove();
  rmSync(root, { recursive: true, force: true });
});

const PRIVATE =
  '---\ntitle: Lease\nitem: "2"\n---\nThe landlord would take four hundred a week for the old yard.\n';
const LEAKED = "## Summary\n\nThe landlord would take four hundred a week for the old yard.\n";
const MENDED = "## Summary\n\nThe landlord would take an agreed rent for the old yard.\n";

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The redline that a council's site would have, and what the gate says of it. */
function redlineOf(revision: string): { readonly html: string; readonly verdict: Verdict } {
  council.commit({ ...PUBLISHED_MEETING, ...report(LEAKED) });
  council.commit(report(MENDED, [revision]));
  const { library } = load(filesOf(council.content), undefined, () => gitHistory(council.content));
  const address = addressOf.paperChanges("2026-01-15-board", "01-report");
  const page = sitePages(viewContext(library, new Map())).find((each) => each.address === address);
  if (!page) throw new Error("the site has no redline");
  const html = openLayouts()(page.layout, page.view());
  write(`out${address}index.html`, html);
  const trees = { output: join(root, "out"), privateTree: join(root, "private"), content: council.content };
  return { html, verdict: verifyPublic({ ...trees, on: "2026-01-12" }) };
}

test("words of the private tree in a redline are found, though the new words stand in their midst", () => {
  const { html, verdict } = redlineOf("The rent was private.");
  expect(html).toContain("four hundred a week");
  expect(verdict.clean).toBe(false);
  expect(verdict.hits.map(({ file }) => file)).toContain(
    "meetings/2026-01-15-board/01-report/changes/index.html",
  );
});

test("a revision that says redline: no keeps them out", () => {
  const { html, verdict } = redlineOf("The rent was private.\n    redline: no");
  expect(html).toContain("not shown");
  expect(html).not.toContain("four hundred");
  expect(verdict).toMatchObject({ clean: true, hits: [] });
});

test("a page that marks changes is read as it was and as it is", () => {
  const page =
    '<p>A rent of <del><span class="hidden"> removed: </span>four pounds</del> <ins>five pounds</ins> a week</p>';
  const [was = "", is = ""] = markedChanges(page);
  expect(was.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")).toBe("A rent of four pounds a week");
  expect(is.replace(/<[^>]*>/g, "").replace(/\s+/g, " ")).toBe("A rent of five pounds a week");
  expect(markedChanges(was)).toEqual([]);
  expect(markedChanges("<p>A delta, and an inset.</p>")).toEqual([]);
  expect(markedChanges("<p>never <del>closed").map((text) => markedChanges(text))).toEqual([[], []]);
});
