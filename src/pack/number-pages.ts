import type { FrozenRange } from "../model/frozen-pages.ts";
import type { PageLabel } from "../model/page-map.ts";

/** One laid-out part that wants numbers. */
export interface Countable {
  readonly key: string;
  /** How many pages it has now. */
  readonly pages: number;
  /** Whether it is the first paper of an item, which a double-sided pack begins on a right-hand page. */
  readonly startsItem: boolean;
  readonly frozen?: FrozenRange | undefined;
  /** How many numbers it takes, if not one a page: a slip that stands for papers of a known length. */
  readonly numbers?: number | undefined;
}

/** What follows what in the finished pack. `fills`: the key of a slip of which the blank side makes a whole leaf. */
export type Stretch =
  | { readonly kind: "part"; readonly key: string; readonly labels: readonly PageLabel[] }
  /** One blank side: left so for the sake of the leaves, or standing for numbers that are no longer used. */
  | {
      readonly kind: "blank";
      readonly label: PageLabel;
      readonly unused?: FrozenRange;
      readonly fills?: string;
    };

/** Parts with their numbers, and the number that comes next. */
export interface Numbered {
  readonly stretches: readonly Stretch[];
  readonly next: number;
}

/**
 * Numbers parts from `first` on. A part with frozen numbers keeps them: pages more than it had become 26a, 26b; numbers it
 * has no page for any more stand together on one blank page. `double`: items begin on odd numbers, and what is put in or
 * taken out of a frozen pack comes in whole leaves, so that right-hand pages stay right-hand pages.
 */
export function numberPages(parts: readonly Countable[], first: number, double: boolean): Numbered {
  const stretches: Stretch[] = [];
  let next = first;
  const blanksUpTo = (number: number): void => {
    for (; next < number; next += 1) stretches.push({ kind: "blank", label: String(next) });
  };
  for (const part of parts) {
    if (part.numbers !== undefined && part.numbers > 1) {
      const from = part.frozen?.from ?? (double && part.startsItem && next % 2 === 0 ? next + 1 : next);
      blanksUpTo(from);
      const to = part.frozen?.to ?? from + part.numbers - 1;
      stretches.push({ kind: "part", key: part.key, labels: [from === to ? `${from}` : `${from}–${to}`] });
      if (double && (to - from) % 2 === 1) stretches.push({ kind: "blank", label: "", fills: part.key });
      next = to + 1;
      continue;
    }
    if (part.frozen) {
      if (part.frozen.from < next)
        throw new RangeError(`${part.key} cannot have page ${part.frozen.from} again`);
      blanksUpTo(part.frozen.from);
      stretches.push(...kept(part.key, part.pages, part.frozen, double));
      next = part.frozen.to + 1;
      continue;
    }
    if (double && part.startsItem && next % 2 === 0) blanksUpTo(next + 1);
    stretches.push({ kind: "part", key: part.key, labels: counted(next, part.pages) });
    next += part.pages;
  }
  return { stretches, next };
}

const counted = (from: number, pages: number): readonly PageLabel[] =>
  Array.from({ length: pages }, (_, page) => String(from + page));

/** A part in the numbers it was published with. */
function kept(key: string, pages: number, range: FrozenRange, double: boolean): readonly Stretch[] {
  const had = range.to - range.from + 1;
  const numbers = counted(range.from, Math.min(pages, had));
  if (pages > had) {
    const extra = afterLast(String(range.to), pages - had);
    const part: Stretch = { kind: "part", key, labels: [...numbers, ...extra] };
    const odd = double && extra.length % 2 === 1;
    return odd ? [part, { kind: "blank", label: `${range.to}${letters(extra.length)}` }] : [part];
  }
  const part: readonly Stretch[] = pages === 0 ? [] : [{ kind: "part", key, labels: numbers }];
  if (pages === had) return part;
  const unused = { from: range.from + pages, to: range.to };
  const left = had - pages;
  if (!double || left % 2 === 1) return [...part, unusedSide(unused)];
  return [
    ...part,
    unusedSide({ from: unused.from, to: unused.from }),
    unusedSide({ from: unused.from + 1, to: unused.to }),
  ];
}

const unusedSide = (unused: FrozenRange): Stretch => ({
  kind: "blank",
  label: unused.from === unused.to ? String(unused.from) : `${unused.from}–${unused.to}`,
  unused,
});

/** As many labels as are wanted behind one: 26a, 26b behind 26, and 26c, 26d behind 26b. None for fewer than one. */
export function afterLast(label: PageLabel, wanted: number): readonly PageLabel[] {
  const [, number = "", letter = ""] = /^(\d*)([a-z]*)$/.exec(label) ?? [];
  const first = [...letter].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 96, 0);
  return Array.from({ length: Math.max(0, wanted) }, (_, at) => `${number}${letters(first + at)}`);
}

/** a, b … z, aa, ab … */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
