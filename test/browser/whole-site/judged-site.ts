import type { Browser, BrowserContext, Page } from "playwright-core";
import { contentType } from "../../../src/views/static-files.ts";
import { type Served, serveFiles } from "../../bench/site/server.mjs";
import type { BuiltPage, WrittenSite } from "../../site/built-site.ts";
import type { JudgedCouncil } from "../../site/councils.ts";
import { sharedSite } from "../../site/shared-site.ts";
import { openBrowser } from "../axe.ts";

/** A whole site with its packs, on a static host of this machine, and a browser that reaches nothing else. */
export interface JudgedSite extends WrittenSite, Pick<Served, "base" | "sent"> {
  readonly browser: Browser;
  readonly end: () => Promise<void>;
}

/** Serves a council's site, built once for all who judge it, and starts the browser. `end` ends both. */
export async function judgedSite(council: JudgedCouncil): Promise<JudgedSite> {
  const site = await sharedSite(council);
  const { base, sent, end: endServer } = await serveFiles(site.files, contentType, site.prefix);
  const { browser, page, end: endBrowser } = await openBrowser({ loopback: true });
  await page.close();
  const end = async (): Promise<void> => {
    await endBrowser();
    await endServer();
  };
  return { ...site, base, sent, browser, end };
}

/** Of each layout the page with most in it, by the layout's name. */
export function onePageOfEach({ pages }: Pick<WrittenSite, "pages">): ReadonlyMap<string, BuiltPage> {
  const largest = new Map<string, BuiltPage>();
  for (const page of pages)
    if (page.html.length > (largest.get(page.layout)?.html.length ?? 0)) largest.set(page.layout, page);
  return largest;
}

/**
 * Writes down what goes wrong while pages of a context are read: requests that leave the host or find nothing, scripts that
 * throw, what the content security policy stops.
 */
export function noteFaults(context: BrowserContext, base: string): string[] {
  const faults: string[] = [];
  const { origin } = new URL(base);
  const at = (url: string): string => url.replace(origin, "");
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`left the host: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${at(response.url())}`);
  });
  context.on("weberror", (error) => faults.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${at(message.text())}`);
  });
  return faults;
}

/**
 * Opens a page of the site and waits until it is whole, its typefaces with it. One that leads on by itself is held, so that it
 * can be looked at, too.
 */
export async function openPage(
  page: Page,
  { base }: Pick<JudgedSite, "base">,
  { address, html }: BuiltPage,
): Promise<void> {
  const url = `${base}${address}`;
  await page.unrouteAll();
  const leadsOn = html.includes('<meta http-equiv="refresh"');
  if (leadsOn)
    await page.route(
      (asked) => asked.href !== url,
      (route) => route.abort("aborted"),
    );
  await page.goto(url, { waitUntil: "load" });
  await page.evaluate("document.fonts.ready.then(() => undefined)");
}
