import { diffArrays } from "diff";

/** A stretch of words that two texts share, or that only the earlier or only the later has. Joined they give the texts again. */
export interface Stretch {
  readonly kind: "same" | "removed" | "added";
  readonly words: string;
}

/** A word with its mark of punctuation is one, a figure such as £1,200.50 too; the white space behind a word belongs to it. */
const WORDS = /\S+\s*|\s+/g;

/**
 * The difference of two texts word by word, what was removed before what was added. Two changes with one word between them that
 * says little ("the", "of") are one: a reader sees what was replaced, not a hatching.
 */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const parts = diffArrays(before.match(WORDS) ?? [], after.match(WORDS) ?? [], {
    comparator: (one, other) => one.trimEnd() === other.trimEnd(),
  });
  const stretches = parts.map(
    ({ added, removed, value }): Stretch => ({
      kind: added ? "added" : removed ? "removed" : "same",
      words: value.join(""),
    }),
  );
  return joined(stretches);
}

const SAYS_LITTLE = /^(?:a|an|and|as|at|be|by|for|in|is|it|of|on|or|the|to|with)?\s*$/i;

function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  let removed = "";
  let added = "";
  const close = (): void => {
    if (removed !== "") result.push({ kind: "removed", words: removed });
    if (added !== "") result.push({ kind: "added", words: added });
    removed = "";
    added = "";
  };
  stretches.forEach(({ kind, words }, index) => {
    if (kind === "removed") removed += words;
    else if (kind === "added") added += words;
    else if ((removed !== "" || added !== "") && SAYS_LITTLE.test(words) && index < stretches.length - 1) {
      removed += words;
      added += words;
    } else {
      close();
      result.push({ kind, words });
    }
  });
  close();
  return result;
}
