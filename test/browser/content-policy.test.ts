import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BELOW_A_PATH } from "../site/councils.ts";
import { until } from "./until.ts";
import { type JudgedSite, judgedSite, noteFaults, onePageOfEach } from "./whole-site/judged-site.ts";
import { tryControls } from "./whole-site/try-controls.ts";

/** Milliseconds that all kinds of pages take on a machine that has other work. */
const LONG = 300_000;

/** What somebody who could write into a page would try; each says on `window.ran` that it did. */
const PLANTED = `<script>ran("inline script")</script>
<script src="https://elsewhere.example/x.js"></script>
<script type="module">ran("inline module")</script>
<img src="x" alt="" onerror="ran('handler')">
<svg onload="ran('drawing')"></svg>
<a id="planted" href="javascript:ran('address')">x</a>
<iframe srcdoc="<script>parent.ran('frame')</script>"></iframe>
<object data="data:text/html,x"></object>
<style>main { color: rgb(1, 2, 3) }</style>
<p id="styled" style="position: fixed">x</p>
<base href="https://elsewhere.example/">
<form action="https://elsewhere.example/" id="sent"><button>x</button></form>`;

/** What of it ran or took hold. `eval` is tried by a script of ours, as a fault of ours might. */
const TAKEN = `(async () => {
  document.getElementById("planted").click();
  document.getElementById("sent").requestSubmit();
  await new Promise((later) => setTimeout(later, 50));
  const { color } = getComputedStyle(document.querySelector("main"));
  return {
    ran: window.done,
    coloured: color === "rgb(1, 2, 3)",
    styled: getComputedStyle(document.getElementById("styled")).position === "fixed",
    leads: new URL("x", document.baseURI).host === "elsewhere.example",
    stayed: location.host,
  };
})()`;

