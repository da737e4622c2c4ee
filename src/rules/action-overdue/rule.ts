import { type Action, isOpen } from "../../model/action.ts";
import type { DueDay } from "../../model/action-due.ts";
import { latestPublication } from "../../model/as-at.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import { dateInWords } from "../../text/dates.ts";
import { dueByFacts } from "../action-facts.ts";
import type { Rule } from "../rule.ts";

/** Open actions whose day has gone by without a word of how they stand: one finding a body, at the one that waited longest. */
export const actionOverdue: Rule = {
  id: "action-overdue",
  severity: "info",
  why: "members ask for what was promised on the day for which it was promised",
  ofTracker: (all, { library, factsOf }, report) => {
    const today = latestPublication(library);
    const actions = all.filter((action) => isPast(action, dueByFacts(library, action, factsOf), today));
    const days = actions.map((action) => ({ action, due: dueByFacts(library, action, factsOf) }));
    const [oldest] = days.sort(
      (a, b) => Number(`${a.due?.date}` > `${b.due?.date}`) - Number(`${a.due?.date}` < `${b.due?.date}`),
    );
    if (oldest?.due !== undefined) {
      const { action, due } = oldest;
      const body = action.from.body.name;
      const day = `${dateInWords(due.date)}${due.words === undefined ? "" : ` (read from “${due.words}”)`}`;
      report({
        at: { file: action.what.file, field: fieldOf(action, due) },
        message:
          actions.length === 1
            ? `an action of the ${body} was due on ${day} and is open, and nothing says how it stands`
            : `${actions.length} actions of the ${body} are open and past their day, and nothing says how they stand; this one was due on ${day}`,
        help: "write status: done and closed:, or comment: with what was done so far, or the new day that was agreed",
      });
    }
  },
};

function isPast(action: Action, due: DueDay | undefined, today: CivilDate | undefined): boolean {
  if (!isOpen(action) || action.comment !== undefined || today === undefined) return false;
  // What a later meeting heard of it says how it stands, as a comment does.
  return due !== undefined && due.date < today && !action.events.some(({ at }) => at.date >= due.date);
}

/** Where the day stands that is past; of one that was read, the meeting it was counted from. */
function fieldOf({ events }: Action, { words, movedBy }: DueDay): readonly (string | number)[] {
  if (movedBy) return ["events", events.indexOf(movedBy), "due"];
  return [words === undefined ? "due" : "meeting"];
}
