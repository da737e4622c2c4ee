/** Compares what a page's document says with what the finished PDF draws. */
import type { DrawnPage } from "./drawn-text.ts";
import type { Loss } from "./sheet.ts";

/** Blanks, characters that draw nothing, and dashes, which hyphenation adds and line ends drop. */
const UNCOUNTED = /[\s\p{Default_Ignorable_Code_Point}\p{Dash}]/gu;
/** Hebrew to Arabic letters are drawn from right to left, so their order in the file is not the document's. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const WORDS = 12;
/** A short run found farther on than this is more likely to be another one like it. */
const NEAR = 4000;

/**
 * Each of `runs` (a text node, in document order) must stand in the drawn text letter by letter, capitals and ligatures
 * aside; a run that goes on over a page must be there word by word. One loss for each run of which something is missing.
 * Not seen: a run that is dropped while the same words stand elsewhere, and text written from right to left.
 */
export function lostWords(runs: readonly string[], pages: readonly DrawnPage[]): readonly Loss[] {
  const tagged = new Drawn(pages.map((page) => page.tagged));
  const all = new Drawn(pages.map((page) => page.all));
  const stands = (text: string) => RIGHT_TO_LEFT.test(text) || tagged.find(text) || all.find(text);
  const losses: Loss[] = [];
  for (const run of runs) {
    if (stands(run)) continue;
    const words = run.split(/\s+/).filter((word) => word !== "");
    const lost = words.findIndex((word) => !stands(word));
    if (lost < 0) continue;
    const from = Math.max(0, Math.min(lost - 4, words.length - WORDS));
    const excerpt = words
      .slice(from, from + WORDS)
      .join(" ")
      .slice(0, 10 * WORDS);
    losses.push({ page: tagged.page, words: excerpt, why: "missing" });
  }
  return losses;
}

/** Text in the order it was drawn; a run is looked for after the one before it first, then everywhere. */
class Drawn {
  readonly #text: string;
  /** Where each page ends in the text. */
  readonly #ends: readonly number[];
  #at = 0;

  constructor(pages: readonly string[]) {
    const letters = pages.map(counted);
    this.#text = letters.join("");
    let end = 0;
    this.#ends = letters.map((page) => (end += page.length));
  }

  find(run: string): boolean {
    const letters = counted(run);
    const next = this.#text.indexOf(letters, this.#at);
    if (next >= 0 && next - this.#at < NEAR) this.#at = next + letters.length;
    return next >= 0 || this.#text.includes(letters);
  }

  /** The page on which the last run that was found in order ends, from 1. */
  get page(): number {
    const at = this.#ends.findIndex((end) => this.#at <= end);
    return at < 0 ? this.#ends.length : at + 1;
  }
}

function counted(text: string): string {
  return text.normalize("NFKC").replace(UNCOUNTED, "").toUpperCase();
}
