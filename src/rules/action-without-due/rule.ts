import { type Action, isOpen } from "../../model/action.ts";
import type { Library } from "../../model/library.ts";
import { dueByFacts, type FactsOf } from "../action-facts.ts";
import type { Rule } from "../rule.ts";

/** Open actions without a day, of a body that gives most of its actions one: one finding a body, at the first of them. */
export const actionWithoutDue: Rule = {
  id: "action-without-due",
  severity: "info",
  why: "what has no day is asked after by nobody",
  ofTracker: (all, { library, factsOf }, report) => {
    const dayless = all.filter((action) => isWanting(library, action, factsOf));
    const [first] = dayless;
    if (first && givesDays(library, all, factsOf)) {
      const body = first.from.body.name;
      report({
        at: { file: first.what.file, field: ["meeting"] },
        message:
          dayless.length === 1
            ? `this action of the ${body} is open, and nothing says by when it is to be done`
            : `${dayless.length} open actions of the ${body} do not say by when they are to be done; this is the first`,
        help: "write due: with the day, or plain words in its text such as “in six months”; comment: says why it has none",
      });
    }
  },
};

/** Of an action with a comment it is known how it stands; of a meeting without a folder nobody can look it up. */
const isWanting = (library: Library, action: Action, factsOf: FactsOf): boolean =>
  isOpen(action) &&
  action.comment === undefined &&
  action.from.meeting !== undefined &&
  !factsOf(action).isEmpty &&
  dueByFacts(library, action, factsOf) === undefined;

/** Whether more than half of a body's actions have a day: one that works without days is left alone. */
const givesDays = (library: Library, actions: readonly Action[], factsOf: FactsOf): boolean =>
  actions.filter((action) => dueByFacts(library, action, factsOf) !== undefined).length * 2 > actions.length;
