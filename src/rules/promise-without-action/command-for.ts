import { dayRead } from "../../model/action-due.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import type { Person } from "../../model/person.ts";
import { query } from "../../model/reading.ts";
import { dueWordsIn } from "../../text/due-words.ts";
import { replaceRedactions } from "../../text/redactions.ts";
import { placeInMinutes } from "./place-in-minutes.ts";

/** How many letters of a sentence a command line holds. */
const MOST_LETTERS = 160;

/**
 * The command that makes an action of a sentence of minutes, as it can be typed: where it stands, who promised if one person of
 * the council is named in it, and by when if its words are plain. Withheld words are not in it.
 */
export function commandFor(
  library: Library,
  meeting: Meeting,
  minutes: Minutes,
  sentence: { readonly text: string; readonly line: number },
): string {
  const words = plainly(sentence.text);
  const { item, minute } = placeInMinutes(meeting, minutes, sentence.line);
  const named = promisersIn(library, words);
  const [person] = named;
  const read = dueWordsIn(words);
  const isPlain = read && dayRead(library, meeting.date, meeting.body, read) !== undefined;
  const options = [
    `--meeting ${meeting.id}`,
    ...(item?.number === undefined ? [] : [`--item ${item.number.replace(/[.)]+$/, "")}`]),
    ...(minute === undefined ? [] : [`--minute ${minute}`]),
    ...(person && named.length === 1 ? [`--lead ${person}`] : []),
    ...(isPlain ? [`--due "${read.words}"`] : []),
  ];
  return `orderpaper new action "${words}" ${options.join(" ")}`;
}

/** What makes somebody named right before it the one who took it on: who only asked for it does not lead. */
const TOOK_ON = / (?:also )?(?:undertook|agreed|promised|offered) to\b/g;

/** The ids of those whose first mention in a sentence is as the one who took something on. */
function promisersIn(library: Library, sentence: string): readonly string[] {
  const found = [...sentence.matchAll(TOOK_ON)].flatMap(({ index }) =>
    namedAtEnd(library, sentence.slice(0, index)),
  );
  return [...new Set(found)];
}

const peopleByLastWord = query(
  "people-by-last-word",
  ({ people }: Library): ReadonlyMap<string, readonly Person[]> => {
    const found = new Map<string, Person[]>();
    for (const person of people) {
      const there = found.get(lastWord(person.name));
      if (there) there.push(person);
      else found.set(lastWord(person.name), [person]);
    }
    return found;
  },
);

/** The ids of those whose name ends some words and stands nowhere before in them. */
const namedAtEnd = query("people-named-at-end", (library: Library, words): readonly string[] =>
  (peopleByLastWord(library).get(lastWord(words)) ?? [])
    .filter(({ name }) => words.endsWith(name) && words.indexOf(name) === words.length - name.length)
    .map(({ id }) => id),
);

/** Letters alone: "d’Arcy" and "(Smith" end with names too. */
const lastWord = (words: string): string => /[\p{L}\p{N}]*[^\p{L}\p{N}]*$/u.exec(words)?.[0] ?? "";

/** A sentence in one line without marks, and without signs that a shell reads between quotes. */
function plainly(sentence: string): string {
  const words = replaceRedactions(sentence, () => "[…]")
    .replace(/\s+/g, " ")
    .replace(/^\d+(?:\.\d+)*[.)]? /, "")
    .replace(/[*_`\\$!]/g, "")
    .replace(/"/g, "'");
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, "")} …`;
}
