import { isFrom } from "../../model/action.ts";
import { allItems } from "../../model/agenda.ts";
import type { Rule } from "../rule.ts";

/** An action whose item stands neither by number nor by title on the agenda of its meeting. */
export const actionItemUnknown: Rule = {
  id: "action-item-unknown",
  severity: "warning",
  why: "an action is found again through the item it came from",
  ofAction: (action, _, report) => {
    const items = allItems(action.from.meeting?.agenda ?? []);
    if (items.length === 0 || action.item === undefined) return;
    if (items.some((item) => isFrom(action, item))) return;
    report({
      at: { file: action.what.file, field: ["item"] },
      message: `no item of ${action.from.id} has the number or the title “${action.item}”`,
      help: "write the item's number, or its title as the agenda has it",
    });
  },
};
