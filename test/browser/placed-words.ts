/** Where words stand on the pages of a finished PDF, as an independent reader (pdf.js) finds them. */
import { open } from "./press-sheets.ts";

/** A word, with the left end of its baseline in points from the page's left and upper edge. */
export interface PlacedWord {
  readonly word: string;
  /** From 1. */
  readonly page: number;
  /** Exact for the first word of a run; measured by letters for the others. */
  readonly x: number;
  readonly y: number;
}

/** The words of a PDF, in the order in which they were painted. */
export class PlacedPages {
  readonly words: readonly PlacedWord[];
  /** Width and height of every page, in whole points. */
  readonly sizes: readonly (readonly [number, number])[];

  constructor(words: readonly PlacedWord[], sizes: PlacedPages["sizes"]) {
    this.words = words;
    this.sizes = sizes;
  }

  /** Every place of a word; punctuation behind it does not count. */
  all(word: string): readonly PlacedWord[] {
    return this.words.filter((each) => bare(each.word) === word);
  }

  /** The only place of a word. Throws when there is none, or more than one. */
  at(word: string): PlacedWord {
    const [place, ...others] = this.all(word);
    if (place === undefined || others.length > 0)
      throw new Error(`${word} stands in ${others.length + (place ? 1 : 0)} places`);
    return place;
  }

  page(word: string): number {
    return this.at(word).page;
  }

  /** For each page that has words beginning with `tag`, how many lines they make there. */
  lines(tag: string): readonly (readonly [page: number, lines: number])[] {
    const lines = new Map<number, Set<number>>();
    for (const { word, page, y } of this.words) {
      if (!new RegExp(`^${tag}\\d`).test(word)) continue;
      lines.set(page, (lines.get(page) ?? new Set()).add(Math.round(y)));
    }
    return [...lines].map(([page, ys]) => [page, ys.size]);
  }

  /** All words of a page, from 1, with one blank between. */
  text(page: number): string {
    return this.words
      .filter((each) => each.page === page)
      .map(({ word }) => word)
      .join(" ");
  }
}

/** Reads a finished PDF. */
export async function placedWords(pdf: Uint8Array): Promise<PlacedPages> {
  const document = await open(pdf);
  const words: PlacedWord[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([Math.round(width), Math.round(height)]);
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item)) continue;
      for (const { 0: word, index } of item.str.matchAll(/\S+/g)) {
        const x = (item.transform[4] ?? 0) + (item.width * index) / item.str.length;
        words.push({ word, page: number, x, y: height - (item.transform[5] ?? 0) });
      }
    }
  }
  await document.loadingTask.destroy();
  return new PlacedPages(words, sizes);
}

const bare = (word: string): string => word.replace(/[.,;:]+$/, "");
