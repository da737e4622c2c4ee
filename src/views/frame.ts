import { addressOf } from "../model/reference.ts";
import { shortCode } from "../model/short-addresses.ts";
import { type PolicyKind, pagePolicy } from "./content-policy.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { footerLinks } from "./footer.ts";
import { type LoadedFile, loadedFile } from "./integrity.ts";
import { breadcrumbs } from "./linked-data/breadcrumbs.ts";
import { type ThemeView, themeView } from "./theme.ts";

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
  /** What the page may load and run: its content security policy. */
  readonly policy: string;
  readonly sections: readonly (Link & { readonly current: boolean })[];
  /** The way back, outermost first, without the page itself. */
  readonly trail: readonly Link[];
  readonly footer: readonly Link[];
  readonly theme: ThemeView;
  /** Whether the page is a text: its face is fetched at once, not when the style sheets have been read. */
  readonly isText: boolean;
  readonly contact?: {
    readonly name: string;
    readonly email?: string;
    readonly tel?: string;
    readonly address?: string;
  };
  readonly website?: string;
  readonly description?: string;
  /** Style sheets in their order, those of every page first. */
  readonly styles: readonly LoadedFile[];
  /** Scripts that the page is better with; it is whole without these. */
  readonly scripts: readonly LoadedFile[];
  /** Said above every page of the members' edition. */
  readonly edition?: string;
  /** Where the search form leads. */
  readonly searchHref: string;
  /** Whether the page has a form of its own for searching the site: one is enough. */
  readonly hasOwnSearch: boolean;
  /** Whether search engines are asked to leave the page out. */
  readonly isUnlisted: boolean;
  /** What other sites show where somebody shares the page's address (ogp.me), if that is known. */
  readonly share?: ShareView;
  /** Feeds a reader of this page may want to follow. */
  /** Where the same is as Markdown. */
  readonly markdown?: string;
  readonly feeds: readonly Link[];
  /** What search engines read: JSON-LD, ready to stand inside a script element. */
  readonly linkedData?: string;
  /** The whole address of the picture that stands for this page elsewhere. */
  readonly card?: string;
  /** What search knows of this page; a page without it is not found by search. */
  readonly found?: FoundView & {
    /** The filter; missing if the page has no date. */
    readonly year?: string;
    /** What "newest first" goes by: pages without a date come last. */
    readonly sorted: string;
  };
}

export interface ShareView {
  readonly title: string;
  readonly kind: "website" | "article";
  /** With an underscore, as Open Graph has it: "en_GB". */
  readonly locale: string;
  readonly description?: string;
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
  /** Style sheets beside those of every page, below the site's root: "/css/reading.css"; scripts: "/js/go-to-page.js". */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** What the page may run beyond an ordinary one; an ordinary page if nothing is said. */
  readonly policy?: PolicyKind;
  /** Addresses below the site's root, with what each feed holds. */
  readonly feeds?: readonly { readonly words: string; readonly address: string }[];
  /** The address of the same as Markdown. */
  readonly markdown?: string;
  /** As schema.org has it; `@context` is added. */
  readonly linkedData?: object;
  /** Whether it is a paper or minutes, set in the face of texts. */
  readonly isText?: boolean;
  /** Whether it has a form of its own for searching the site; the search page has. */
  readonly hasOwnSearch?: boolean;
  /** A page that stands for no address of its own: what a host shows where there is none. */
  readonly isUnlisted?: boolean;
  /** The address of the page whose picture stands for this one where it is shared: its own, if one is made for it. */
  readonly cardOf?: string;
  readonly found?: FoundView;
}

