/** One sheet on one page of the browser: load, settle, break into pages, look for losses, print. */
import type { Browser, Page } from "playwright-core";
import { drawnText } from "./drawn-text.ts";
import { lostWords } from "./lost-words.ts";
import { call, type PageScripts, runScripts } from "./page-scripts.ts";
import { PressFault, SpentBrowser } from "./press-fault.ts";
import { ORIGIN, serve } from "./served.ts";
import type { LaidOut, Loss, Sheet, SheetLink } from "./sheet.ts";

/** Words in a place, as the page's own scripts report them. */
interface Place {
  readonly page?: number;
  readonly words: string;
}

interface Picture {
  readonly address: string;
  readonly words: string;
}

const PAPER = {
  format: "A4",
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  tagged: true,
  outline: true,
} as const;

/** How much text paged.js puts on a page before it looks whether the page is full: about half an A4 page. */
const MAX_CHARS = 1500;

/**
 * Lays out `sheet` in a browser context of its own. Rejects with PressFault when a style sheet, a typeface or an
 * anchor is not there or paged.js fails, with SpentBrowser when the page crashes; losses are part of the result.
 */
export async function layOutSheet(browser: Browser, sheet: Sheet, scripts: PageScripts): Promise<LaidOut> {
  const context = await browser.newContext({
    offline: true,
    serviceWorkers: "block",
    acceptDownloads: false,
    locale: "en-GB",
    timezoneId: "UTC",
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    const crash = new Promise<never>((_, reject) => {
      page.on("crash", () => reject(new SpentBrowser(`the browser crashed while it laid out ${sheet.name}`)));
    });
    return await Promise.race([crash, throughThePress(page, sheet, scripts)]);
  } finally {
    await context.close().catch(() => undefined);
  }
}

async function throughThePress(page: Page, sheet: Sheet, scripts: PageScripts): Promise<LaidOut> {
  const refused = await serve(page, sheet);
  await page.emulateMedia({ media: "print" });
  await page.goto(ORIGIN, { waitUntil: "load" });
  await runScripts(page, scripts.ours);
  const lacking = await call<readonly string[]>(page, "settle");
  if (lacking.length > 0) throw new PressFault(`${sheet.name} lacks ${lacking.join(", ")}`);
  await fitSlides(page);
  const clipped = sheet.engine === "pagedjs" ? await paginate(page, sheet, scripts) : await overflow(page);
  const runs = await call<readonly string[]>(page, "printedText");
  const pictures = await call<readonly Picture[]>(page, "missingPictures");
  const links = await call<readonly SheetLink[]>(page, "printedLinks");
  await nameAnchors(page, sheet);
  const pdf = new Uint8Array(await page.pdf(PAPER));
  const drawn = drawnText(pdf);
  const losses = [...absent(refused, pictures), ...clipped, ...lostWords(runs, drawn)];
  return { pdf, pages: drawn.length, losses, links };
}

/** Pictures that did not come, and everything else that was asked for in vain. */
function absent(refused: ReadonlySet<string>, pictures: readonly Picture[]): readonly Loss[] {
  const addresses = new Set(pictures.map(({ address }) => address));
  const others = [...refused].filter((address) => !addresses.has(address));
  return [...pictures.map(({ words }) => words), ...others].map(asLoss("missing"));
}

/** Slides are measured at the width of the page they will stand on. */
async function fitSlides(page: Page): Promise<void> {
  const { slides } = await call<Readonly<Record<string, number>>>(page, "pageWidths");
  if (slides === undefined) return;
  await page.setViewportSize({ width: Math.floor(slides), height: 1000 });
  await call<undefined>(page, "fitSlides");
}

/** Breaks the document into pages with paged.js; finds what it dropped and what stands outside its page. */
async function paginate(page: Page, sheet: Sheet, scripts: PageScripts): Promise<readonly Loss[]> {
  await runScripts(page, [scripts.pagedjs]);
  const done = await call<{ missing: readonly Place[] }>(page, "paginate", { maxChars: MAX_CHARS }).catch(
    (cause: unknown) => {
      throw new PressFault(`paged.js could not lay out ${sheet.name}: ${firstLine(cause)}`, { cause });
    },
  );
  const clipped = (await page.evaluate("orderpaper.clippedText(orderpaper.pageAreas())")) as readonly Place[];
  return [...done.missing.map(placed("missing")), ...clipped.map(placed("clipped"))];
}

/**
 * Chromium breaks pages by itself and loses nothing at their feet; but one line that is too wide makes it print the whole
 * paper smaller, or cut it. So the paper is laid out at the width of each kind of page it uses, and looked through.
 */
async function overflow(page: Page): Promise<readonly Loss[]> {
  const widths = await call<Readonly<Record<string, number>>>(page, "pageWidths");
  const found: Loss[] = [];
  for (const [name, width] of Object.entries(widths)) {
    await page.setViewportSize({ width: Math.floor(width), height: 1000 });
    const places = await call<readonly Place[]>(page, "clippedOnPage", name);
    found.push(...places.map(placed("clipped")));
  }
  return found;
}

/** Chromium writes a named destination for every id that a link leads to, a hidden link included. */
async function nameAnchors(page: Page, sheet: Sheet): Promise<void> {
  const absent = await call<readonly string[]>(page, "nameAnchors", sheet.anchors);
  if (absent.length > 0) throw new PressFault(`${sheet.name} has no place called ${absent.join(", ")}`);
}

const asLoss =
  (why: Loss["why"]) =>
  (words: string): Loss => ({ page: undefined, words, why });

const placed =
  (why: Loss["why"]) =>
  ({ page, words }: Place): Loss => ({ page, words, why });

function firstLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split("\n")[0] ?? "";
}
