import type { Meeting } from "../model/meeting.ts";
import type { PackSettings } from "../model/pack-settings.ts";
import type { PageMap } from "../model/page-map.ts";
import type { ViewContext } from "../views/context.ts";
import { withheldLines } from "../views/exempt.ts";
import { type Arranged, labelsOf } from "./arrange.ts";
import { BLANK, blankKey } from "./blank-pages.ts";
import type { Stretch } from "./number-pages.ts";
import type { PackPart } from "./pdf/assemble.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { type PlannedPart, withheldIn } from "./plan.ts";
import type { PackPlan, PlannedSupplement } from "./supplements.ts";

/** Everything laid out and in its place. */
export interface LaidOutPack {
  /** The website's context: a link to what is not in a file leads there. */
  readonly web: ViewContext;
  readonly meeting: Meeting;
  readonly plan: PackPlan;
  readonly arranged: Arranged;
  readonly pages: PageMap;
  readonly fragments: ReadonlyMap<string, Fragment>;
  /** The meeting's own minutes. */
  readonly minutes?: Fragment;
  readonly stampFont: Uint8Array;
  readonly settings: PackSettings;
  /** Whose copy of the members' pack it is. */
  readonly copy?: string;
}

/** Every part of a pack and its supplements, by key. */
export const allParts = ({ first, supplements }: PackPlan): ReadonlyMap<string, PlannedPart> =>
  new Map(
    [...first, ...supplements.flatMap(({ sheet, added }) => [sheet, ...added])].map((part) => [
      part.key,
      part,
    ]),
  );

/** The whole pack, blank sides included. */
export function wholeParts(
  laid: LaidOutPack,
  planned: ReadonlyMap<string, PlannedPart>,
): readonly PackPart[] {
  return laid.arranged.stretches.map((stretch) => packPart(laid, planned, stretch));
}

function packPart(laid: LaidOutPack, planned: ReadonlyMap<string, PlannedPart>, stretch: Stretch): PackPart {
  const key = stretch.kind === "part" ? stretch.key : blankKey(stretch);
  const { fragments } = laid;
  const fragment = fragments.get(key);
  if (!fragment) throw new Error(`${key} was numbered and never laid out`);
  const part = planned.get(key);
  const marks = marksOf(laid, part);
  if (stretch.kind === "blank") return { fragment, labels: [stretch.label], ...marks };
  const { title, under } = part ?? {};
  return {
    fragment,
    labels: stretch.labels,
    ...(title === undefined ? {} : { title }),
    ...(under === undefined ? {} : { under }),
    ...marks,
  };
}

/** What the pages of a part say of who may read them: why it is withheld, and whose copy it is. */
function marksOf(
  { copy, meeting, web }: LaidOutPack,
  part: PlannedPart | undefined,
): Pick<PackPart, "marks"> {
  const withheld = part && withheldIn(part);
  const holdsPrivate =
    part?.content.kind === "tracker" &&
    web.library.actionsOf(meeting.body).some((action) => action.withheld !== undefined);
  if (withheld === undefined && !holdsPrivate && copy === undefined) return {};
  const foot = withheld
    ? withheldLines(withheld, meeting.body.profile)
    : holdsPrivate
      ? ["Not for publication: some of these actions are private"]
      : [];
  return { marks: { foot, ...(copy === undefined ? {} : { copy }) } };
}

/** One part with the pack's numbers. */
export function partAlone(
  laid: LaidOutPack,
  planned: ReadonlyMap<string, PlannedPart>,
  key: string,
): readonly PackPart[] {
  const fragment = laid.fragments.get(key);
  const part = planned.get(key);
  if (!fragment || part === undefined) return [];
  return [{ fragment, title: part.title, labels: labelsOf(laid.arranged, key), ...marksOf(laid, part) }];
}

/**
 * The new leaves of a supplement: its sheet and the papers it adds as they stand in the pack, then the latest leaves of
 * what it replaces. Printed on both sides, each replaced paper begins a leaf of its own, behind an unstamped blank side
 * where it must.
 */
export function supplementParts(
  laid: LaidOutPack,
  planned: ReadonlyMap<string, PlannedPart>,
  { number, replaced }: PlannedSupplement,
): readonly PackPart[] {
  const { stretches } = laid.arranged;
  const own = stretches.filter(({ supplement }) => supplement === number);
  const from = own.findIndex(({ kind }) => kind === "part");
  const parts = own.slice(from).map((stretch) => packPart(laid, planned, stretch));
  const blank = laid.fragments.get(BLANK);
  for (const { part, latest } of replaced) {
    const at = stretches.findIndex((stretch) => stretch.kind === "part" && stretch.key === part.key);
    if (!latest || at < 0) continue;
    if (blank && laid.settings.sides === "double" && sidesOf(parts) % 2 === 1)
      parts.push({ fragment: blank, labels: [""] });
    const behind = stretches.slice(at + 1).findIndex((stretch) => !belongsBefore(stretch));
    const end = behind < 0 ? stretches.length : at + 1 + behind;
    parts.push(...stretches.slice(at, end).map((stretch) => packPart(laid, planned, stretch)));
  }
  return parts;
}

/** Blank sides that a frozen paper left behind it: unused numbers, and the back of an added leaf. */
const belongsBefore = (stretch: Stretch): boolean =>
  stretch.kind === "blank" && (stretch.unused !== undefined || /[a-z]$/.test(stretch.label));

/** How many sides they fill. */
export const sidesOf = (parts: readonly PackPart[]): number =>
  parts.reduce((sum, { labels }) => sum + labels.length, 0);
