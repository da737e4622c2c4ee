import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { findBrowser } from "../../src/pack/press/find-browser.ts";
import { launch } from "../../src/pack/press/launch.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/orderpaper", import.meta.url));

/** The script of axe-core, to be evaluated in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The browser that packs are laid out with, with one empty page; it reaches no network. */
export async function openBrowser(): Promise<{ readonly page: Page; readonly end: () => Promise<void> }> {
  const running = await launch(
    await findBrowser(process.env.CHROME_PATH, CACHE),
    CACHE,
    process.getuid?.() !== 0,
  );
  return { page: await running.browser.newPage(), end: () => running.end() };
}

/** What axe finds on the page, WCAG 2.2 A and AA and best practice: the rule and the elements, a line each. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => { globalThis.found = result.violations; })",
  );
  const violations = (await page.evaluate("found")) as readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
