import { setImmediate } from "node:timers/promises";
import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { type PackSettings, packSettings } from "../model/pack-settings.ts";
import type { PageMap } from "../model/page-map.ts";
import type { ViewContext } from "../views/context.ts";
import { type Arranged, arrange } from "./arrange.ts";
import { arrangeAround } from "./arrange-around.ts";
import { blankParts } from "./blank-pages.ts";
import { grownFindings } from "./grown-findings.ts";
import { layOutForeign } from "./lay-out-foreign.ts";
import { type LaidOutPart, layOutPart } from "./lay-out-part.ts";
import { mapPages } from "./map-pages.ts";
import { type PackFile, packFiles } from "./pack-files.ts";
import { danglingFindings } from "./part-findings.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { FRONT, opened, type PlannedPart, planParts } from "./plan.ts";
import { isPdf, packContext, sheetOf } from "./sheets.ts";
import { type PackPlan, planSupplements } from "./supplements.ts";
import { withheldFindings } from "./withheld-findings.ts";
import type { Workshop } from "./workshop.ts";

export interface MadePack {
  readonly meeting: string;
  /** The whole pack. */
  readonly pdf: Uint8Array;
  /** Every PDF made of the same papers, the whole pack first. */
  readonly files: readonly PackFile[];
  /** The HTML of every part that was laid out from it, in the order of the pack. */
  readonly sheets: readonly { readonly key: string; readonly html: string }[];
  readonly pages: PageMap;
  /** Why the pack does not call itself PDF/UA, one line each; empty if it does. */
  readonly shortcomings: readonly string[];
  /** What only laying out shows; `planFindings` knows the rest. */
  readonly findings: readonly Finding[];
}

/** How often the sheets that print page numbers are laid out again because their own length moved the numbers. */
const MOST_TURNS = 4;

/** A pack of the members' edition: the public pack whose numbers it keeps, and whose copy it is. */
export interface ForMembers {
  readonly published: ViewContext;
  /** Printed across every page, if it is said. */
  readonly copy?: string | undefined;
}

/**
 * Makes the pack of one meeting and every other PDF of its papers: papers first, each by itself, then the agenda and the
 * sheets of supplements with the page numbers that follow from them, then everything joined. The page map is read from
 * what was laid out, never guessed. For members the public pack is laid out too, because its numbers are theirs.
 */
export async function makePack(
  web: ViewContext,
  meeting: Meeting,
  workshop: Workshop,
  members?: ForMembers,
): Promise<MadePack> {
  const known = members && (await publicNumbers(members.published, meeting.id, workshop));
  const laidOut = await layOutPack(web, meeting, workshop, known);
  const { plan, planned, arranged, laid, fragments, sheets, settings } = laidOut;
  const own = await layOutMinutes(web, meeting, workshop);
  const made = packFiles({
    web,
    meeting,
    plan,
    arranged,
    fragments,
    stampFont: workshop.stampFont,
    settings,
    ...(members?.copy === undefined ? {} : { copy: members.copy }),
    ...(own === undefined ? {} : { minutes: own.fragment }),
    pages: mapPages(meeting, plan, arranged, fragments),
  });
  return {
    meeting: meeting.id,
    pdf: made.pdf,
    files: made.files,
    sheets: planned.flatMap(({ key }) => {
      const html = sheets.get(key);
      return html === undefined ? [] : [{ key, html }];
    }),
    pages: made.pages,
    shortcomings: made.shortcomings,
    findings: [
      ...(members ? withheldFindings(meeting, planned, arranged) : grownFindings(plan, arranged)),
      ...[...laid.values(), ...(own ? [own] : [])].flatMap(({ findings }) => findings),
      ...danglingFindings(meeting, planned, made.dangling),
    ],
  };
}

/** The public pack of a meeting as it is numbered. */
async function publicNumbers(web: ViewContext, id: string, workshop: Workshop): Promise<Arranged> {
  const meeting = web.library.meeting(id);
  if (!meeting) throw new Error(`${id} is a meeting that the public does not know of`);
  return (await layOutPack(web, meeting, workshop)).arranged;
}

