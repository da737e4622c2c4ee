import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { check } from "../../../../src/publish/edition.ts";
import type { IndexFile } from "../../../../src/publish/search/in-one-order.ts";
import { indexPages } from "../../../../src/publish/search/index-pages.ts";
import type { FinishedPage } from "../../../../src/publish/search/survey.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";

const CONTENT = fileURLToPath(new URL("../../../../content", import.meta.url));

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly { readonly id: string; readonly location: number }[];
}

const fragmentsOf = (files: readonly IndexFile[]): readonly Fragment[] =>
  files
    .filter(({ path }) => path.startsWith("fragment/"))
    .map(({ bytes }) => JSON.parse(gunzipSync(bytes).subarray(12).toString("utf8")) as Fragment);

const page = (address: string, inside: string, attributes = "", lang = "en-GB"): FinishedPage => ({
  address,
  html: `<!doctype html><html lang="${lang}"><head><title>t</title></head><body><nav>Way</nav><main data-pagefind-body ${attributes}>${inside}</main><footer>Foot</footer></body></html>`,
});

afterEach(() => {
  delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  delete process.env.npm_config_arch;
});

describe("the demo council's index", () => {
  const { library } = check(CONTENT);
  const context = viewContext(library, new Map());
  const print = openLayouts();
  const pages = sitePages(context).map(({ address, layout, view }) => ({
    address,
    html: print(layout, view()),
  }));
  const marked = pages.filter(({ html }) => html.includes(" data-pagefind-body "));

  test("is the same files with the same bytes when it is made again", async () => {
    const first = await indexPages(marked);
    const again = await indexPages(marked);
    expect(again.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
    for (const [index, { path, bytes }] of first.entries())
      expect(Buffer.compare(bytes, again[index]?.bytes ?? Buffer.of()), path).toBe(0);
  });

  test("has a fragment for every page that may be found, with its kind, and the place of every paragraph", async () => {
    const fragments = new Map(fragmentsOf(await indexPages(marked)).map((each) => [each.url, each]));
    expect([...fragments.keys()].sort()).toEqual(marked.map(({ address }) => address).sort());
    const minutes = fragments.get("/meetings/2026-10-14-planning-committee/minutes/");
    expect(minutes?.filters).toEqual({ body: ["Planning Committee"], kind: ["Minutes"], year: ["2026"] });
    for (const { url, content, anchors } of fragments.values()) {
      const words = content.split(/\s+/);
      for (const { id, location } of anchors)
        if (/^p\d+\.\d+$/.test(id)) expect(words[location], `${url}#${id}`).toBe(id.slice(1));
    }
  });

  test("holds none of the pages that only lead on: lists, pages of packs, short addresses, search itself", () => {
    const addresses = marked.map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(100);
    for (const address of ["/", "/meetings/", "/search/", "/404.html", "/actions/", "/people/"])
      expect(addresses).not.toContain(address);
    expect(addresses.filter((address) => address.startsWith("/go/"))).toEqual([]);
  });
});

test("only what main says is indexed, without ways, forms, buttons and page marks", async () => {
  const [only] = fragmentsOf(
    await indexPages([
      page(
        "/a/",
        '<h1>Trees</h1><nav>Contents</nav><p>Forty <span class="page-mark">p. 26</span>oaks.</p><form>Go to</form><button>Copy</button><div data-pagefind-ignore>Again</div>',
      ),
    ]),
  );
  expect(only?.content).toBe("Trees. Forty oaks.");
});

test("cells that stand side by side are two words", async () => {
  const [only] = fragmentsOf(
    await indexPages([page("/a/", "<h1>A</h1><table><tr><th>Ward</th><td>Abbey</td></tr></table>")]),
  );
  expect(only?.content).toContain("Ward Abbey");
});

test("filters with commas and quotes in them are whole", async () => {
  const [only] = fragmentsOf(
    await indexPages([
      page(
        "/a/",
        "<h1>A</h1>",
        'data-pagefind-filter="body[data-body]" data-body="Adults, Health &quot;H&quot; and Housing: North"',
      ),
    ]),
  );
  expect(only?.filters).toEqual({ body: ['Adults, Health "H" and Housing: North'] });
});

test("each page goes into the index of its own language", async () => {
  const files = await indexPages([
    page("/a/", "<h1>Coed</h1>", "", "cy"),
    page("/b/", "<h1>Trees</h1>", "", "en-GB"),
  ]);
  const entry = files.find(({ path }) => path === "pagefind-entry.json");
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.bytes)) as { languages: object };
  expect(Object.keys(languages)).toEqual(["cy", "en-gb"]);
});

test("a machine without Pagefind’s program is told so, and what would help", async () => {
  process.env.npm_config_arch = "riscv64";
  await expect(indexPages([page("/a/", "<h1>A</h1>")])).rejects.toThrow(
    /Pagefind’s program for this machine .* is not installed\. Install the packages without --omit=optional/,
  );
});

test("a program that ends before its time ends the build with words, not with silence", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pagefind-"));
  const program = join(folder, "pagefind");
  writeFileSync(program, "#!/bin/sh\nexit 137\n");
  chmodSync(program, 0o755);
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = program;
  await expect(indexPages([page("/a/", "<h1>A</h1>")])).rejects.toThrow(/Pagefind’s program ended/);
  rmSync(folder, { recursive: true });
});

test("several indexes asked for at once are each whole", async () => {
  const made = await Promise.all(
    ["one", "two", "three"].map((word) => indexPages([page("/a/", `<h1>${word}</h1>`)])),
  );
  expect(made.map((files) => fragmentsOf(files)[0]?.content)).toEqual(["one.", "two.", "three."]);
});
