import { diffArrays } from "diff";
import type { Passage } from "./passages.ts";

/** A passage of two versions: of one that was added or taken out one side is missing. */
export interface Matched {
  readonly before?: Passage;
  readonly after?: Passage;
  /** Whether it stands elsewhere than it did. */
  readonly isMoved?: boolean;
}

/** How alike two passages must be to be the same one, changed; less where they also have the same number. */
const ALIKE = 0.5;
const ALIKE_WITH_NUMBER = 0.3;

/** How alike what was moved and changed must be. */
const ALIKE_MOVED = 0.75;

/** Passages with fewer words than this are too common to be told again elsewhere: "None", "Yes". */
const TELLING = 5;

/**
 * Which passage of the earlier text is which of the later: those with the same words first, in their order; between them
 * those most alike, the same number counting for it; what is left may have been moved. Numbers alone say little, because
 * one new paragraph gives all that follow it another. In the order of the later text; what was taken out stands where it was.
 */
export function matchedPassages(before: readonly Passage[], after: readonly Passage[]): readonly Matched[] {
  const same = (one: Passage, other: Passage): boolean =>
    one.kind === other.kind && one.words === other.words;
  const result: Matched[] = [];
  let removed: readonly Passage[] = [];
  let at = { before: 0, after: 0 };
  const parts = diffArrays([...before], [...after], { comparator: same });
  parts.forEach((part, index) => {
    const { length } = part.value;
    if (part.removed) {
      removed = before.slice(at.before, at.before + length);
      at = { ...at, before: at.before + length };
      if (parts[index + 1]?.added !== true) {
        result.push(...between(removed, []));
        removed = [];
      }
      return;
    }
    const added = after.slice(at.after, at.after + length);
    if (part.added) {
      result.push(...between(removed, added));
      removed = [];
      at = { ...at, after: at.after + length };
      return;
    }
    const old = before.slice(at.before, at.before + length);
    result.push(...added.map((passage, each): Matched => ({ before: old[each] ?? passage, after: passage })));
    at = { before: at.before + length, after: at.after + length };
  });
  return moved(result);
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Pairs what is left between two passages that are the same in both texts; pairs never cross. */
function between(removed: readonly Passage[], added: readonly Passage[]): readonly Matched[] {
  const wordsOfAdded = added.map(({ words }) => wordCounts(words));
  const pairs = removed
    .flatMap((old, from) => {
      const counts = wordCounts(old.words);
      return added.map((passage, to): Pair & { readonly isPair: boolean } => {
        const likeness = old.kind === passage.kind ? alike(counts, wordsOfAdded[to] ?? EMPTY) : 0;
        const hasNumber = old.number !== undefined && old.number === passage.number;
        const isOnly = old.kind === passage.kind && removed.length === 1 && added.length === 1;
        return {
          from,
          to,
          likeness: likeness + (hasNumber ? 0.1 : 0),
          isPair:
            likeness >= (hasNumber || isOnly ? ALIKE_WITH_NUMBER : ALIKE) ||
            (isOnly && old.kind !== "paragraph"),
        };
      });
    })
    .filter(({ isPair }) => isPair)
    .sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
  const chosen: Pair[] = [];
  for (const pair of [...pairs, ...sameNumbers(removed, added)])
    if (chosen.every(({ from, to }) => Math.sign(pair.from - from) * Math.sign(pair.to - to) > 0))
      chosen.push(pair);
  return inOrder(removed, added, chosen);
}

/** What is like nothing else and has the number of what it stands for was written anew. */
const sameNumbers = (removed: readonly Passage[], added: readonly Passage[]): readonly Pair[] =>
  removed.flatMap(({ kind, number }, from) => {
    const to = added.findIndex((passage) => passage.kind === kind && passage.number === number);
    return number === undefined || to < 0 ? [] : [{ from, to, likeness: 0 }];
  });

function inOrder(
  removed: readonly Passage[],
  added: readonly Passage[],
  pairs: readonly Pair[],
): readonly Matched[] {
  const result: Matched[] = [];
  let from = 0;
  const takenOut = (end: number): void => {
    for (const passage of removed.slice(from, end)) result.push({ before: passage });
    from = Math.max(from, end);
  };
  added.forEach((passage, to) => {
    const pair = pairs.find((each) => each.to === to);
    if (pair === undefined) {
      takenOut(nextFrom(pairs, to) ?? removed.length);
      result.push({ after: passage });
      return;
    }
    takenOut(pair.from);
    const old = removed[pair.from];
    result.push(old === undefined ? { after: passage } : { before: old, after: passage });
    from = pair.from + 1;
  });
  takenOut(removed.length);
  return result;
}

/** The earlier passage of the next pair behind a place of the later text. */
const nextFrom = (pairs: readonly Pair[], behind: number): number | undefined =>
  pairs
    .filter(({ to }) => to > behind)
    .map(({ from }) => from)
    .sort((a, b) => a - b)[0];

/** What was taken out in one place and stands in another, word for word or nearly, was moved. */
function moved(matched: readonly Matched[]): readonly Matched[] {
  const gone = matched.flatMap(({ before, after }) => (before && !after ? [before] : []));
  const found = new Map<Passage, Passage>();
  const left = new Set(gone.filter(({ words }) => words.split(/\s+/).length >= TELLING));
  const countsOf = new Map([...left].map((passage) => [passage, wordCounts(passage.words)]));
  for (const { before, after } of matched) {
    if (before !== undefined || after === undefined) continue;
    const counts = wordCounts(after.words);
    let best: { readonly passage: Passage; readonly likeness: number } | undefined;
    for (const passage of left) {
      if (passage.kind !== after.kind) continue;
      const likeness = alike(countsOf.get(passage) ?? EMPTY, counts);
      if (likeness >= ALIKE_MOVED && likeness > (best?.likeness ?? 0)) best = { passage, likeness };
    }
    if (best === undefined) continue;
    found.set(after, best.passage);
    left.delete(best.passage);
  }
  const placed = new Set(found.values());
  return matched.flatMap((each): readonly Matched[] => {
    if (each.after === undefined) return each.before && placed.has(each.before) ? [] : [each];
    const old = each.before === undefined ? found.get(each.after) : undefined;
    return [old === undefined ? each : { before: old, after: each.after, isMoved: true }];
  });
}

type Counts = ReadonlyMap<string, number>;

const EMPTY: Counts = new Map();

function wordCounts(words: string): Counts {
  const counts = new Map<string, number>();
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** From 0 to 1: twice the words they share over all they have (Dice). */
function alike(one: Counts, other: Counts): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 1 : (2 * shared) / all;
}

const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);
