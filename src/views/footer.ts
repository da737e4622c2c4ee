import type { Library } from "../model/library.ts";
import type { Page } from "../model/page.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { href, type Link, type ViewContext } from "./context.ts";

/** Pages of writing in their order, how to follow, and the accessibility statement, whoever wrote it. */
export function footerLinks(context: ViewContext): readonly Link[] {
  const pages = pagesInFooter(context.library).map(({ id, title }) => ({
    words: title,
    address: addressOf.page(id),
  }));
  const links = [
    { words: "Follow meetings and papers", address: addressOf.following() },
    ...(context.library.audience === "public" ? [{ words: "Open data", address: addressOf.openData() }] : []),
    ...pages,
  ];
  const statement = { words: "Accessibility statement", address: addressOf.accessibility() };
  if (!links.some(({ address }) => address === statement.address)) links.push(statement);
  return links.map(({ words, address }) => ({ words, href: href(context, address) }));
}

/** What the footer says of pages of writing: whoever asks reads no more of them. */
const pagesInFooter = query("pages-in-footer", (library: Library): readonly Pick<Page, "id" | "title">[] =>
  [...library.pages]
    .sort((a, b) => (a.order ?? 99) - (b.order ?? 99))
    .map(({ id, title }) => ({ id, title })),
);
