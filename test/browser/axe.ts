import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { embeddedVersion, unpackEmbedded } from "../../src/pack/press/embedded.ts";
import { findBrowser } from "../../src/pack/press/find-browser.ts";
import { FLAGS } from "../../src/pack/press/launch.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/orderpaper", import.meta.url));

/** The script of axe-core, to be evaluated in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Lets a browser reach a server on this machine, and nothing else still. */
const LOOPBACK = [
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--proxy-bypass-list=127.0.0.1",
];

/**
 * A browser driven as a reader would, with one empty page: the one in CHROME_PATH, else the one that npm brings, the same on
 * every machine and started in half the time, else an installed one. It reaches no network, or with `loopback` no other than
 * 127.0.0.1.
 */
export async function openBrowser({ loopback = false } = {}): Promise<{
  readonly browser: Browser;
  readonly page: Page;
  readonly end: () => Promise<void>;
}> {
  const brought = "version" in (await embeddedVersion()) ? "embedded" : undefined;
  const found = await findBrowser(process.env.CHROME_PATH || brought, CACHE);
  const unpacked = found.embedded ? await unpackEmbedded(CACHE) : undefined;
  const libraries = unpacked ? { LD_LIBRARY_PATH: unpacked.libraries } : {};
  const browser = await chromium.launch({
    executablePath: unpacked?.program ?? found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...FLAGS, ...(loopback ? LOOPBACK : [])],
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8", TZ: "UTC", ...libraries },
  });
  return { browser, page: await browser.newPage(), end: () => browser.close() };
}

const RUN = JSON.stringify({
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // What passes need not be described, nor where an element stands: its own tag is printed.
  resultTypes: ["violations"],
  selectors: false,
});

/** What axe finds on the page, WCAG 2.2 A and AA and best practice: the rule and the elements, a line each. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  const violations = (await page.evaluate(
    `axe.run(${RUN}).then(({ violations }) => violations)`,
  )) as readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
  );
}
