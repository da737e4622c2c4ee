/** The judges are judged: each is shown a site with one fault. */
import { describe, expect, test } from "vitest";
import type { WrittenSite } from "./built-site.ts";
import { htmlFaults } from "./html-rules.ts";
import { brokenLinks } from "./links.ts";
import { frameFaults } from "./pages.ts";
import { reachable } from "./reachable.ts";
import { unreachable } from "./unreachable.ts";

const page = (body: string): string =>
  `<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>Street trees</title>\n</head>\n<body>\n<main>\n<h1>Street trees</h1>\n${body}\n</main>\n</body>\n</html>\n`;

/** A site of these files, served at a path; judges look at nothing else of it. */
function site(files: Readonly<Record<string, string>>): WrittenSite {
  const bytes = new Map(
    Object.entries(files).map(([address, text]) => [address, new TextEncoder().encode(text)]),
  );
  const where = { baseUrl: "https://council.example/meetings", prefix: "/meetings" };
  return { name: "invented", ...where, pages: [], files: bytes, packs: new Map() };
}

describe("html-validate", () => {
  test("is silent about a sound page", () => expect(htmlFaults("/", page("<p>Forty.</p>"))).toEqual([]));

  test.each([
    ["no-dup-id", '<p id="a">One</p><p id="a">Two</p>'],
    ["element-permitted-content", "<ul><p>One</p></ul>"],
    ["close-order", "<p><strong>One</p>"],
    ["no-missing-references", '<section aria-labelledby="nobody"><p>One</p></section>'],
    ["wcag/h37", '<p><img src="/a.png"></p>'],
    ["no-inline-style", '<p style="color: red">One</p>'],
    ["heading-level", "<h3>Two steps down</h3>"],
    ["unique-landmark", "<nav><a href='/'>A</a></nav><nav><a href='/'>B</a></nav>"],
    ["attr-quotes", "<p id='one'>One</p>"],
  ])("speaks of %s", (rule, body) => {
    expect(htmlFaults("/", page(body)).join("\n")).toContain(` ${rule}: `);
  });
});

describe("what every page has", () => {
  test.each([
    ["h3 follows h1", page("<h3>Two steps down</h3>")],
    ["2 of <h1>", page("<h1>Again</h1>")],
    ["script inside it", page("<script>alert(1)</script>")],
    ["style inside it", page('<p style="color: red">One</p>')],
    ["no language", page("").replace(' lang="en-GB"', "")],
  ])("%s", (fault, html) => {
    expect(frameFaults({ address: "/", layout: "", html })).toEqual([`/: ${fault}`]);
  });

  test("nothing is said of linked data", () =>
    expect(
      frameFaults({ address: "/", layout: "", html: page('<script type="application/ld+json">{}</script>') }),
    ).toEqual([]));
});

describe("links", () => {
  const sound = {
    "/": page('<a href="/meetings/a/#p1.1">1.1</a> <a href="https://elsewhere.example/b">b</a>'),
    "/a/": page('<p id="p1.1"><a href="../">Up</a> <a href="#p1.1">1.1</a></p>'),
    "/css/site.css": 'a { background: url("../images/mark.svg") }',
    "/images/mark.svg": "<svg/>",
    "/a.pdf": "%PDF",
    "/feed.atom": '<link href="https://council.example/meetings/a/#p1.1"/>',
    "/a/calendar.ics": "URL:https://council.example/meeti\r\n ngs/a/\r\n",
  };

  test("nothing is said of those that lead somewhere", () => expect(brokenLinks(site(sound))).toEqual([]));

  test.each([
    ["a page that is not there", "/", page('<a href="/meetings/b/">b</a>')],
    ["a place that is not there", "/", page('<a href="/meetings/a/#p1.2">1.2</a>')],
    ["an address above the site's path", "/", page('<a href="/a/">a</a>')],
    [
      "a place in a PDF",
      "/",
      page('<a href="/meetings/a.pdf#p1.1">a</a> <a href="/meetings/a.pdf#page=2">a</a>'),
    ],
    ["a script that is not there", "/", page('<script src="/meetings/js/a.js"></script>')],
    ["a font that is not there", "/css/site.css", "a { src: url(/meetings/fonts/a.woff2) }"],
    ["a feed's entry", "/feed.atom", "<id>https://council.example/meetings/b/</id>"],
    ["a calendar's folded line", "/a/calendar.ics", "URL:https://council.example/meetings/a\r\n /b/\r\n"],
    ["a list for search engines", "/sitemap.xml", "<loc>https://council.example/meetings/b/</loc>"],
    [
      "linked data",
      "/",
      page('<script type="application/ld+json">{"url":"https://council.example/meetings/b/"}</script>'),
    ],
    ["where a page leads on", "/", '<meta http-equiv="refresh" content="0; url=/meetings/b/">'],
  ])("%s", (_, address, text) => {
    expect(brokenLinks(site({ ...sound, [address]: text }))).toHaveLength(1);
  });

  test("a page to which no link leads is named, with the document only it has", () => {
    const lost = site({ ...sound, "/b/": page('<a href="/meetings/b.pdf">b</a>'), "/b.pdf": "%PDF" });
    expect(unreachable(lost, reachable(lost))).toEqual([
      "/a.pdf",
      "/feed.atom",
      "/a/calendar.ics",
      "/b/",
      "/b.pdf",
    ]);
  });
});
