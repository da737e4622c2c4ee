/**
 * Small sheets, one for each thing that paged.js 0.4.3 is known to do wrong. Both engines lay out each of them through the
 * real press; `paged-adapter.test.ts` reads the PDFs. Every word is unique, so that a word lost or printed twice shows.
 */
import { expect } from "vitest";
import type { Sheet } from "../../../src/pack/press/sheet.ts";
import type { PlacedPages } from "../placed-words.ts";
import { sheet, words } from "../press-sheets.ts";

/** One sheet and what its PDF must say besides "every word once". */
export interface PagedSheet {
  readonly name: string;
  readonly body: string;
  /** Style rules after the sheet's own. */
  readonly style?: string;
  /** Words that every page may repeat: heads of tables. */
  readonly repeated?: readonly string[];
  /** True of both engines; footnotes exist in paged.js alone. */
  readonly only?: "pagedjs";
  readonly judge?: (pages: PlacedPages) => void;
}

/** An A6 sheet: 32 lines of about seven words. */
const SMALL = `
  @page { size: 105mm 148mm; margin: 15mm 12mm; @top-left { content: none } }
  @page wide { size: 148mm 105mm; margin: 12mm }
  html { font: 9pt/11pt "Source Serif 4"; }
  body { orphans: 3; widows: 3 }
  h2, h3 { font: 600 11pt/14pt "Source Sans 3"; margin: 8pt 0 4pt; break-after: avoid }
  p, ul, ol { margin: 0 0 5pt }
  table { width: 100%; border-collapse: collapse; margin: 0 0 5pt; font: 8pt/10pt "Source Sans 3" }
  caption { text-align: left; break-after: avoid }
  figure { margin: 4pt 0; break-inside: avoid }
  img { display: block; max-width: 100%; max-height: 110mm }
  .columns { display: flex; gap: 5mm }
  .column { flex: 1 1 0; min-width: 0 }
  .landscape { page: wide; break-before: page; break-after: page }
  .footnote { float: footnote; font: 8pt/10pt "Source Serif 4" }
  .number { float: left; width: 8mm; margin-left: -8mm }
  .short { break-inside: avoid }
  @page { @footnote { border-top: .5pt solid #999; padding-top: 3pt; margin-top: 5pt } }
`;

/** The sheet as the press takes it. */
export function pagedSheet(engine: Sheet["engine"], { name, body, style = "" }: PagedSheet): Sheet {
  const plain = sheet(engine, body, { name });
  return { ...plain, html: plain.html.replace("</head>", `<style>${SMALL}${style}</style></head>`) };
}

export const list = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

/** `count` paragraphs of `long` words each, `<tag>1x1 <tag>1x2 …`. */
export const paras = (tag: string, count: number, long = 40): string =>
  list(count, (at) => `<p>${words(`${tag}${at}x`, long)}</p>`).join("");

export const note = (tag: string, count: number): string =>
  `<span class="footnote">${words(tag, count)}</span>`;

export const head = (...cells: readonly string[]): string =>
  `<thead><tr>${cells.map((cell) => `<th>${cell}</th>`).join("")}</tr></thead>`;

/** Every page that has any of `tag`'s words has at least `least` lines of them. */
export const wholeEnough = (pages: PlacedPages, tag: string, least = 3): void => {
  const split = pages.lines(tag);
  if (split.length > 1)
    for (const [page, lines] of split) expect(lines, `${tag} on page ${page}`).toBeGreaterThanOrEqual(least);
};

/** Every note begins on its call's page and its words follow the text. `tags` are the first words of note and call. */
export const together = (
  pages: PlacedPages,
  pairs: readonly (readonly [call: string, note: string])[],
): void => {
  for (const [call, noted] of pairs) {
    expect(pages.page(noted), noted).toBe(pages.page(call));
    expect(pages.at(noted).y, noted).toBeGreaterThan(pages.at(call).y);
  }
};

/** `count` paragraphs, each with a note behind its word number `behind`. */
export const noted = (tag: string, count: number, long: number, behind: number, noteLong: number): string =>
  list(count, (at) => {
    const all = words(`${tag}${at}x`, long).split(" ");
    all[behind - 1] += note(`n${tag}${at}x`, noteLong);
    return `<p>${all.join(" ")}</p>`;
  }).join("");

export const bodyWords = (pages: PlacedPages, tag: string, count: number, long: number): readonly string[] =>
  list(count, (at) => list(long, (word) => `${tag}${at}x${word}`))
    .flat()
    .filter((word) => pages.all(word).length !== 1);
