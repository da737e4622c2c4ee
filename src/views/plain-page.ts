import type { Page } from "../model/page.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { renderProse, titleWords } from "./prose.ts";

export interface PlainPageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly summary?: string;
  readonly bodyHtml: string;
}

/** An ordinary page: about, accessibility, glossary. */
export function plainPageView(context: ViewContext, page: Page): PlainPageView {
  return {
    frame: frameView(context, { title: page.title, address: addressOf.page(page.id) }),
    title: titleWords(page.title),
    ...(page.summary === undefined ? {} : { summary: page.summary }),
    bodyHtml: renderProse(page.body, {
      target: "page",
      sitePage: context.sitePage,
      asset: (name) => (page.beside.has(name) ? href(context, addressOf.pageFile(name)) : undefined),
      numbering: "none",
      beside: page.beside,
    }).html,
  };
}

/** The page a static host shows for an address that is not there. */
export function notFoundPageView(context: ViewContext): PlainPageView {
  return {
    frame: frameView(context, { title: "Page not found", address: "/404.html" }),
    title: "This page is not here",
    bodyHtml: "",
  };
}
