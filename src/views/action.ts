import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import { type ActionStepView, actionSteps } from "./action-life.ts";
import { type ActionLineView, actionLineView, itemOf } from "./action-line.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { matterLinkView } from "./matter-link.ts";

export interface ActionPageView extends ActionLineView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly chain: readonly ActionStepView[];
  readonly tracker: Link;
  readonly matter?: Link;
}

/** The page of one action: its permanent address. */
export function actionPageView(context: ViewContext, action: Action): ActionPageView {
  const { from } = action;
  const line = actionLineView(context, action);
  const item = itemOf(action);
  const matter = item && matterLinkView(context, item);
  const what = plainText(action.what).replace(/\s+/g, " ").trim();
  return {
    ...line,
    heading: line.item ?? "Action",
    chain: actionSteps(context, action, line),
    tracker: {
      words: `Actions of the ${from.body.name}`,
      href: href(context, addressOf.tracker(from.body.id)),
    },
    ...(matter === undefined ? {} : { matter }),
    frame: frameView(context, {
      title: `Action of ${dateInWords(from.date)}: ${shortened(what, 90)}`,
      address: addressOf.action(action.id),
      trail: [{ words: "Actions", href: href(context, addressOf.actions()) }],
      description: `Action from the ${from.body.name} of ${dateInWords(from.date)}`,
      styles: ["/css/reading.css", "/css/registers.css"],
      found: {
        kind: "Action",
        body: from.body.name,
        date: from.date,
        where: `${from.body.name}, ${dateInWords(from.date)}`,
      },
    }),
  };
}
