import type { Block } from "../parse/block.ts";
import { type TypedNumber, typedInteger, typedParagraphNumber } from "./typed-number.ts";

/**
 * The numbers that top-level paragraphs were typed with. A dotted number stands for itself; a whole number counts only
 * in a run of at least two that follow one another (1, 2, 3 or 45, 46), because "4 Members voted" begins a sentence.
 */
export function typedParagraphNumbers(paragraphs: readonly Block[]): ReadonlyMap<Block, TypedNumber> {
  const numbers = new Map<Block, TypedNumber>();
  const integers: { readonly block: Block; readonly typed: TypedNumber }[] = [];
  for (const block of paragraphs) {
    const dotted = typedParagraphNumber(block.inline);
    if (dotted !== undefined) numbers.set(block, dotted);
    const integer = dotted === undefined ? typedInteger(block.inline) : undefined;
    if (integer !== undefined) integers.push({ block, typed: integer });
  }
  let last: number | undefined;
  integers.forEach(({ block, typed }, index) => {
    const value = Number(typed.number);
    const next = integers[index + 1];
    if (value - 1 !== last && Number(next?.typed.number) !== value + 1) return;
    last = value;
    numbers.set(block, typed);
  });
  return numbers;
}
