/** Changes to a content stream, made from its beginning to its end. */

/** Pieces of one text with insertions; edits come in the order of the text. */
export class Edits {
  readonly #text: string;
  #done = "";
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Puts something in front of a stretch and behind it. */
  wrap(start: number, end: number, before: string, behind: string): void {
    this.replace(start, end, before + this.#text.slice(start, end) + behind);
  }

  /** Puts something in the place of a stretch, which begins where the last edit ended or later. */
  replace(start: number, end: number, by: string): void {
    this.#done += this.#text.slice(this.#at, start) + by;
    this.#at = end;
  }

  /** The text with all changes. */
  result(): string {
    return this.#done + this.#text.slice(this.#at);
  }
}
