/**
 * Sheets whose HTML an author wrote outright. The pages that we print have none of it; the press holds all the same, because a
 * template, too, can be wrong one day.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import { PressFault } from "../../src/pack/press/press-fault.ts";
import { read, sheet } from "./press-sheets.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CANARY = "canaryoffile";
const folder = mkdtempSync(join(tmpdir(), "orderpaper-canary-"));
/** Files that a page could show, run or lay itself out with. */
const LAID: Readonly<Record<string, string>> = {
  "secret.txt": CANARY,
  "secret.html": `<!doctype html><p>${CANARY}</p>`,
  "secret.svg": `<svg xmlns="http://www.w3.org/2000/svg"><text id="t" y="20">${CANARY}</text></svg>`,
  "secret.css": `p::after { content: "${CANARY}" }`,
  "secret.js": `document.body.append("${CANARY}")`,
};

/** Every way to ask for something that stands at `at`, a folder of the files above: what is tried, head and body. */
const WAYS: readonly (readonly [string, (at: string) => string])[] = [
  ["a style sheet", (at) => `<link rel="stylesheet" href="${at}/secret.css">`],
  ["a style sheet of a style sheet", (at) => `<style>@import url("${at}/secret.css");</style>`],
  [
    "a style sheet of a style sheet, without brackets",
    (at) => `<style>@import "${at}/secret.css" print;</style>`,
  ],
  ["a background", (at) => `<style>p { background: url(${at}/secret.svg) }</style>`],
  [
    "pictures of a style",
    (at) =>
      `<style>p { list-style: url(${at}/secret.svg); mask: url(${at}/secret.svg#t); cursor: url(${at}/secret.svg), auto }</style>`,
  ],
  [
    "a typeface",
    (at) =>
      `<style>@font-face { font-family: F; src: url(${at}/secret.txt) } b { font-family: F }</style><b>b</b>`,
  ],
  [
    "what may be needed next",
    (at) =>
      [
        "preload",
        "prefetch",
        "preconnect",
        "dns-prefetch",
        "modulepreload",
        "prerender",
        "manifest",
        "icon",
        "import",
      ]
        .map((rel) => `<link rel="${rel}" as="fetch" href="${at}/secret.txt">`)
        .join(""),
  ],
  [
    "frames",
    (at) =>
      `<iframe src="${at}/secret.html"></iframe><object data="${at}/secret.html"></object><embed src="${at}/secret.svg">`,
  ],
  [
    "a frame with a document of its own",
    (at) =>
      `<iframe srcdoc='<iframe src="${at}/secret.html"></iframe><script src="${at}/secret.js"></script>'></iframe>`,
  ],
  ["a frame of data", (at) => `<iframe src='data:text/html,<img src="${at}/secret.svg">'></iframe>`],
  [
    "pictures",
    (at) =>
      `<img src="${at}/secret.svg" alt="far"><img srcset="${at}/secret.svg 2x" alt="far"><picture><source srcset="${at}/secret.svg"><img alt="far"></picture><input type="image" src="${at}/secret.svg" alt="far">`,
  ],
  [
    "pictures of a drawing",
    (at) =>
      `<svg width="90" height="90"><image href="${at}/secret.svg" width="9" height="9"/><use href="${at}/secret.svg#t"/><feImage href="${at}/secret.svg"/></svg>`,
  ],
  [
    "films",
    (at) =>
      `<video src="${at}/secret.txt" poster="${at}/secret.svg" autoplay></video><audio src="${at}/secret.txt"></audio><video><track default src="${at}/secret.txt"></video>`,
  ],
  [
    "scripts",
    (at) =>
      `<script src="${at}/secret.js"></script><script type="module" src="${at}/secret.js"></script><script>fetch("${at}/secret.txt").then((r) => r.text()).then((t) => document.body.append(t))</script>`,
  ],
  [
    "handlers",
    (at) =>
      `<img src="x.png" alt="far" onerror="location='${at}/secret.html'"><svg onload="location='${at}/secret.html'"></svg><details open ontoggle="location='${at}/secret.html'"></details>`,
  ],
  ["a base for all other addresses", (at) => `<base href="${at}/"><img src="secret.svg" alt="far">`],
  [
    "a form that is sent by itself",
    (at) => `<form id="f" action="${at}/secret.html"><input name="q" autofocus onfocus="f.submit()"></form>`,
  ],
  ["another page at once", (at) => `<meta http-equiv="refresh" content="0;url=${at}/secret.html">`],
  ["another page in a second", (at) => `<meta http-equiv="refresh" content="1;url=${at}/secret.html">`],
  [
    "a program as the next page",
    () => `<meta http-equiv="refresh" content="0;url=javascript:document.body.append('ran')">`,
  ],
  [
    "a looser policy",
    (at) =>
      `<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline'"><script src="${at}/secret.js"></script>`,
  ],
];

let server: Server;
let press: Press;
const asked: string[] = [];
let there = "";
beforeAll(async () => {
  for (const [name, text] of Object.entries(LAID)) writeFileSync(join(folder, name), text);
  server = createServer(({ url = "" }, answer) => {
    asked.push(url);
    answer.setHeader("Access-Control-Allow-Origin", "*").end(LAID[url.slice(1)] ?? CANARY);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // paged.js waits for ever for some frames and drawings that do not come: the time limit is what ends those.
  press = await openPress({
    browser: "embedded",
    cacheFolder: "node_modules/.cache/orderpaper",
    atOnce: 2,
    timeLimit: 12,
  });
});
afterAll(async () => {
  await press.close();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(["chromium", "pagedjs"] as const)("the press with %s and an author's own HTML", (engine) => {
  it.each(WAYS)("fetches nothing from the network and reads no file: %s", async (_, way) => {
    const places = [there, pathToFileURL(folder).href];
    const words = await Promise.all(places.map((at) => printed(engine, way(at))));
    expect(asked).toEqual([]);
    for (const text of words) {
      expect(text).not.toContain(CANARY);
      expect(text).not.toMatch(/\bran\b/);
      // A sheet is refused by name, or it is our own page that was printed.
      expect(text).toMatch(/^(?:refused: .*07-invented|.*\bQuiet words\b)/);
    }
  });

  it("lays out the next sheet as ever", async () => {
    expect(await printed(engine, "")).toContain("Quiet words");
  });
});

it("the server that nobody asked answers: the tests above can fail", async () => {
  expect(await (await fetch(`${there}/secret.txt`)).text()).toBe(CANARY);
  expect(asked.splice(0)).toEqual(["/secret.txt"]);
});

/** The words of the pages, or why there are none. */
async function printed(engine: "chromium" | "pagedjs", hostile: string): Promise<string> {
  try {
    const { pdf } = await press.layOut(sheet(engine, `${hostile}<p>Quiet words</p>`));
    return (await read(pdf)).map(({ text }) => text).join(" ");
  } catch (cause) {
    if (!(cause instanceof PressFault)) throw cause;
    return `refused: ${cause.message}`;
  }
}
