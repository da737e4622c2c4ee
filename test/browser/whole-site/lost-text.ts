/** What a page loses when a reader makes its text larger or looser. */
import type { Page } from "playwright-core";

/** WCAG 2.2, 1.4.12: what a reader's own style sheet may ask for, all at once. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** Lays a style sheet over the page, as a reader's own lies over it whatever the site's security policy says. */
async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** Elements that cut off some of their text, and the page itself if it scrolls sideways. Scroll boxes cut nothing off. */
function lostText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) lost.push(`${scrollWidth} pixels wide in a window of ${clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (element.clientWidth <= 1 || (element.textContent ?? "").trim() === "") continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      const across = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (across || down) lost.push(`cut off: ${element.outerHTML.slice(0, 100)}`);
    }
    return lost;
  });
}

/** WCAG 2.2, 1.4.4: twice the letters, as a reader sets them in the browser; what is measured in rem and em follows. */
async function enlarge(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
}

/** How large the letters of the page's first paragraphs are, in CSS pixels. */
const letters = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("h1, main p, main li, main dd, main td")]
      .slice(0, 40)
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  );

/** What a page loses, in a narrow window and a wide one, when its text is spaced as WCAG 1.4.12 says, or twice as large. */
export async function lostWhenEnlarged(page: Page): Promise<readonly string[]> {
  const usual = await letters(page);
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await wear(page, SPACED);
    faults.push(...(await lostText(page)).map((line) => `spaced, ${width}: ${line}`));
    if (width === 320) continue;
    await wear(page, "");
    await enlarge(page);
    faults.push(...(await lostText(page)).map((line) => `twice as large, ${width}: ${line}`));
    const large = await letters(page);
    const same = large.filter((size, at) => size < 1.5 * (usual[at] ?? 0)).length;
    if (same > 0) faults.push(`${same} of ${large.length} texts stay small`);
  }
  return faults;
}
