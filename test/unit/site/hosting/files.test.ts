import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { Library } from "../../../../src/model/library.ts";
import { editorHosts } from "../../../../src/publish/editor/editor-hosts.ts";
import { hostFiles } from "../../../../src/site/hosting/files.ts";
import { packedCouncil } from "../../views/packed-council.ts";

const written = (prefix = "", hosts?: readonly string[], audience: "public" | "members" = "public") => {
  const { context } = packedCouncil();
  const { council, redirects } = context.library;
  const library = new Library({
    ...{ council, redirects, audience },
    ...{ bodies: [], people: [], meetings: [], actions: [], matters: [], pages: [] },
  });
  const files = hostFiles({ ...context, library, prefix }, hosts);
  return (address: string): string =>
    new TextDecoder().decode(files.find((file) => file.address === address)?.bytes());
};

/** What `_headers` gives a path, by the rules of Cloudflare Pages: all blocks that fit. */
function headersAt(text: string, path: string): readonly (readonly [string, string])[] {
  let fits = false;
  return text.split("\n").flatMap((line) => {
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) return fits ? [[name, value] as const] : [];
    fits = new RegExp(`^${line.replace(/[.]/g, "\\.").replace(/\*/g, ".*")}$`).test(path);
    return [];
  });
}

const PATHS = [
  "/",
  "/meetings/2026-01-15-board/pages.json",
  "/calendar/meetings.ics",
  "/feeds/everything.xml",
  "/css/site.css",
  "/js/search.js",
  "/fonts/a.woff2",
  "/pagefind/fragment/en_1.pf_fragment",
  "/pagefind/pagefind-entry.json",
];

test("no path gets a header twice, whichever host adds up its blocks", () => {
  const text = written("/m")("/_headers");
  for (const path of PATHS) {
    const names = headersAt(text, `/m${path}`).map(([name]) => name);
    expect(names).toContain("Content-Security-Policy");
    expect(new Set(names).size, path).toBe(names.length);
  }
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(2000);
});

test("data may be read by everybody's programs, pages not; only names with a digest are kept for long", () => {
  const text = written()("/_headers");
  const has = (header: string, value: string) =>
    PATHS.filter((path) =>
      headersAt(text, path).some(([name, said]) => name === header && said.includes(value)),
    );
  expect(has("Access-Control-Allow-Origin", "*")).toEqual([
    "/meetings/2026-01-15-board/pages.json",
    "/calendar/meetings.ics",
    "/feeds/everything.xml",
    "/pagefind/pagefind-entry.json",
  ]);
  expect(has("Cache-Control", "immutable")).toEqual(["/pagefind/fragment/en_1.pf_fragment"]);
});

test("a members' site is kept by no browser, found by no search engine, and read by no other site", () => {
  const file = written("", undefined, "members");
  for (const name of ["/_headers", "/.htaccess", "/_nginx.conf", "/web.config"]) {
    expect(file(name)).toContain("private, no-store");
    expect(file(name)).toContain("noindex, nofollow");
    expect(file(name)).not.toContain("Access-Control");
    expect(file(name)).not.toContain("max-age");
  }
});

test("every host is told the same policy", () => {
  const file = written("", ["https://git.example"]);
  const [, policy = ""] = /Content-Security-Policy: (.*)/.exec(file("/_headers")) ?? [];
  expect(policy).toContain("frame-ancestors");
  expect(file("/.htaccess")).toContain(`Content-Security-Policy "${policy}"`);
  expect(file("/_nginx.conf")).toContain(`Content-Security-Policy "${policy}" always;`);
  expect(file("/web.config")).toContain(`name="Content-Security-Policy" value="${policy}"`);
});

test("each is written so that its host can read it", () => {
  const file = written("/a+b");
  const document = XmlDocument.fromString(file("/web.config"));
  expect(document.root.name).toBe("configuration");
  document.dispose();
  expect(file("/_nginx.conf")).toContain('if ($uri ~ "^/a\\+b(?:/css/|/pagefind/shelves/)")');
  for (const line of file("/_nginx.conf").trim().split("\n").slice(1)) expect(line).toMatch(/[;}]$/);
  const opened = file("/.htaccess").match(/<[A-Z]\w+/g) ?? [];
  const closed = file("/.htaccess").match(/<\/[A-Z]\w+/g) ?? [];
  expect(closed.length).toBe(opened.length);
});

test("an editor's hosts are its git host's, or the council's own", () => {
  const gitlab = { backend: "gitlab", repo: "a/b", branch: "main" } as const;
  expect(editorHosts(undefined)).toBeUndefined();
  expect(editorHosts("local")).toBeUndefined();
  expect(editorHosts(gitlab)).toEqual(["https://gitlab.com"]);
  expect(editorHosts({ ...gitlab, "sign-in": "https://git.example/x" })).toEqual(["https://git.example"]);
  expect(editorHosts({ ...gitlab, backend: "github" })).toContain("https://api.github.com");
});
