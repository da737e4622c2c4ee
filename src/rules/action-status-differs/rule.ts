import { type Action, isOpen } from "../../model/action.ts";
import { dateInWords } from "../../text/dates.ts";
import type { Rule, Said } from "../rule.ts";

/** An action whose status is not what its closing or its last event says. */
export const actionStatusDiffers: Rule = {
  id: "action-status-differs",
  severity: "warning",
  why: "the tracker prints the status, and the page of the action tells its life: they must say the same",
  ofAction: (action, _, report) => {
    const said = contradiction(action);
    if (said) report(said);
  },
};

function contradiction(action: Action): Said | undefined {
  const { status, closed, events, from, what } = action;
  const { file } = what;
  if (closed && isOpen(action))
    return {
      at: { file, field: ["closed"] },
      message: `this action was closed on ${dateInWords(closed.date)}, and its status is ${status}`,
      help: "write status: done, or dropped; or take closed: out",
    };
  if (closed && closed.date < from.date)
    return {
      at: { file, field: ["closed", "date"] },
      message: `this action was closed on ${dateInWords(closed.date)}, before the meeting of ${dateInWords(from.date)} asked for it`,
      help: "write the day on which it was closed",
    };
  const index = events.findLastIndex((event) => event.status !== undefined);
  const last = events[index];
  if (last?.status === undefined || last.status === status) return undefined;
  // What was closed after the last meeting that heard of it says so under closed:.
  if (closed && closed.date >= last.at.date && isOpen({ status: last.status })) return undefined;
  return {
    at: { file, field: ["events", index, "status"] },
    message: `after ${last.at.id} this action was ${last.status}, and its status is ${status}`,
    help: isOpen({ status: last.status })
      ? `write status: ${last.status}; or closed: with the day, if it was closed since`
      : `write status: ${last.status}; or add the event of the meeting that opened it again`,
  };
}
