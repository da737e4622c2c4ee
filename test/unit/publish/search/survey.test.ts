import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { indexedPart, survey } from "../../../../src/publish/search/survey.ts";
import { surveyAll } from "../../../../src/publish/search/survey-all.ts";

const html = (inside: string, foot = "Foot"): string =>
  `<!doctype html><html lang="cy-GB"><head><title>t</title></head><body><nav>Way</nav><main class="wrap" data-pagefind-body data-pagefind-filter="kind[data-kind]" data-kind="Report" data-body="Adults, Health &amp; &quot;Housing&quot;" data-year="2026" data-sorted="2026-03-04">${inside}</main><footer>${foot}</footer></body></html>`;

test("what a page says of itself is read from its main", () => {
  expect(survey("/a/", html("<h1>Oaks</h1>"))).toMatchObject({
    address: "/a/",
    language: "cy-gb",
    body: 'Adults, Health & "Housing"',
    year: "2026",
    sorted: "2026-03-04",
  });
  expect(survey("/a/", "<html><main><h1>A list</h1></main></html>")).toBeUndefined();
  const bare = survey("/a/", '<html lang="en"><main data-pagefind-body ><h1>A</h1></main></html>');
  expect(bare).not.toHaveProperty("body");
  expect(bare).not.toHaveProperty("year");
  expect(bare?.sorted).toBe("0000-00-00");
});

test("only what is indexed counts for the digest: address, language and main", () => {
  const digest = (address: string, page: string): string | undefined => survey(address, page)?.digest;
  const one = digest("/a/", html("<p>Oaks</p>"));
  expect(digest("/a/", html("<p>Oaks</p>", "Another foot"))).toBe(one);
  expect(digest("/a/", html("<p>Elms</p>"))).not.toBe(one);
  expect(digest("/b/", html("<p>Oaks</p>"))).not.toBe(one);
  expect(digest("/a/", html("<p>Oaks</p>").replace("cy-GB", "en-GB"))).not.toBe(one);
});

test("what Pagefind is given has the language and the main, and cells that stand side by side stay apart", () => {
  const part = indexedPart(html("<table><tr><td>Ward</td><td>Abbey</td></tr></table>"));
  expect(part).toMatch(/^<!doctype html><html lang="cy-GB"><body><main .*<\/main><\/body><\/html>$/);
  expect(part).toContain("<td>Ward</td> <td>Abbey</td>");
});

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "survey-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a page that has the mark it had before is not read again, and all others are", () => {
  const read: string[] = [];
  const page = (address: string, mark: string | undefined, text: string) => ({
    address,
    ...(mark === undefined ? {} : { mark }),
    get html() {
      read.push(address);
      return text;
    },
  });
  const found = html("<p>Oaks</p>");
  const first = surveyAll([page("/a/", "1", found), page("/b/", "1", "<html></html>")], folder);
  expect(read).toEqual(["/a/", "/b/"]);
  const again = surveyAll([page("/a/", "1", found), page("/b/", "1", "<html></html>")], folder);
  expect(read).toEqual(["/a/", "/b/"]);
  expect(again.surveyed).toEqual(first.surveyed);
  expect([...again.pageAt.keys()]).toEqual(["/a/"]);
  const third = surveyAll([page("/a/", "2", html("<p>Elms</p>")), page("/b/", undefined, found)], folder);
  expect(read).toEqual(["/a/", "/b/", "/a/", "/b/"]);
  expect(third.surveyed.map(({ address }) => address)).toEqual(["/a/", "/b/"]);
  expect(third.surveyed[0]?.digest).not.toBe(first.surveyed[0]?.digest);
});

test("a page that was surveyed when it was printed is not read for it, and is kept with what was found", () => {
  const found = survey("/a/", html("<p>Oaks</p>")) ?? null;
  const unread = (address: string, seen: typeof found | undefined) => ({
    address,
    mark: "1",
    found: seen,
    get html(): string {
      throw new Error(`${address} was read`);
    },
  });
  expect(surveyAll([unread("/a/", found), unread("/b/", null)], folder).surveyed).toEqual([found]);
  const again = [unread("/a/", undefined), unread("/b/", undefined)];
  expect(surveyAll(again, folder).surveyed).toEqual([found]);
  expect(() => surveyAll(again, undefined)).toThrow("/a/ was read");
});