/** A pack laid out and numbered, before it is joined. */
interface LaidOut {
  readonly plan: PackPlan;
  readonly planned: readonly PlannedPart[];
  readonly arranged: Arranged;
  readonly laid: ReadonlyMap<string, LaidOutPart>;
  /** With the blank sides. */
  readonly fragments: ReadonlyMap<string, Fragment>;
  /** The HTML of each part that was laid out from it. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly settings: PackSettings;
}

/** Lays out every part of a pack; `known` are the numbers of the public pack, which a members' pack keeps. */
async function layOutPack(
  web: ViewContext,
  meeting: Meeting,
  workshop: Workshop,
  known?: Arranged,
): Promise<LaidOut> {
  const plan = withOpened(planSupplements(meeting, planParts(web.library, meeting)));
  const planned = partsOf(plan);
  const context = packContext(web, meeting, planned);
  const { council } = web.library;
  const settings = packSettings(meeting.pack, meeting.body.pack, council.pack);
  const double = settings.sides === "double";
  const { language } = council;
  const sheets = new Map<string, string>();
  const lay = (part: PlannedPart, seen: ViewContext): Promise<LaidOutPart> => {
    if (part.content.kind === "file" && isPdf(part.content.name))
      return layOutForeign(workshop, meeting, part, part.content.name, settings, language);
    const sheet = sheetOf(seen, meeting, part, workshop.stationery);
    sheets.set(part.key, sheet.html);
    return layOutPart(workshop, meeting, part, sheet, language);
  };
  const numbered = planned.filter(printsNumbers);
  const begun: Promise<LaidOutPart>[] = [];
  for (const part of planned.filter((each) => !printsNumbers(each) && each.content.kind !== "gone")) {
    const laying = lay(part, context);
    // Awaited below; until then a failure must not count as one that nobody hears of.
    laying.catch(() => undefined);
    begun.push(laying);
    // A turn for the browser, which lays this paper out while the next one's sheet is made.
    await setImmediate();
  }
  const papers = await Promise.all(begun);
  const laid = new Map<string, LaidOutPart>(papers.map((paper) => [paper.part.key, paper]));
  const pagesOf = (part: PlannedPart): number => laid.get(part.key)?.fragment.pages.length ?? guess(part);
  const number = (): Arranged =>
    known ? arrangeAround(known, planned, pagesOf, double) : arrange(plan, pagesOf, double);
  let arranged = number();
  for (let turn = 0; ; turn += 1) {
    const pages = mapPages(meeting, plan, arranged, fragmentsOf(laid));
    const before = numbered.map(pagesOf);
    const seen = { ...context, packs: new Map([[meeting.id, pages]]) };
    for (const part of numbered) laid.set(part.key, await lay(part, seen));
    const settled = numbered.every((part, at) => pagesOf(part) === before[at]);
    arranged = number();
    if (settled) break;
    if (turn === MOST_TURNS - 1) throw new Error(`the agenda of ${meeting.id} does not settle on a length`);
  }
  const fragments = new Map(fragmentsOf(laid));
  for (const blank of blankParts(arranged, double)) {
    const { fragment } = await lay(blank, context);
    fragments.set(blank.key, fragment);
  }
  return { plan, planned, arranged, laid, fragments, sheets, settings };
}

/** A plan in which the papers that slips hold stand in their place. */
const withOpened = (plan: PackPlan): PackPlan => ({
  ...plan,
  first: opened(plan.first),
  supplements: plan.supplements.map((each) => ({ ...each, added: opened(each.added) })),
});

/** Every part that may be in the pack, those of supplements behind the others. */
const partsOf = ({ first, supplements }: PackPlan): readonly PlannedPart[] => [
  ...first,
  ...supplements.flatMap(({ sheet, added }) => [sheet, ...added]),
];

/** The agenda, and the sheets of supplements: what they print depends on where everything else is. */
const printsNumbers = ({ content }: PlannedPart): boolean =>
  content.kind === "front" || content.kind === "changes";

/** How long such a part is taken to be before it is laid out for the first time. */
const guess = ({ key, frozen }: PlannedPart): number =>
  frozen ? frozen.to - frozen.from + 1 : key === FRONT ? 2 : 1;

const fragmentsOf = (laid: ReadonlyMap<string, LaidOutPart>): ReadonlyMap<string, Fragment> =>
  new Map([...laid].map(([key, { fragment }]) => [key, fragment]));

/** The meeting's own minutes as a document by themselves, with page numbers of their own. */
async function layOutMinutes(
  web: ViewContext,
  meeting: Meeting,
  workshop: Workshop,
): Promise<LaidOutPart | undefined> {
  const { minutes } = meeting;
  if (!minutes) return undefined;
  const part: PlannedPart = {
    key: "minutes",
    title: "Minutes",
    name: "Minutes",
    content: { kind: "minutes", of: meeting, minutes },
    startsItem: true,
  };
  const context = packContext(web, meeting, [part]);
  const sheet = sheetOf(context, meeting, part, workshop.stationery);
  return layOutPart(workshop, meeting, part, sheet, web.library.council.language);
}
