import { addressOf } from "../../model/reference.ts";
import { actionPageView, actionsPageView } from "../../views/actions.ts";
import type { ViewContext } from "../../views/context.ts";
import type { SitePage } from "../site-page.ts";

/** What was promised: the register of actions, and each action. */
export function registerPages(context: ViewContext): readonly SitePage[] {
  return [
    { address: addressOf.actions(), layout: "actions.njk", view: () => actionsPageView(context) },
    ...context.library.actions.map(
      (action): SitePage => ({
        address: addressOf.action(action.id),
        layout: "action.njk",
        view: () => actionPageView(context, action),
      }),
    ),
  ];
}
