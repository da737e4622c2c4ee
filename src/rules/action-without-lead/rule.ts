import { isOpen } from "../../model/action.ts";
import { byBody } from "../by-body.ts";
import type { Rule } from "../rule.ts";

/** A status or a lead that somebody wrote: it says more than can be read here, or has a finding of its own. */
const WRITTEN = /^(?:lead:\s*\S|status:\s*(?!open\b|in-progress\b)\S)/m;

/** Open actions that nobody is to do: one finding a body, at the first of them. */
export const actionWithoutLead: Rule = {
  id: "action-without-lead",
  severity: "info",
  why: "what everybody is to do nobody does",
  check: ({ library, texts }, report) => {
    const nobodys = library.actions.filter(
      (action) =>
        isOpen(action) &&
        action.lead.length === 0 &&
        action.what.text.trim() !== "" &&
        // Of a meeting whose folder is not here nobody can look it up any more.
        action.from.meeting !== undefined &&
        !WRITTEN.test(texts.get(action.what.file) ?? ""),
    );
    for (const actions of byBody(nobodys)) {
      const [first] = actions;
      if (!first) continue;
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
