import { type Action, isOpen } from "../../model/action.ts";
import { carriedForward } from "../../model/action-life.ts";
import { counted } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";

/** Past how many meetings an action may be carried before somebody asks, where its body does not say. */
const AT_MOST = 4;

/** Open actions carried past more meetings than their body wants: one finding a body, at the one carried most often. */
export const actionCarriedOften: Rule = {
  id: "action-carried-often",
  severity: "info",
  why: "an action that is carried forward from meeting to meeting is done, changed or dropped by nobody",
  ofTracker: (all, { library }, report) => {
    const often = new Map<Action, number>();
    for (const action of all) {
      const carried = isOpen(action) ? (carriedForward(library, action) ?? 0) : 0;
      if (carried > mostOf(action)) often.set(action, carried);
    }
    const actions = [...often.keys()];
    const [worst] = [...actions].sort((a, b) => (often.get(b) ?? 0) - (often.get(a) ?? 0));
    if (worst) {
      const { name } = worst.from.body;
      const carried = counted(often.get(worst) ?? 0, "meeting");
      report({
        at: { file: worst.what.file, field: ["meeting"] },
        message:
          actions.length === 1
            ? `an action of the ${name} is open and was carried past ${carried}, more than ${mostOf(worst)}`
            : `${actions.length} actions of the ${name} are open and were carried past more than ${counted(mostOf(worst), "meeting")}; this one past ${carried}`,
        help: "ask the meeting to close it, to give it another day under due:, or to drop it with status: dropped; the body's file may say carried-at-most:",
      });
    }
  },
};

const mostOf = ({ from }: Action): number => from.body["carried-at-most"] ?? AT_MOST;
