/** Table heads and feet that a browser repeats on every page of a long table. */
import type { Shown } from "../content/survey.ts";
import { type Content, contentOf, type Element, isElement } from "./element.ts";

/**
 * The content of a row on its second and later pages, if it says there what it says on its first: a head printed
 * again for the eye, which a reader aloud must not hear again. A row that merely breaks over pages has none.
 */
export function repeatedContent(
  row: Element,
  shown: (content: Content) => Shown | undefined,
): readonly Content[] {
  const cells = row.kids.filter(isElement).map((cell) => contentOf([cell]));
  const pages = [...new Set(cells.flat().map(({ page }) => page))].sort((a, b) => a - b);
  const wordsOn = (page: number | undefined): string =>
    cells
      .map((cell) =>
        words(
          cell.filter((content) => content.page === page),
          shown,
        ),
      )
      .join("\n");
  const first = wordsOn(pages[0]);
  if (first.trim() === "") return [];
  const repeats = new Set(pages.slice(1).filter((page) => wordsOn(page) === first));
  return cells.flat().filter(({ page }) => repeats.has(page));
}

const words = (contents: readonly Content[], shown: (content: Content) => Shown | undefined): string =>
  contents
    .map((content) => shown(content)?.text ?? "")
    .join("")
    .replace(/\s+/g, " ")
    .trim();
