import { type Action, isOpen } from "../../model/action.ts";
import { latestPublication } from "../../model/as-at.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import { dateInWords } from "../../text/dates.ts";
import { byBody } from "../by-body.ts";
import type { Rule } from "../rule.ts";

/** Open actions whose day has gone by without a word of how they stand: one finding a body, at the one that waited longest. */
export const actionOverdue: Rule = {
  id: "action-overdue",
  severity: "info",
  why: "members ask for what was promised on the day for which it was promised",
  check: ({ library }, report) => {
    const today = latestPublication(library);
    const waiting = library.actions.filter((action) => isOpen(action) && isPast(action, today));
    for (const actions of byBody(waiting)) {
      const [oldest] = [...actions].sort(
        (a, b) => Number(`${a.due}` > `${b.due}`) - Number(`${a.due}` < `${b.due}`),
      );
      if (oldest?.due === undefined) continue;
      const body = oldest.from.body.name;
      report({
        at: { file: oldest.what.file, field: ["due"] },
        message:
          actions.length === 1
            ? `an action of the ${body} was due on ${dateInWords(oldest.due)} and is open, and nothing says how it stands`
            : `${actions.length} actions of the ${body} are open and past their day, and nothing says how they stand; this one was due on ${dateInWords(oldest.due)}`,
        help: "write status: done and closed:, or comment: with what was done so far, or the new day that was agreed",
      });
    }
  },
};

const isPast = ({ due, comment }: Action, today: CivilDate | undefined): boolean =>
  due !== undefined && today !== undefined && due < today && comment === undefined;
