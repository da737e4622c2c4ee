import { isOpen } from "../../model/action.ts";
import type { Rule } from "../rule.ts";

/** Open actions that nobody is to do: one finding a body, at the first of them. */
export const actionWithoutLead: Rule = {
  id: "action-without-lead",
  severity: "info",
  why: "what everybody is to do nobody does",
  ofTracker: (all, { factsOf }, report) => {
    const actions = all.filter(
      (action) =>
        isOpen(action) &&
        action.lead.length === 0 &&
        !factsOf(action).isEmpty &&
        // Of a meeting whose folder is not here nobody can look it up any more.
        action.from.meeting !== undefined &&
        !factsOf(action).isLeadWritten,
    );
    const [first] = actions;
    if (first) {
      const body = first.from.body.name;
      report({
        at: { file: first.what.file, field: ["meeting"] },
        message:
          actions.length === 1
            ? `this action of the ${body} is open and names nobody who is to do it`
            : `${actions.length} open actions of the ${body} name nobody who is to do them; this is the first`,
        help: "write lead: with a name or several, such as lead: [ada-clerk]; lead: [] says that nobody was named",
      });
    }
  },
};
