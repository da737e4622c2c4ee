import { dayMeant } from "../../model/action-due.ts";
import { meetingsKnown } from "../../model/known-meetings.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
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
  const named = library.people.filter(({ name }) => isPromiser(name, words));
  const [person] = named;
  const read = dueWordsIn(words);
  const isPlain = read && dayMeant(meeting.date, read, meetingsKnown(library, meeting.body)) !== undefined;
  const options = [
    `--meeting ${meeting.id}`,
    ...(item?.number === undefined ? [] : [`--item ${item.number.replace(/[.)]+$/, "")}`]),
    ...(minute === undefined ? [] : [`--minute ${minute}`]),
    ...(person && named.length === 1 ? [`--lead ${person.id}`] : []),
    ...(isPlain ? [`--due "${read.words}"`] : []),
  ];
  return `orderpaper new action "${words}" ${options.join(" ")}`;
}

/** Whether it is this person who took it on: who only asked for it does not lead. */
function isPromiser(name: string, sentence: string): boolean {
  const at = sentence.indexOf(name);
  return (
    at >= 0 && /^ (?:also )?(?:undertook|agreed|promised|offered) to\b/.test(sentence.slice(at + name.length))
  );
}

/** A sentence in one line without marks, and without signs that a shell reads between quotes. */
function plainly(sentence: string): string {
  const words = replaceRedactions(sentence, () => "[…]")
    .replace(/\s+/g, " ")
    .replace(/^\d+(?:\.\d+)*[.)]? /, "")
    .replace(/[*_`\\$!]/g, "")
    .replace(/"/g, "'");
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, "")} …`;
}
