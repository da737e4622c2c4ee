import type { AgendaItem } from "../model/agenda.ts";
import { addressOf } from "../model/reference.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { titleWords } from "./prose.ts";

/** The matter of which an item is one step, for "This is part of: …"; undefined if it is of none. */
export function matterLinkView(context: ViewContext, { matter }: AgendaItem): Link | undefined {
  return matter && { words: titleWords(matter.title), href: href(context, addressOf.matter(matter.id)) };
}
