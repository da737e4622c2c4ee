import { isMoneySign, signOf } from "./letters.ts";

const GAP = 0xffff;
const NOTHING = 0xfffe;
const MANY = 0xfffd;

/** What signs below U+0100 count for, which are most. */
const COMMON = Uint16Array.from({ length: 256 }, (_, point) => {
  const sign = signOf(point);
  if (sign === "gap") return GAP;
  if (sign === "nothing") return NOTHING;
  return sign.length === 1 ? (sign[0] ?? GAP) : MANY;
});

/**
 * A text with nothing left but its letters and digits, one after the other: so it does not matter how words were broken,
 * spaced, accented or set. Where a word began is kept beside. One object is filled again and again.
 */
export class Squeezed {
  codes = new Uint16Array(1024);
  /** 1 where the text had a gap before the letter. */
  begins = new Uint8Array(1024);
  /** Where in the text the letter stood, in UTF-16 units. */
  at = new Int32Array(1024);
  length = 0;

  /** Takes in a text, in place of what it held before. */
  of(text: string): this {
    this.length = 0;
    let afterGap = true;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      const common = unit < 256 ? (COMMON[unit] ?? GAP) : MANY;
      if (common === GAP) afterGap = true;
      else if (common < MANY) {
        const money = unit >= 128 && isMoneySign(common);
        this.#add(common, afterGap || money, index);
        afterGap = money;
      } else if (common === MANY) {
        const point = text.codePointAt(index) ?? unit;
        const sign = signOf(point);
        if (sign === "gap") afterGap = true;
        else if (sign !== "nothing") {
          for (const code of sign) {
            this.#add(code, afterGap, index);
            afterGap = false;
          }
          afterGap = isMoneySign(sign[0] ?? 0);
        }
        if (point > 0xffff) index += 1;
      }
    }
    return this;
  }

  /** Whether a word ends before this place. */
  isEdge(place: number): boolean {
    return place >= this.length || this.begins[place] === 1;
  }

  /** A stretch of it as a string, for keys. */
  slice(from: number, end: number): string {
    return String.fromCharCode(...this.codes.subarray(from, end));
  }

  #add(code: number, begins: boolean, at: number): void {
    if (this.length === this.codes.length) this.#grow();
    this.codes[this.length] = code;
    this.begins[this.length] = begins ? 1 : 0;
    this.at[this.length] = at;
    this.length += 1;
  }

  #grow(): void {
    const { codes, begins, at } = this;
    this.codes = new Uint16Array(codes.length * 2);
    this.codes.set(codes);
    this.begins = new Uint8Array(codes.length * 2);
    this.begins.set(begins);
    this.at = new Int32Array(codes.length * 2);
    this.at.set(at);
  }
}

/** How many words a short text has and how many letters and digits, as the gate counts. */
export function measured(text: string): { readonly letters: number; readonly words: number } {
  const squeezed = new Squeezed().of(text);
  let words = 0;
  for (let place = 0; place < squeezed.length; place += 1) words += squeezed.begins[place] ?? 0;
  return { letters: squeezed.length, words };
}
