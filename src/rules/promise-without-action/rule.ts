import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { query } from "../../model/reading.ts";
import type { Rule } from "../rule.ts";
import { sentencesOf } from "../sentences.ts";
import { commandFor } from "./command-for.ts";
import { promisedIn } from "./promised-in.ts";
import { subjectWords } from "./subject-words.ts";

const bodiesWithActions = query(
  "bodies-with-actions",
  ({ actions }: Library): ReadonlySet<string> => new Set(actions.map(({ from }) => from.body.id)),
);

const keepsActions = query("body-keeps-actions", (library: Library, body): boolean =>
  bodiesWithActions(library).has(body),
);

/** A promise of no more words on its subject refers to what was said before. */
const FEW_WORDS = 2;

/** A sentence of minutes by which somebody is to do something, and no action of the meeting that takes it up. */
export const promiseWithoutAction: Rule = {
  id: "promise-without-action",
  severity: "info",
  why: "what was promised at a meeting is forgotten unless it is an action with a name and a day",
  ofMeeting: (meeting, { library }, report) => {
    const { minutes } = meeting;
    // A body that keeps no actions here keeps them elsewhere.
    if (!minutes || !keepsActions(library, meeting.body.id)) return;
    const actions = actionWords(library, meeting);
    for (const { text, before, line, column } of sentencesOf(minutes.body)) {
      const promise = promisedIn(text);
      if (promise === undefined) continue;
      // “He undertook to see to it” speaks of what the sentences before it said.
      const refersBack = subjectWords(text.slice(promise)).size <= FEW_WORDS;
      const words = subjectWords(refersBack ? `${before} ${text}` : text);
      if (actions.some((action) => takesUp(action, words))) continue;
      report({
        at: { file: minutes.body.file, line, column, length: firstLineOf(text).length },
        message: `no action of this meeting takes up what these words ask for: “${excerpt(text, promise)}”`,
        help: `${commandFor(library, meeting, minutes, { text, line })} writes one; if none is wanted, leave it: this is only a reminder`,
      });
    }
  },
};

const actionWords = (library: Library, { id }: Meeting): readonly ReadonlySet<string>[] =>
  library.actionsFrom(id).map(({ what }) => subjectWords(what.text));

/** Whether an action and a sentence speak of one thing: two words in common, or one of a very short action's. */
function takesUp(action: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean {
  const common = [...action].filter((word) => sentence.has(word)).length;
  return common >= Math.min(2, Math.max(1, Math.ceil(action.size / 2)));
}

const firstLineOf = (text: string): string => text.split("\n")[0] ?? "";

/** Some sixty letters of a sentence from where it promises, cut between words. */
function excerpt(sentence: string, from: number): string {
  const words = sentence.slice(from).replace(/\s+/g, " ").replace(/[*_]/g, "");
  return words.length <= 64 ? words.replace(/\.$/, "") : `${words.slice(0, 64).replace(/\s+\S*$/, "")} …`;
}
