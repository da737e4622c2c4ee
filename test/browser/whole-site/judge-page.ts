import type { Page } from "playwright-core";
import type { BuiltPage } from "../../site/built-site.ts";
import { AXE, axeFinds } from "../axe.ts";
import { type JudgedSite, noteFaults, openPage } from "./judged-site.ts";
import type { Way } from "./six-ways.ts";

/** WCAG 2.2, 1.4.10: a window of 1280 pixels at 400 %. */
const REFLOW = 320;

/**
 * What is wrong with a page: what axe finds in each way, anything that scrolls sideways at 320 pixels, and what `faults` heard
 * while it was read. It is loaded once; the window then changes round it as a reader would change it.
 */
async function pageFaults(page: Page, ways: readonly Way[]): Promise<readonly string[]> {
  const found: string[] = [];
  await page.evaluate(AXE);
  let colours = "";
  for (const { width, scheme } of ways) {
    await page.setViewportSize({ width, height: 900 });
    // To be asked for what is there already costs a browser as much as a change.
    if (scheme !== colours) await page.emulateMedia({ colorScheme: scheme });
    colours = scheme;
    for (const line of await axeFinds(page)) found.push(`${width} ${scheme}: ${line}`);
  }
  await page.setViewportSize({ width: REFLOW, height: 900 });
  const wide = await page.evaluate("document.documentElement.scrollWidth");
  if (wide !== REFLOW) found.push(`${wide} pixels wide in a window of ${REFLOW}`);
  return found;
}

/**
 * Looks at pages in their ways, two at a time, and says what is wrong with each, a line a fault. `seen` hears of each page when
 * it is done.
 */
export async function judgePages(
  site: JudgedSite,
  ways: ReadonlyMap<BuiltPage, readonly Way[]>,
  seen: (done: number) => void = () => {},
): Promise<readonly string[]> {
  const left = [...ways];
  const found: string[] = [];
  const reader = async (): Promise<void> => {
    const context = await site.browser.newContext();
    const heard = noteFaults(context, site.base);
    const page = await context.newPage();
    for (let next = left.shift(); next; next = left.shift()) {
      const [one, own] = next;
      await openPage(page, site, one);
      const faults = await pageFaults(page, own);
      found.push(...[...faults, ...heard.splice(0)].map((fault) => `${one.address} ${fault}`));
      seen(ways.size - left.length);
    }
    await context.close();
  };
  await Promise.all([reader(), reader()]);
  return found.sort();
}
