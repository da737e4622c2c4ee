/** How minutes record that somebody took something on, or was asked to. */
const PROMISES: readonly RegExp[] = [
  /\bundertook\b/i,
  /\b(?:agreed|promised|offered) to (?:report|provide|circulate|bring|write|send|share|prepare|publish|arrange|ask|look|find|map|offer|invite|take|let)\b/i,
  /\b(?:requested|asked) that\b/i,
  /\brequested\b[^.]{0,200}?\bbe \w+(?:ed|en|t)\b/i,
  /\bofficers (?:to|would|will) (?:report|provide|circulate|bring|write|send|share|prepare|publish|look|investigate)\b/i,
  /\bto be (?:provided|circulated|reported|brought|sent|submitted|shared) (?:to|by|at|with)\b/i,
  /\b(?:to|would|will) report back\b/i,
];

/** What is asked and done in the same hour: a vote with names, a correction of the minutes. */
const DONE_AT_ONCE =
  /\bminuted\b|\bminutes\b[^.]{0,200}\b(?:amended|corrected|signed|circulated)\b|\b(?:vote|name|dissent|abstention)s?\b[^.]{0,200}\brecorded\b/i;

/** Those whom a meeting only hears; what they ask for nobody has promised yet. */
const OUTSIDER = /\b(?:applicant|resident|objector|petitioner|agent|questioner|supporter)s?\b/i;

/** Where in a sentence of minutes somebody takes something on, or is asked to: at which letter; undefined if nobody does. */
export function promisedIn(sentence: string): number | undefined {
  const found = PROMISES.map((words) => words.exec(sentence)).find((match) => match !== null);
  if (!found || DONE_AT_ONCE.test(sentence) || OUTSIDER.test(sentence.slice(0, found.index)))
    return undefined;
  return found.index;
}
