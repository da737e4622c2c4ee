import { type IndexFile, inOneOrder } from "./in-one-order.ts";
import { pagefindVersion, theProgram } from "./program.ts";
import { type FinishedPage, indexedPart } from "./survey.ts";

/**
 * What stands inside `main` and is no part of what a page says. Everything else that is no answer to a question says so
 * itself, with `data-pagefind-ignore`. What a drawing says stands in the table of figures beside it.
 */
const FURNITURE = [
  "nav",
  "form",
  "button",
  "dialog",
  "noscript",
  "svg",
  ".page-mark",
  ".cite-hint",
  '[aria-hidden="true"]',
];

/** Another one if what is made of the same pages is another: the version of Pagefind, and what is left out of pages. */
export const indexMaking = (): string => `3 ${pagefindVersion()} ${FURNITURE.join(" ")}`;

/** Pagefind's own search boxes: 400 kB that no page of ours asks for. */
const THEIR_LOOKS = /-ui\.(?:js|css)$|^pagefind-highlight\.js$/;

/**
 * How much HTML Pagefind is given before its answer to the first page of it is read, in UTF-16 units: work for half a second,
 * so that it goes on while this process makes a large file.
 */
const AHEAD = 4_000_000;

/**
 * The search index of finished pages, in files that any static host can serve. Pages are added in the order given, because
 * the names and bytes of the files depend on it; each goes into the index of its own `lang`. Pagefind takes about 0.55 MB of
 * memory a report until it is done (shelves.ts keeps that in bounds), and is ended then.
 *
 * Throws if Pagefind has no program for this machine, if it stops, or if it cannot read a page.
 */
export async function indexPages(pages: Iterable<FinishedPage>): Promise<readonly IndexFile[]> {
  return theProgram(async (createIndex) => {
    const { index, errors } = await createIndex({ excludeSelectors: FURNITURE });
    if (!index) throw new Error(`the search index was not begun: ${errors.join("; ")}`);
    const asked: { readonly answer: Promise<void>; readonly size: number }[] = [];
    let ahead = 0;
    for (const { address, html } of pages) {
      const content = indexedPart(html);
      const answer = index.addHTMLFile({ url: address, content }).then(read(address));
      // The fault of a later page is told when its turn comes.
      answer.catch(() => {});
      asked.push({ answer, size: content.length });
      ahead += content.length;
      for (let first = asked[0]; first && ahead > AHEAD; first = asked[0]) {
        await first.answer;
        asked.shift();
        ahead -= first.size;
      }
    }
    for (const { answer } of asked) await answer;
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(`the search index was not finished: ${unwritten.join("; ")}`);
    return inOneOrder(
      files
        .filter(({ path }) => !THEIR_LOOKS.test(path))
        .map(({ path, content }) => ({ path, bytes: content })),
    ).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  });
}

const read =
  (address: string) =>
  ({ errors }: { readonly errors: readonly string[] }): void => {
    if (errors.length > 0) throw new Error(`search cannot read ${address}: ${errors.join("; ")}`);
  };
