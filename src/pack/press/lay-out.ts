/** One sheet on one page of the browser: load, settle, break into pages, look for losses, print. */
import { drawnText } from "./drawn-text.ts";
import { lostWords } from "./lost-words.ts";
import { call, type PageScripts, runScripts } from "./page-scripts.ts";
import { PressFault } from "./press-fault.ts";
import { ORIGIN } from "./served.ts";
import type { LaidOut, Loss, Sheet, SheetLink } from "./sheet.ts";
import type { Tab } from "./tab.ts";

/** Words in a place, as the page's own scripts report them. */
interface Place {
  readonly page?: number;
  readonly words: string;
}

interface Picture {
  readonly address: string;
  readonly words: string;
}

/** Widths between page margins in CSS pixels, by page name; "" is a page without one. */
type Widths = Readonly<Record<string, number>>;

interface Settled {
  readonly lacking: readonly string[];
  readonly slides: boolean;
  /** Of the pages that the document prints on, and of all that its style sheets name. */
  readonly widths: Widths;
  readonly all: Widths;
}

interface Printed {
  readonly runs: readonly string[];
  readonly pictures: readonly Picture[];
  readonly links: readonly SheetLink[];
}

/** How much text paged.js puts on a page before it looks whether the page is full: about half an A4 page. */
const MAX_CHARS = 1500;
/** CSS pixels of the window that paged.js works in, whatever was laid out before. */
const DESK = 1280;

/**
 * Lays out `sheet` in a page that `suits` it. Rejects with PressFault when a style sheet, a typeface or an anchor is not
 * there, paged.js fails or the document leads elsewhere, with SpentBrowser when the page crashes; losses are part of the result.
 */
export async function layOutSheet(tab: Tab, sheet: Sheet, scripts: PageScripts): Promise<LaidOut> {
  if (sheet.engine === "pagedjs") await tab.widen(DESK);
  const refused = await tab.load(sheet);
  await runScripts(tab, scripts.ours);
  const settled = await call<Settled>(tab, "settled");
  if (settled.lacking.length > 0) throw new PressFault(`${sheet.name} lacks ${settled.lacking.join(", ")}`);
  if (settled.slides) await fitSlides(tab, settled);
  const clipped =
    sheet.engine === "pagedjs" ? await paginate(tab, sheet, scripts) : await overflow(tab, settled);
  const { runs, pictures, links } = await call<Printed>(tab, "printed");
  await nameAnchors(tab, sheet);
  await call<undefined>(tab, "markForTags");
  const pdf = await tab.print();
  // A document that led on by itself (meta refresh, which no policy forbids) was printed as the empty page it led to.
  const there = await tab.run<string>("location.href");
  if (!there.startsWith(ORIGIN))
    throw new PressFault(`${sheet.name} led to another page while it was laid out`);
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
async function fitSlides(tab: Tab, { all: { slides } }: Settled): Promise<void> {
  if (slides === undefined) return;
  await tab.widen(Math.floor(slides));
  await call<undefined>(tab, "fitSlides");
}

/** Breaks the document into pages with paged.js; finds what it dropped and what stands outside its page. */
async function paginate(tab: Tab, sheet: Sheet, scripts: PageScripts): Promise<readonly Loss[]> {
  await runScripts(tab, [scripts.pagedjs]);
  const done = await call<{ missing: readonly Place[] }>(tab, "paginate", { maxChars: MAX_CHARS }).catch(
    (cause: unknown) => {
      if (cause instanceof PressFault) throw cause;
      throw new PressFault(`paged.js could not lay out ${sheet.name}: ${firstLine(cause)}`, { cause });
    },
  );
  const clipped = await tab.run<readonly Place[]>("orderpaper.clippedText(orderpaper.pageAreas())");
  return [...done.missing.map(placed("missing")), ...clipped.map(placed("clipped"))];
}

/**
 * Chromium breaks pages by itself and loses nothing at their feet; but one line that is too wide makes it print the whole
 * paper smaller, or cut it. So the paper is laid out at the width of each kind of page it uses, and looked through.
 */
async function overflow(tab: Tab, { widths }: Settled): Promise<readonly Loss[]> {
  const found: Loss[] = [];
  for (const [name, width] of Object.entries(widths)) {
    await tab.widen(Math.floor(width));
    await call<undefined>(tab, "keepShortParagraphs", name);
    const places = await call<readonly Place[]>(tab, "clippedOnPage", name);
    found.push(...places.map(placed("clipped")));
  }
  return found;
}

/** Chromium writes a named destination for every id that a link leads to, a hidden link included. */
async function nameAnchors(tab: Tab, sheet: Sheet): Promise<void> {
  const absent = await call<readonly string[]>(tab, "nameAnchors", sheet.anchors);
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
