import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageMap, PartPages } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { sameTitle } from "../text/lists.ts";
import type { Beginning } from "./beginnings.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type GoToPageView, goToPageView } from "./go-to-page.ts";
import { type PackSide, packSides, pagesByNumber } from "./pack-sides.ts";
import { partPlaces } from "./part-places.ts";
import { titleWords } from "./prose.ts";

/** What is on one page of a pack: the page behind /p/26/. */
export interface PackPageView {
  readonly frame: FrameView;
  /** "Page 26", "Pages 34–35". */
  readonly heading: string;
  readonly meeting: Link;
  /** "5. Street trees"; its number alone where the paper below has the same title. */
  readonly item?: Link;
  /** The paper, and which page of it this is. */
  readonly paper?: Link & { readonly kind: string; readonly place: string };
  readonly supplement?: string;
  /** Why there is nothing on it. */
  readonly blank?: string;
  /** What begins on it, each with its place on the web. */
  readonly begins: readonly (Link & { readonly number?: string })[];
  readonly pdf: Link;
  readonly before?: Link;
  readonly after?: Link;
  readonly contents: Link;
  readonly goTo: GoToPageView;
}

/** What the pages of one pack share: worked out once, read by each. */
export interface OpenPack {
  readonly pages: PageMap;
  readonly sides: readonly PackSide[];
  readonly byNumber: ReadonlyMap<string, PackSide>;
  readonly begins: (key: string) => readonly Beginning[];
}

/** Opens a pack for its pages. `begins` is asked once a part. */
export function openPack(pages: PageMap, begins: (key: string) => readonly Beginning[]): OpenPack {
  const sides = packSides(pages);
  const known = new Map<string, readonly Beginning[]>();
  return {
    pages,
    sides,
    byNumber: pagesByNumber(sides),
    begins: (key) => {
      const found = known.get(key) ?? begins(key);
      known.set(key, found);
      return found;
    },
  };
}

/** The page of one number of the pack. Throws if the pack has no such page: the table of pages is made from it. */
export function packPageView(
  context: ViewContext,
  meeting: Meeting,
  pack: OpenPack,
  number: string,
): PackPageView {
  const side = pack.byNumber.get(number);
  if (!side) throw new Error(`the pack of ${meeting.id} has no page ${number}`);
  const heading = `${side.label.includes("–") ? "Pages" : "Page"} ${side.label}`;
  const where = {
    words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    href: href(context, addressOf.meeting(meeting.id)),
  };
  const part = side.key === undefined ? undefined : pack.pages.parts.get(side.key);
  const before = pack.sides[side.side - 2];
  const after = pack.sides[side.side];
  return {
    frame: frameView(context, {
      title: `Page ${number} of the pack`,
      address: addressOf.packPage(meeting.id, number),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }, where],
      styles: ["/css/meeting.css"],
      scripts: ["/js/go-to-page.js"],
    }),
    heading,
    meeting: where,
    ...(part === undefined || side.key === undefined
      ? { blank: whyBlank(side), begins: [] }
      : onPage(context, meeting, pack, side.key, part, side.place ?? 0)),
    pdf: {
      words: `${heading} in the PDF`,
      href: `${href(context, addressOf.pack(meeting.id))}#page=${side.side}`,
    },
    ...(before ? { before: pageLink(context, meeting, before) } : {}),
    ...(after ? { after: pageLink(context, meeting, after) } : {}),
    contents: { words: "All pages of the pack", href: href(context, addressOf.packPages(meeting.id)) },
    goTo: goToPageView(context, pack.pages),
  };
}

function whyBlank({ label }: PackSide): string {
  const [from, to] = label.split("–");
  return to === undefined
    ? "This page is left blank."
    : `The numbers ${from} to ${to} are no longer used. One blank page stands for them.`;
}

function onPage(
  context: ViewContext,
  meeting: Meeting,
  { begins }: OpenPack,
  key: string,
  part: PartPages,
  place: number,
): Pick<PackPageView, "item" | "paper" | "supplement" | "begins"> {
  const found = partPlaces(context, meeting).get(key);
  const item = allItems(meeting.agenda).find(({ id }) => id === part.item);
  const here = begins(key).filter(({ id }) => part.anchors.get(id) === place);
  const paragraphs = here.filter(({ kind }) => kind === "paragraph");
  const address = found && href(context, found.address);
  return {
    ...(item === undefined
      ? {}
      : {
          item: {
            words: itemWords(item, found?.words),
            href: href(context, addressOf.item(meeting.id, item.id)),
          },
        }),
    ...(found === undefined || address === undefined
      ? {}
      : {
          paper: {
            words: found.words,
            kind: found.kind,
            href: address,
            place: `Page ${place + 1} of ${part.labels.length}`,
          },
        }),
    ...(part.supplement === undefined ? {} : { supplement: `Supplement ${part.supplement}` }),
    begins: (paragraphs.length > 0 ? paragraphs : here).map(({ id, number, words }) => ({
      ...(number === undefined ? {} : { number }),
      words,
      href: `${address ?? ""}#${id}`,
    })),
  };
}

function itemWords({ number, title }: AgendaItem, paper: string | undefined): string {
  const words = titleWords(title);
  if (number === undefined) return words;
  return sameTitle(words, paper ?? "") ? number : `${number.replace(/[.)]$/, "")}. ${words}`;
}

function pageLink(context: ViewContext, meeting: Meeting, { label }: PackSide): Link {
  const number = label.split("–")[0] ?? label;
  return {
    words: `${label.includes("–") ? "Pages" : "Page"} ${label}`,
    href: href(context, addressOf.packPage(meeting.id, number)),
  };
}
