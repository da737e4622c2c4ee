import { addressOf } from "../../model/reference.ts";
import { RULES } from "../../rules/index.ts";
import type { ViewContext } from "../../views/context.ts";
import { rulePageView, rulesPageView } from "../../views/rules.ts";
import type { SitePage } from "../site-page.ts";

/** How papers are checked, and every rule. */
export function rulePages(context: ViewContext): readonly SitePage[] {
  return [
    { address: addressOf.rules(), layout: "rules.njk", view: () => rulesPageView(context) },
    ...RULES.map(
      ({ id }): SitePage => ({
        address: addressOf.rule(id),
        layout: "rule.njk",
        view: () => rulePageView(context, id),
      }),
    ),
  ];
}
