import type { Page } from "playwright-core";

/** What is of no use without a script and is not shown there: fields to search and filter with, results, a hint. */
const NEEDS_SCRIPT = "form, .search-found, .cite-hint";

/** The address in the letterhead: a notice prints its own, larger and with its code. */
const LETTERHEAD = "body:has(.notice-page) .printed-address";

/**
 * Words that stand in the page and are neither seen nor heard by anybody: not on a small screen or a large one, not in print,
 * and not folded away by their author with `hidden` or in a closed `details`. Run where scripts are off, it finds what waits
 * for one.
 */
export async function unseenText(page: Page): Promise<readonly string[]> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await mark(page);
  }
  await page.emulateMedia({ media: "print" });
  await mark(page);
  await page.emulateMedia({ media: "screen" });
  return page.evaluate(
    (elsewhere) =>
      [...document.querySelectorAll("body *")]
        .filter((element) => !("seenByJudge" in element))
        .filter((element) =>
          [...element.childNodes].some(
            ({ nodeType, data }: ChildNode & { data?: string }) =>
              nodeType === 3 && (data ?? "").trim() !== "",
          ),
        )
        .filter(
          (element) =>
            !element.closest(`${elsewhere}, [hidden], details:not([open]), script, style, template, svg`),
        )
        .map((element) => element.outerHTML.slice(0, 120)),
    `${NEEDS_SCRIPT}, ${LETTERHEAD}`,
  );
}

/** Remembers which elements are shown in the medium of the moment. */
function mark(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll("body *"))
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        Object.assign(element, { seenByJudge: true });
  });
}
