import { addressOf } from "../model/reference.ts";
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
  /** The address of the script that the page is better with; it is whole without. */
  readonly script?: string;
}

export interface FrameAbout {
  /** Of the page itself, the first part of the window's title. */
  readonly title: string;
  readonly address: string;
  readonly trail?: readonly Link[];
  readonly description?: string;
  /** Below the site's root: "/js/go-to-page.js". */
  readonly script?: string;
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
    ...(about.script === undefined ? {} : { script: href(context, about.script) }),
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
