/** Papers on their way into a pack, one after another: numbered, stamped, and each with its place in the structure. */
import { FIRST_STAMP } from "../body.ts";
import type { StampFont } from "../font/font-objects.ts";
import type { Fragment } from "../fragment.ts";
import { array, textString, toBytes } from "../syntax.ts";
import { markContent, type PageMarks } from "./marks.ts";
import { numberPaper, type SharedNumbers } from "./numbering.ts";
import type { PackWriter } from "./pack-writer.ts";
import { type StampStyle, stampContent, stampText } from "./stamps.ts";

/** Numbers of objects that every part refers to. */
export interface PackNumbers extends SharedNumbers {
  readonly document: number;
}

/** A paper with its place in the pack. */
export interface JoinedPart {
  readonly fragment: Fragment;
  /** What is stamped on each of its pages. */
  readonly labels: readonly string[];
  /** The object numbers of its Part element and of what stands in a slot. */
  readonly element: number;
  readonly numberOf: (slot: number) => number;
  /** Object number of a page, counted from 0 in the paper. */
  readonly pageNumber: (page: number) => number;
}

/** Font and look of all stamps. */
export interface StampWith {
  readonly font: StampFont;
  readonly style: StampStyle;
}

/** Joins papers in the order in which it is called for them. */
export class PartJoiner {
  readonly #writer: PackWriter;
  readonly #numbers: PackNumbers;
  readonly #stamp: StampWith;
  readonly #pool = new Map<string, number>();
  #nextKey = 0;

  constructor(writer: PackWriter, numbers: PackNumbers, stamp: StampWith) {
    this.#writer = writer;
    this.#numbers = numbers;
    this.#stamp = stamp;
  }

  /** How many keys of structure parents the papers so far use. */
  get parentKeys(): number {
    return this.#nextKey;
  }

  /** Throws where there are more or fewer labels than pages. */
  join(fragment: Fragment, title: string, labels: readonly string[], marks?: PageMarks): JoinedPart {
    if (labels.length !== fragment.pages.length)
      throw new RangeError(`${fragment.key}: ${labels.length} labels for ${fragment.pages.length} pages`);
    const element = this.#writer.numbers.take();
    const numbered = numberPaper(
      fragment,
      element,
      this.#numbers,
      this.#writer.numbers,
      this.#pool,
      this.#nextKey,
    );
    this.#nextKey += fragment.parentKeys;
    this.#writer.take(numbered);
    fragment.pages.forEach((box, page) => {
      const label = labels[page] ?? "";
      const text = stampText(this.#stamp.style, label);
      const { style, font } = this.#stamp;
      const stamp = label === "" ? "" : stampContent(box, text, style, font, fragment.stampFont);
      const mark = marks ? markContent(box, marks, style, font, fragment.stampFont) : "";
      const content = [stamp, mark].filter((part) => part !== "").join("\n");
      this.#writer.writeStream(numbered.numberOf(FIRST_STAMP + page), "", toBytes(content));
    });
    const kids = fragment.elements.map((slot) => `${numbered.numberOf(slot)} 0 R`);
    const says = `/T${textString(title)}/Lang${textString(fragment.language)}`;
    this.#writer.write(element, `<</S/Part/P ${this.#numbers.document} 0 R${says}/K${array(kids)}>>`);
    const pageNumber = (page: number): number => numbered.numberOf(fragment.pageSlots[page] ?? -1);
    return { fragment, labels, element, numberOf: numbered.numberOf, pageNumber };
  }
}