/** The frame of one page. */
export function frameView(context: ViewContext, about: FrameAbout): FrameView {
  const { council } = context.library;
  const trail = about.trail ?? [];
  const isMembers = context.library.audience === "members";
  const isUnlisted = about.isUnlisted ?? isMembers;
  const whole = context.baseUrl === undefined || isUnlisted ? undefined : context.baseUrl;
  const titles = [
    about.title,
    ...trail
      .slice(1)
      .slice(-1)
      .map(({ words }) => words),
  ];
  const sections = [
    { words: "Meetings", address: addressOf.meetings() },
    { words: "Committees", address: addressOf.bodies() },
    { words: "Decisions", address: addressOf.decisions() },
    { words: "Actions", address: addressOf.actions() },
    { words: "People", address: addressOf.people() },
  ];
  return {
    language: council.language,
    title: [...new Set([...titles, council.name])].join(" – "),
    council: council.name,
    home: href(context, addressOf.home()),
    prefix: context.prefix,
    policy: pagePolicy(about.policy ?? "page"),
    ...(whole === undefined
      ? {}
      : { canonical: `${whole}${about.address}`, share: shareView(council.language, titles, about) }),
    sections: sections.map(({ words, address }) => ({
      words,
      href: href(context, address),
      current: about.address.startsWith(address),
    })),
    trail: about.address === "/" ? [] : [{ words: "Home", href: href(context, "/") }, ...trail],
    footer: footerLinks(context),
    theme: themeView(context),
    hasOwnSearch: about.hasOwnSearch ?? about.address === addressOf.search(),
    isUnlisted,
    isText: about.isText ?? false,
    ...(council.contact === undefined ? {} : { contact: onlyFilled(council.contact) }),
    ...(council.website === undefined ? {} : { website: council.website }),
    ...(about.description === undefined ? {} : { description: about.description }),
    styles: [...everyPagesStyles(context), ...(about.styles ?? [])].map((each) => loadedFile(context, each)),
    scripts: (about.scripts ?? []).map((each) => loadedFile(context, each)),
    ...(isMembers ? { edition: "Members’ edition: with private papers, not for publication" } : {}),
    searchHref: href(context, addressOf.search()),
    feeds: (about.feeds ?? []).map(({ words, address }) => ({ words, href: href(context, address) })),
    ...(about.markdown === undefined || isMembers ? {} : { markdown: href(context, about.markdown) }),
    ...linkedData(context, about),
    ...(about.cardOf !== undefined && context.baseUrl !== undefined
      ? { card: `${context.baseUrl}${addressOf.card(shortCode(about.cardOf))}` }
      : {}),
    ...(about.found === undefined ? {} : { found: sortable(about.found) }),
  };
}

/** Style sheets of every page: a council's own colours come after ours. */
function everyPagesStyles({ library }: ViewContext): readonly string[] {
  const own = library.council.colours === undefined ? [] : [addressOf.councilStyle()];
  const members = library.audience === "members" ? ["/css/members.css"] : [];
  return ["/css/tokens.css", ...own, "/css/web-fonts.css", "/css/site.css", ...members];
}

function shareView(
  language: string,
  titles: readonly string[],
  { address, description }: FrameAbout,
): ShareView {
  return {
    title: [...new Set(titles)].join(" – "),
    kind: address === addressOf.home() ? "website" : "article",
    locale: language.replace("-", "_"),
    ...(description === undefined ? {} : { description }),
  };
}

/** What a page says of itself, with the way to it. */
function linkedData(
  context: ViewContext,
  { linkedData: data, trail = [], title }: FrameAbout,
): Pick<FrameView, "linkedData"> {
  if (data === undefined) return {};
  const way = breadcrumbs(context, trail, title);
  return { linkedData: scriptJson(way === undefined ? data : { "@graph": [data, way] }) };
}

/** JSON-LD that no word of it can end the script element of (HTML, "restrictions for contents of script elements"). */
function scriptJson(data: object): string {
  const json = JSON.stringify({ "@context": "https://schema.org", ...data });
  return json
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** Pagefind leaves a page out of a sorted result if it has nothing to sort by. */
function sortable(found: FoundView): FoundView & { readonly year?: string; readonly sorted: string } {
  const { date } = found;
  return {
    ...found,
    ...(date === undefined ? {} : { year: date.slice(0, 4) }),
    sorted: date ?? "0000-00-00",
  };
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
