import type { Numbering, OutlineOptions, TypedHeading } from "../body.ts";
import { type Block, levelOf } from "../parse/block.ts";
import type { Fault } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import { inlineWords } from "./inline-words.ts";
import { type TypedNumber, typedHeadingNumber } from "./typed-number.ts";

/** The number a heading or paragraph is printed with, and its words without the number. */
export interface Numbered {
  readonly number: string;
  /** As it is printed: "4." before a heading, "4.3" before a paragraph, or what was typed. */
  readonly printed: string;
  readonly inline: readonly Token[];
}

/** Deals out numbers while a body is walked through from top to bottom. */
export interface Numberer {
  readonly heading: (block: Block, line: number) => Numbered | undefined;
  readonly paragraph: (block: Block) => Numbered | undefined;
}

export function numbererOf(
  options: OutlineOptions,
  typedNumbers: ReadonlyMap<Block, TypedNumber>,
  report: (fault: Fault) => void,
): Numberer {
  const makers: Record<Numbering, () => Numberer> = {
    none: () => ({ heading: () => undefined, paragraph: () => undefined }),
    "as-written": () => asWritten(typedNumbers, report),
    auto: () => automatic(options, typedNumbers, report),
  };
  return makers[options.numbering]();
}

const asTyped = ({ number, typed, inline }: TypedNumber): Numbered => ({ number, printed: typed, inline });

function asWritten(typedNumbers: ReadonlyMap<Block, TypedNumber>, report: (fault: Fault) => void): Numberer {
  return {
    heading(block) {
      const typed = typedHeadingNumber(block.inline);
      return typed && asTyped(typed);
    },
    paragraph(block) {
      const typed = typedNumbers.get(block);
      if (typed !== undefined) findNextInside(block, typed, report);
      return typed && asTyped(typed);
    },
  };
}

function automatic(
  { numberUnder, numberGivesWay, numberPrefix = "" }: OutlineOptions,
  typedNumbers: ReadonlyMap<Block, TypedNumber>,
  report: (fault: Fault) => void,
): Numberer {
  let next = 1;
  let under: string | undefined;
  let paragraphs = 0;

  /** The number of the section that a `##` heading opens: the item's, what was typed, or the next. */
  function sectionNumber(block: Block, line: number, typed: TypedNumber | undefined): string | undefined {
    if (numberUnder === undefined) return typed?.firm === true ? typed.number : String(next);
    return numberUnder(typedHeading(block, line, typed)) ?? typed?.number;
  }
  const givesWay = (block: Block, line: number, typed: TypedNumber): boolean =>
    typed.firm || numberGivesWay?.(typedHeading(block, line, typed)) === true;

  return {
    heading(block, line) {
      const typed = typedHeadingNumber(block.inline);
      if (levelOf(block) > 2) return typed?.firm === true ? asTyped(typed) : undefined;
      under = sectionNumber(block, line, typed);
      paragraphs = 0;
      if (under === undefined) return undefined;
      if (/^\d+$/.test(under)) next = Number(under) + 1;
      if (typed !== undefined && (typed.number === under || (typed.firm && numberUnder === undefined)))
        return asTyped(typed);
      return {
        number: under,
        printed: /[\p{L}\d]$/u.test(under) ? `${numberPrefix}${under}.` : `${numberPrefix}${under}`,
        // The number of the item gives way to the number of the minute.
        inline: typed && givesWay(block, line, typed) ? typed.inline : block.inline,
      };
    },
    paragraph(block) {
      if (under === undefined) return undefined;
      paragraphs += 1;
      const number = `${under.replace(/[.)]+$/, "")}.${paragraphs}`;
      const typed = typedNumbers.get(block);
      if (typed?.number === number) return asTyped(typed);
      if (typed?.firm === true) report(typedTwice(block, number, typed));
      return { number, printed: number, inline: block.inline };
    },
  };
}

const typedHeading = (block: Block, line: number, typed: TypedNumber | undefined): TypedHeading => ({
  title: inlineWords(typed?.inline ?? block.inline).trim(),
  line,
  ...(typed && { number: typed.number }),
});

const typedTwice = (block: Block, number: string, { typed }: TypedNumber): Fault => ({
  id: "number-typed-twice",
  severity: "warning",
  message: `this paragraph gets the number ${number}, and ${typed} is typed before it as well`,
  help: "take the number out, or write `numbering: as-written` at the head of the file",
  lines: block,
  at: typed,
});

/** "4.2 …" on the line after a paragraph 4.1 begins a line but, without a blank line, not a paragraph. */
function findNextInside(block: Block, { number }: TypedNumber, report: (fault: Fault) => void): void {
  const next = number.replace(/\d+(?=[A-Za-z]?$)/, (digits) => String(Number(digits) + 1));
  block.inline.forEach(({ type, content }, index) => {
    const before = block.inline[index - 1]?.type;
    if (type !== "text" || (before !== "softbreak" && before !== "hardbreak")) return;
    if (!content.startsWith(`${next} `) && !content.startsWith(`${next}. `)) return;
    report({
      id: "number-inside-paragraph",
      severity: "warning",
      message: `${next} begins a line, but not a paragraph: it is printed in the middle of ${number}`,
      help: "put a blank line before it",
      lines: { from: block.from + 1, to: block.to },
      at: next,
    });
  });
}
