import { addressOf } from "../model/reference.ts";
import { shortCode } from "../model/short-addresses.ts";
import { href, type Link, type ViewContext } from "./context.ts";

/** What stands round every page of the site. */
export interface FrameView {
  readonly language: string;
  /** Of the window: "Street trees – Planning Committee – Harrowmere". */
  readonly title: string;
  readonly council: string;
  readonly home: string;
  /** Full address, if the site's own is known. */
  readonly canonical?: string;
  readonly prefix: string;
  readonly sections: readonly (Link & { readonly current: boolean })[];
  /** The way back, outermost first, without the page itself. */
  readonly trail: readonly Link[];
  readonly footer: readonly Link[];
  readonly contact?: {
    readonly name: string;
    readonly email?: string;
    readonly tel?: string;
    readonly address?: string;
  };
  readonly website?: string;
  readonly description?: string;
  /** Style sheets beside those of every page, and scripts that the page is better with; it is whole without these. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Where the search form leads. */
  readonly searchHref: string;
  /** Feeds a reader of this page may want to follow. */
  readonly feeds: readonly Link[];
  /** What search engines read: JSON-LD, ready to stand inside a script element. */
  readonly linkedData?: string;
  /** The whole address of the picture that stands for this page elsewhere. */
  readonly card?: string;
  /** What search knows of this page; a page without it is not found by search. */
  readonly found?: FoundView;
}

/** How a page shows up in search results, and by which filters it is found. */
export interface FoundView {
  /** "Report", "Minutes", "Decision", "Action", "Agenda item", "Meeting". */
  readonly kind: string;
  readonly body?: string;
  /** ISO date; the year is a filter. */
  readonly date?: string;
  /** What stands under the title of a result: "Planning Committee, 14 October 2026, item 5". */
  readonly where?: string;
}

export interface FrameAbout {
  /** Of the page itself, the first part of the window's title. */
  readonly title: string;
  readonly address: string;
  readonly trail?: readonly Link[];
  readonly description?: string;
  /** Below the site's root: "/css/reading.css", "/js/go-to-page.js". */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** Addresses below the site's root, with what each feed holds. */
  readonly feeds?: readonly { readonly words: string; readonly address: string }[];
  /** As schema.org has it; `@context` is added. */
  readonly linkedData?: object;
  /** Whether a picture is made for this page. */
  readonly hasCard?: boolean;
  readonly found?: FoundView;
}

/** The frame of one page. */
export function frameView(context: ViewContext, about: FrameAbout): FrameView {
  const { council, pages } = context.library;
  const trail = about.trail ?? [];
  const sections = [
    { words: "Meetings", address: addressOf.meetings() },
    { words: "Committees", address: addressOf.bodies() },
    { words: "Actions", address: addressOf.actions() },
    { words: "People", address: addressOf.people() },
  ];
  return {
    language: council.language,
    title: [
      about.title,
      ...trail
        .slice(1)
        .reverse()
        .slice(0, 1)
        .map(({ words }) => words),
      council.name,
    ]
      .filter((part, index, all) => all.indexOf(part) === index)
      .join(" – "),
    council: council.name,
    home: href(context, addressOf.home()),
    prefix: context.prefix,
    ...(context.baseUrl === undefined ? {} : { canonical: `${context.baseUrl}${about.address}` }),
    sections: sections.map(({ words, address }) => ({
      words,
      href: href(context, address),
      current: about.address.startsWith(address),
    })),
    trail: about.address === "/" ? [] : [{ words: "Home", href: href(context, "/") }, ...trail],
    footer: [...pages]
      .sort((a, b) => (a.order ?? 99) - (b.order ?? 99))
      .map(({ id, title }) => ({ words: title, href: href(context, addressOf.page(id)) })),
    ...(council.contact === undefined ? {} : { contact: onlyFilled(council.contact) }),
    ...(council.website === undefined ? {} : { website: council.website }),
    ...(about.description === undefined ? {} : { description: about.description }),
    styles: (about.styles ?? []).map((address) => href(context, address)),
    scripts: (about.scripts ?? []).map((address) => href(context, address)),
    searchHref: href(context, addressOf.search()),
    feeds: (about.feeds ?? []).map(({ words, address }) => ({ words, href: href(context, address) })),
    ...(about.linkedData === undefined ? {} : { linkedData: scriptJson(about.linkedData) }),
    ...(about.hasCard && context.baseUrl !== undefined
      ? { card: `${context.baseUrl}${addressOf.card(shortCode(about.address))}` }
      : {}),
    ...(about.found === undefined ? {} : { found: about.found }),
  };
}

/** JSON-LD that no word of it can end the script element of (HTML, "restrictions for contents of script elements"). */
function scriptJson(data: object): string {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data });
  return json
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function onlyFilled(contact: {
  name: string;
  email?: string | undefined;
  tel?: string | undefined;
  address?: string | undefined;
}) {
  const { name, email, tel, address } = contact;
  return {
    name,
    ...(email === undefined ? {} : { email }),
    ...(tel === undefined ? {} : { tel }),
    ...(address === undefined ? {} : { address }),
  };
}
