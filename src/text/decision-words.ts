import { wordDifference } from "./word-difference.ts";

/** What became of a recommendation, as far as the words of the decision say so plainly. */
export type ReadOutcome = "agreed" | "amended" | "deferred";

/**
 * Compares what was recommended with what was decided. `word` is the bold word of the minutes ("RESOLVED", "NOTED"); of both
 * texts each line is a paragraph or a clause. Undefined where the words are too different to say anything.
 */
export function readOutcome(recommended: string, word: string, decided: string): ReadOutcome | undefined {
  const said = word === "NOTED" || word === "RECOMMENDED" ? `${word} ${decided}` : decided;
  if (DEFERRED.test(said.trim())) return "deferred";
  if (AS_RECOMMENDED.test(said.replace(/\s+/g, " ").trim())) return "agreed";
  const before = wordsOf(recommended);
  const after = wordsOf(said);
  if (before.things.length === 0 || after.things.length === 0) return undefined;
  if (before.things.join(" ") === after.things.join(" ") && before.verbs.join(" ") === after.verbs.join(" "))
    return "agreed";
  // "That permission be refused", where the report asked to grant it, is no change of words.
  if (before.turns !== after.turns) return undefined;
  return likeness(before, after) >= ALIKE ? "amended" : undefined;
}

/** "That the recommendations set out in the report be agreed", and nothing else. */
const AS_RECOMMENDED =
  /^(?:agreed |approved )?(?:that )?(?:all )?(?:the )?(?:officers?['’]?s?['’]? )?recommendations?(?: (?:as )?(?:set out|contained|listed|made|detailed|given))?(?: (?:in|of|at|to) (?:the|this|section|paragraphs?) ?[\w.]*(?: (?:of|in|to) the report)?)?(?: (?:be|are|were|is|was)(?: unanimously)? (?:agreed|approved|accepted|adopted|endorsed))?(?: unanimously)?\.?$/i;

/** "That the application be deferred for a site visit". */
const DEFERRED = /^(?:that )?(?:(?!\band\b)[^.;,\n]){1,90}?\b(?:be|is|was) deferred\b/i;

/**
 * How much of their words two texts share before the one is called the other with changes. Of the shapes in the tests, real
 * amendments (a figure, a place, a condition, a clause more) share 0.56 and more, decisions of something else 0.40 and less.
 */
const ALIKE = 0.5;

const LITTLE: ReadonlySet<string> = new Set(
  "that the a an be is are was were been to and it hereby formally shall should will board committee cabinet council executive members panel meeting".split(
    " ",
  ),
);

/** Verbs of deciding, in whichever form: "the Board approves the plan" and "the plan be approved" say the same. */
const VERB =
  /^(approv|agre|not|endors|accept|adopt|recommend|delegat|authoris|support|receiv|confirm|grant|refus|appoint|instruct|request|publish)(?:e|es|ed|s|d|ing)$/;

interface Words {
  /** In their order, without verbs of deciding. */
  readonly things: readonly string[];
  readonly verbs: readonly string[];
  /** How many of them say no. */
  readonly turns: number;
}

function wordsOf(text: string): Words {
  const all = text
    .toLowerCase()
    .replace(/[’']/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]\s+)+/, ""))
    .join(" ")
    .replace(/(?<=\d)[.,](?=\d)/g, "·")
    .split(/[^\p{L}\p{N}£$€%·/]+/u)
    .filter((word) => word !== "" && !LITTLE.has(word));
  const verbOf = (word: string) => VERB.exec(word)?.[1];
  return {
    things: all.filter((word) => verbOf(word) === undefined),
    verbs: all.flatMap((word) => verbOf(word) ?? []).sort(),
    turns: all.filter((word) => /^(?:refus|reject|declin|dismiss)|^(?:not|no)$/.test(word)).length,
  };
}

/** The share of the words of both that stand in both, things in one order, verbs in any: 0 to 1. */
function likeness(before: Words, after: Words): number {
  const things = wordDifference(before.things.join(" "), after.things.join(" "))
    .filter(({ kind }) => kind === "same")
    .reduce((sum, { words }) => sum + words.trim().split(/\s+/).length, 0);
  const left = [...after.verbs];
  const verbs = before.verbs.filter((verb) => {
    const at = left.indexOf(verb);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  const size = ({ things: some, verbs: others }: Words): number => some.length + others.length;
  return (2 * (things + verbs)) / (size(before) + size(after));
}

/** How alike two texts are, as `readOutcome` compares them. */
export const alike = (one: string, other: string): number => likeness(wordsOf(one), wordsOf(other));

/** A text without a first line that only leads into the rest: "That:", "That the Committee:". */
export function withoutLead(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  return rest.length > 0 && first.endsWith(":") && first.length <= 60 ? rest.join("\n") : text;
}