describe("the content security policy of the demo, below a path", { timeout: LONG }, () => {
  let site: JudgedSite;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];
  beforeAll(async () => {
    site = await judgedSite(BELOW_A_PATH);
    context = await site.browser.newContext();
    faults = noteFaults(context, site.base);
    page = await context.newPage();
  }, LONG);
  afterAll(() => site.end());

  const kinds = () => [...onePageOfEach(site).values()];
  /** A meeting with a pack, and the keys of two of its papers. */
  const packed = (): { readonly meeting: string; readonly keys: readonly string[] } => {
    const [meeting = "", keys = []] = [...site.packs][0] ?? [];
    return { meeting, keys: keys.slice(0, 2) };
  };

  test("every page says its own before it asks for anything", () => {
    const late = site.pages.filter(
      ({ html }) =>
        !/^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/.test(
          html,
        ),
    );
    expect(late.map(({ address }) => address)).toEqual([]);
    const loose = site.pages.filter(({ html }) => html.includes("unsafe-"));
    expect([...new Set(loose.map(({ layout }) => layout))].sort()).toEqual(["pack-print.njk", "search.njk"]);
  });

  test("stops nothing that any kind of page does, with the host's headers beside it", async () => {
    for (const { address, layout } of kinds()) {
      await page.goto(`${site.base}${address}`, { waitUntil: "load" });
      if (layout === "short.njk") await page.waitForURL((url) => url.pathname !== `${site.prefix}${address}`);
      else if (layout !== "pack-print.njk") await tryControls(page);
    }
    expect(faults.splice(0)).toEqual([]);
  });

  test("search finds, and the print view lays out pages", async () => {
    await page.goto(`${site.base}/search/?q=trees`);
    await until(page, "/result/.test(document.getElementById('search-status').textContent)");
    expect(await page.locator("#search-results li").count()).toBeGreaterThan(0);
    const { meeting, keys } = packed();
    const parts = keys.map((key) => `part=${encodeURIComponent(key)}`).join("&");
    await page.addInitScript("window.print = () => {}");
    await page.goto(`${site.base}/meetings/${meeting}/pack/print/?${parts}`);
    await until(page, "Number(document.getElementById('papers').dataset.ready) > 0");
    expect(await page.locator("#notes").innerText()).toBe("");
    expect(faults.splice(0)).toEqual([]);
  });

  test("lets nothing run, style or lead away that was planted in a page, without any header", async () => {
    const bare = await site.browser.newContext();
    await bare.addInitScript("window.done = []; window.ran = (what) => window.done.push(what);");
    const window = await bare.newPage();
    for (const { address, layout, html } of kinds().filter(({ layout: each }) => each !== "short.njk")) {
      await window.route(`${site.base}${address}`, (route) =>
        route.fulfill({
          body: html.replace("</main>", `${PLANTED}</main>`),
          contentType: "text/html; charset=utf-8",
        }),
      );
      await window.goto(`${site.base}${address}`, { waitUntil: "load" });
      const isStyledByScript = layout === "pack-print.njk";
      expect(await window.evaluate(TAKEN), address).toEqual({
        ran: [],
        coloured: isStyledByScript,
        styled: isStyledByScript,
        leads: false,
        stayed: new URL(site.base).host,
      });
    }
    await bare.close();
  });

  test("the same page without its policy does all that: the test can fail", async () => {
    const bare = await site.browser.newContext();
    await bare.addInitScript("window.done = []; window.ran = (what) => window.done.push(what);");
    const window = await bare.newPage();
    const html = kinds().find(({ layout }) => layout === "home.njk")?.html ?? "";
    const open = html
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
      .replace("</main>", `${PLANTED}</main>`);
    const body = open.replace(
      /<form action="https[\s\S]*?<\/form>/,
      '<form id="sent" method="dialog"></form>',
    );
    await window.route(`${site.base}/`, (route) =>
      route.fulfill({ body, contentType: "text/html; charset=utf-8" }),
    );
    await window.goto(`${site.base}/`, { waitUntil: "load" });
    const taken = (await window.evaluate(TAKEN)) as { readonly ran: readonly string[] };
    expect([...taken.ran].sort()).toEqual([
      "address",
      "drawing",
      "frame",
      "handler",
      "inline module",
      "inline script",
    ]);
    expect(taken).toMatchObject({ coloured: true, styled: true, leads: true });
    await bare.close();
  });

  test("every style sheet and script of every page is held to its digest", () => {
    const open = site.pages.flatMap(({ address, html }) =>
      [...html.matchAll(/<(?:link rel="stylesheet"|script)[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => !/ integrity="sha384-[\w+/]{64}"/.test(tag) && !tag.includes("application/ld+json"))
        .map((tag) => `${address} ${tag}`),
    );
    expect(open).toEqual([]);
  });

  test("a script or a style sheet with one byte changed is refused", async () => {
    const bare = await site.browser.newContext();
    const window = await bare.newPage();
    const refused: string[] = [];
    window.on("console", (message) => {
      const [, name] = /digest.*integrity.*\/((?:js|css)\/[\w.-]+)\?/.exec(message.text()) ?? [];
      if (name !== undefined) refused.push(name);
    });
    await window.route(/\/(?:js\/search\.js|css\/search\.css)\?/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()} ` });
    });
    await window.goto(`${site.base}/search/?q=trees`, { waitUntil: "networkidle" });
    expect(refused.sort()).toEqual(["css/search.css", "js/search.js"]);
    expect(await window.locator("#search-status").innerText()).toBe("");
    await bare.close();
  });

  test("the print view refuses a changed script that lays papers out, and says so", async () => {
    const { meeting, keys } = packed();
    await page.route(/\/js\/paged\/rows\.js\?/, (route) => route.fulfill({ body: "window.taken = true;" }));
    await page.goto(`${site.base}/meetings/${meeting}/pack/print/?part=${encodeURIComponent(keys[0] ?? "")}`);
    await until(page, "document.getElementById('notes').textContent !== ''");
    expect(await page.locator("#notes").innerText()).toMatch(
      /could not be laid out: .*rows\.js.* did not come/,
    );
    await page.unrouteAll();
  });
});
