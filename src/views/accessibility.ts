import type { Page } from "../model/page.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted, sameTitle } from "../text/lists.ts";
import { type ForeignFileView, foreignFiles } from "./barriers/foreign-files.ts";
import { type PackBarrierView, packBarriers } from "./barriers/pack-barriers.ts";
import { type WritingBarrierView, writingBarriers } from "./barriers/writing-barriers.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { pageProse } from "./plain-page.ts";
import { titleWords } from "./prose.ts";
import { RULES_TITLE } from "./rules.ts";

/** The newest of a list, and in words how many older ones it leaves out. */
interface Newest<One> {
  readonly list: readonly One[];
  readonly more?: string;
}

/** What this edition knows that does not work for everybody. */
export interface KnownView {
  /** Missing where the council's page has the heading already. */
  readonly heading?: string;
  /** Who made the list, of what, and whether it found anything. */
  readonly madeWords: string;
  readonly packs?: Newest<PackBarrierView> & { readonly words: string };
  readonly files?: Newest<ForeignFileView> & { readonly words: string };
  readonly writing?: Newest<WritingBarrierView>;
  /** Whether packs were made, and so looked through. */
  readonly hasPacks: boolean;
}

/** The accessibility statement: what the council wrote, and what is known of this edition. */
export interface AccessibilityPageView {
  readonly frame: FrameView;
  readonly title: string;
  readonly summary?: string;
  /** What the council wrote before and behind the list; missing if it wrote nothing. */
  readonly written?: { readonly beforeHtml: string; readonly afterHtml: string };
  readonly known: KnownView;
  /** Where every check is told of. */
  readonly rules: Link;
  readonly council: string;
  /** Whether the law of the United Kingdom names who enforces it (S.I. 2018/952, reg. 8(4)(d)). */
  readonly isInTheUk: boolean;
}

/** The name of the page with which a council begins the statement: `pages/accessibility.md`. */
export const ACCESSIBILITY_PAGE = "accessibility";

/** Below a heading with these words in the council's page stands the list; without one the list stands at the page's end. */
export const KNOWN_HEADING = "What we know does not work well";

const MOST = 20;

/** The page that says how well the site works for everybody: always there, with or without a page of the council's. */
export function accessibilityPageView(context: ViewContext): AccessibilityPageView {
  const { council, pages } = context.library;
  const page = pages.find(({ id }) => id === ACCESSIBILITY_PAGE);
  const title = page === undefined ? "Accessibility statement" : titleWords(page.title);
  const written = page && writtenParts(context, page);
  return {
    frame: frameView(context, {
      title,
      address: addressOf.accessibility(),
      found: { kind: "Page" },
      styles: ["/css/reading.css"],
    }),
    title,
    ...(page?.summary === undefined ? {} : { summary: page.summary }),
    ...(written === undefined ? {} : { written }),
    known: {
      ...(written?.hasHeading === true ? {} : { heading: KNOWN_HEADING }),
      ...knownOf(context),
    },
    rules: { words: RULES_TITLE, href: href(context, addressOf.rules()) },
    council: council.name,
    isInTheUk: council.profile !== "none",
  };
}

function knownOf(context: ViewContext): KnownView {
  const packs = packBarriers(context);
  const files = foreignFiles(context);
  const writing = writingBarriers(context);
  const isNothing = packs.length + files.length + writing.length === 0;
  return {
    madeWords: madeWords(context, isNothing),
    ...(packs.length === 0
      ? {}
      : { packs: { words: packWords(context, packs.length), ...newest(packs, "pack") } }),
    ...(files.length === 0 ? {} : { files: { words: fileWords(files.length), ...newest(files, "file") } }),
    ...(writing.length === 0 ? {} : { writing: newest(writing, "paper") }),
    hasPacks: context.packs.size > 0,
  };
}

/** If nothing is known it says so, and no more: whether a site meets the law is for the council to say. */
function madeWords(context: ViewContext, isNothing: boolean): string {
  const day = asAt(context.library);
  const all = day === undefined ? "everything on it" : `everything published up to ${dateInWords(day)}`;
  return `The program that makes this site looks for what is listed below. In ${all} it found ${isNothing ? "nothing wrong" : "this"}.`;
}

function packWords({ packs }: ViewContext, some: number): string {
  const verb = some === 1 ? "does" : "do";
  return `${some} of ${counted(packs.size, "agenda pack")} (PDF) ${verb} not work for everybody. Reports, slides and minutes are on this site as web pages too.`;
}

function fileWords(count: number): string {
  const [were, they] = count === 1 ? ["was", "it"] : ["were", "they"];
  return `${counted(count, "PDF file")} among the papers ${were} made with another program. How well ${they} can be listened to was not looked into here.`;
}

function newest<One>(all: readonly One[], noun: string): Newest<One> {
  const left = all.length - MOST;
  return {
    list: all.slice(0, MOST),
    ...(left <= 0 ? {} : { more: `and ${counted(left, `older ${noun}`)}` }),
  };
}

/** The council's page in two at the end of what it says below the list's heading. */
function writtenParts(context: ViewContext, page: Page) {
  const { html, sections } = pageProse(context, page);
  const at = sections.findIndex(({ title }) => sameTitle(title, KNOWN_HEADING));
  const here = sections[at];
  const next = here && sections.slice(at + 1).find(({ level }) => level <= here.level);
  const cut = next === undefined ? html.length : html.indexOf(`<h${next.level} id="${next.id}"`);
  return { beforeHtml: html.slice(0, cut), afterHtml: html.slice(cut), hasHeading: here !== undefined };
}
