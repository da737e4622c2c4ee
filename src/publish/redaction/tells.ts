import { keyOf, type Word, wordsIn } from "./words.ts";

/** Words that, left elsewhere in the open, would tell what is withheld. */
export interface Tell {
  /** As they were typed where they are withheld: "Harland Homes". */
  readonly typed: string;
  /** As they are compared. */
  readonly row: readonly string[];
}

/** So many words in a row are no coincidence. */
const ROW = 5;
/** Shorter words withheld alone are everywhere. */
const SHORTEST = 3;

const EVERYDAY = new Set(
  (
    "the and but for not that this these those there then than with from have has had was were are been its our their his her " +
    "she they you who which what when where will would may can could shall should must one two three four five six seven " +
    "eight nine ten all any each both council committee cabinet board meeting report item paragraph section appendix table " +
    "members officers councillor councillors chair act schedule january february march april may june july august september " +
    "october november december monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);

/**
 * What of withheld words must not stand elsewhere: all of them if they are few, five in a row of longer ones, each name
 * (capitals that are not those of a sentence or of an everyday word), each number of three digits and more but a year.
 * `inOpen` are the words the public will read: what is written small there is no name.
 */
export function tellsOf(withheld: string, inOpen: ReadonlySet<string>): readonly Tell[] {
  const words = wordsIn(withheld);
  const tells: Tell[] = [];
  const add = (some: readonly Word[]): void => {
    const [first] = some;
    const last = some.at(-1);
    if (first === undefined || last === undefined) return;
    tells.push({ typed: withheld.slice(first.from, last.end), row: some.map(({ key }) => key) });
  };
  if (words.length === 1) {
    if ((words[0]?.key.length ?? 0) >= SHORTEST && !EVERYDAY.has(words[0]?.key ?? "")) add(words);
  } else if (words.length < ROW) add(words);
  else for (let at = 0; at + ROW <= words.length; at += 1) add(words.slice(at, at + ROW));
  const own = new Set(words.flatMap(({ typed }) => (isSmall(typed) ? [keyOf(typed)] : [])));
  for (const run of runs(words, withheld).map(withoutEveryday)) {
    if (run.length > 1) add(run);
    for (const word of run)
      if (
        !EVERYDAY.has(word.key) &&
        !inOpen.has(word.key) &&
        !own.has(word.key) &&
        word.key.length >= SHORTEST
      )
        add([word]);
  }
  for (const word of words) if (isTelling(word)) add([word]);
  const seen = new Set<string>();
  return tells.filter(({ row }) => {
    const key = row.join(" ");
    return !seen.has(key) && seen.add(key);
  });
}

const isSmall = (typed: string): boolean => /^\p{Ll}/u.test(typed);

/** The words that are written small in a text, as they are compared: a capital at the head of a sentence is no name. */
export const smallWords = (words: readonly Word[]): ReadonlySet<string> =>
  new Set(words.flatMap(({ typed, key }) => (isSmall(typed) ? [key] : [])));

/** "The Harland Group" is a name from its second word. */
function withoutEveryday(run: readonly Word[]): readonly Word[] {
  const telling = ({ key }: Word): boolean => !EVERYDAY.has(key);
  const first = run.findIndex(telling);
  return first < 0 ? [] : run.slice(first, run.findLastIndex(telling) + 1);
}

const isCapital = ({ typed }: Word): boolean => /^\p{Lu}/u.test(typed);

/** A number that says something: three digits or more, or a fraction; not a year. */
const isTelling = ({ key }: Word): boolean =>
  /\d/.test(key) &&
  !/^(?:19|20)\d\d$/.test(key) &&
  (key.replace(/\D/g, "").length >= 3 || /\d\.\d/.test(key));

/** Words in capitals that stand together, with nothing but spaces or marks of Markdown between. */
function runs(words: readonly Word[], text: string): readonly (readonly Word[])[] {
  const found: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    if (isCapital(word)) {
      const joined =
        before !== undefined && isCapital(before) && /^[\s*_&'’-]*$/.test(text.slice(before.end, word.from));
      if (joined) found.at(-1)?.push(word);
      else found.push([word]);
    }
    before = word;
  }
  return found;
}
