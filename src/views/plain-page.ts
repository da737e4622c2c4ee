import type { Rendered } from "../markdown/body.ts";
import { GLOSSARY_PAGE } from "../model/glossary.ts";
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
    frame: frameView(context, {
      title: page.title,
      address: addressOf.page(page.id),
      found: { kind: "Page" },
      styles: ["/css/reading.css"],
    }),
    title: titleWords(page.title),
    ...(page.summary === undefined ? {} : { summary: page.summary }),
    bodyHtml: pageProse(context, page).html,
  };
}

/** The words of a page as HTML, with its sections. */
export function pageProse(context: ViewContext, page: Page): Rendered {
  return renderProse(page.body, {
    target: "page",
    sitePage: context.sitePage,
    asset: (name) => (page.beside.has(name) ? href(context, addressOf.pageFile(name)) : undefined),
    numbering: "none",
    defines: page.id === GLOSSARY_PAGE,
    beside: page.beside,
  });
}
