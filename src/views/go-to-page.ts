import type { PageMap } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";
import { pageNumbersInShort } from "./pack-sides.ts";

/** The little form "Go to page", and the link that stands for it without JavaScript. */
export interface GoToPageView {
  /** Below this address every page of the pack has its own. */
  readonly href: string;
  /** The numbers there are, written short: "1-26 26a 27-312". */
  readonly pages: string;
  /** The number on the last side, for the width of the field and for the message. */
  readonly last: string;
}

/** "Go to page" for one pack. */
export function goToPageView(context: ViewContext, pages: PageMap): GoToPageView {
  return {
    href: href(context, addressOf.packPages(pages.meeting)),
    pages: pageNumbersInShort(pages),
    last: pages.labels.at(-1) ?? "",
  };
}
