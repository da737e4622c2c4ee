import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { tombstoneAt } from "../model/tombstones.ts";
import { dateInWords } from "../text/dates.ts";
import { pagePolicy } from "./content-policy.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { goneWords } from "./gone.ts";
import { titleWords } from "./prose.ts";

/** A page that only leads on: what stands at a short address. */
export interface ShortAddressView {
  readonly language: string;
  /** What the page may load: its icon. */
  readonly policy: string;
  /** The code, then where it leads: every such page has a title of its own. */
  readonly title: string;
  readonly to: Link;
  /** The whole permanent address, if the site's own is known. */
  readonly canonical?: string;
  readonly icon: string;
}

/** The page of one short address. */
export function shortAddressView(context: ViewContext, code: string, address: string): ShortAddressView {
  const words = wordsOf(context.library, address);
  return {
    language: context.library.council.language,
    policy: pagePolicy("leading-on"),
    title: `${code}: ${words}`,
    to: { words, href: href(context, address) },
    ...(context.baseUrl === undefined ? {} : { canonical: `${context.baseUrl}${address}` }),
    icon: href(context, "/images/mark.svg"),
  };
}

const bodyNamed = query(
  "body-named",
  ({ bodies }: Library, id): string | undefined => bodies.find((body) => body.id === id)?.name,
);

/** What stands at a permanent address, in words. */
function wordsOf(library: Library, address: string): string {
  const gone = tombstoneAt(library, address);
  if (gone) return goneWords(gone);
  const [, section, id = "", rest = ""] = /^\/(meetings|bodies)\/([^/]+)\/(.*)$/.exec(address) ?? [];
  if (section === "bodies") return `Actions of the ${bodyNamed(library, id)}`;
  const meeting = library.meeting(id);
  if (!meeting) throw new Error(`nothing is known of ${address}`);
  const where = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  if (rest === "") return where;
  if (rest === "minutes/") return `Minutes of the ${where}`;
  const item = allItems(meeting.agenda).find((each) => addressOf.item(id, each.id) === address);
  if (item) {
    const number = item.number === undefined ? "" : `Item ${item.number}: `;
    return `${number}${titleWords(item.title)} (${where})`;
  }
  const paper = meeting.papers.find((each) => addressOf.paper(id, each.id) === address);
  if (!paper) throw new Error(`nothing is known of ${address}`);
  return `${titleWords(paper.title)} (${where})`;
}
