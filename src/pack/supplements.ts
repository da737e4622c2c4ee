import type { Finding } from "../findings/finding.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { FrozenPages, FrozenPart } from "../model/frozen-pages.ts";
import type { Library } from "../model/library.ts";
import { hasPack, type Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { isGone, lostAddresses } from "../model/tombstones.ts";
import { dayDiffers, goneFindings, notFrozen, notYetFrozen } from "./frozen-findings.ts";
import { type PlannedPart, planParts } from "./plan.ts";

/** A part that was published again, changed. */
export interface ReplacedPart {
  readonly part: PlannedPart;
  readonly revised: CivilDate;
  /** Every reason given on that day. */
  readonly reason: string;
  /** Whether no later supplement brings it again: only the latest leaves are there to be printed. */
  readonly latest: boolean;
  /** The supplement that brings the latest, and the one that brought it before this. */
  readonly again?: number;
  readonly before?: number;
}

type Revision = Pick<ReplacedPart, "part" | "revised" | "reason">;

/** What was published on one day after the first pack. */
export interface PlannedSupplement {
  /** 1 for the first. */
  readonly number: number;
  readonly published: CivilDate;
  /** The sheet that says what is new, then the papers that came late; they count on where the pack ended. */
  readonly sheet: PlannedPart;
  readonly added: readonly PlannedPart[];
  /** In the order of their pages; they keep the numbers they had. */
  readonly replaced: readonly ReplacedPart[];
}

/** The pack as it was first published, and what came later. */
export interface PackPlan {
  readonly first: readonly PlannedPart[];
  readonly supplements: readonly PlannedSupplement[];
  readonly findings: readonly Finding[];
}

interface Draft {
  readonly published: CivilDate;
  readonly frozen: readonly FrozenPart[];
  readonly added: PlannedPart[];
}

/**
 * Parts a pack from its supplements. A part is late if it, its item or its paper was published after the agenda; a paper
 * is replaced if it was revised after its own publication. With frozen numbers, what they list is where they say, and
 * whatever they do not list must say when it was published. Pure.
 */
export function planSupplements(
  meeting: Meeting,
  parts: readonly PlannedPart[],
  isToldElsewhere: (part: string) => boolean = () => false,
): PackPlan {
  const { frozen } = meeting;
  const begun = frozen?.published ?? meeting.published;
  const drafts: Draft[] = (frozen?.supplements ?? []).map(({ published, parts: listed }) => ({
    published,
    frozen: listed,
    added: [],
  }));
  const findings: Finding[] = [];
  const first: PlannedPart[] = [];
  const late: (readonly [CivilDate, PlannedPart])[] = [];
  for (const part of parts) {
    const since = begun === undefined ? undefined : lateSince(part, begun);
    const inFirst = frozen?.parts.find((listed) => listed.part === part.key);
    const inDraft = drafts.find((draft) => draft.frozen.some((listed) => listed.part === part.key));
    if (inFirst) first.push({ ...part, frozen: inFirst.pages });
    else if (inDraft) inDraft.added.push(withRange(part, inDraft));
    else if (since !== undefined) late.push([since, part]);
    else if (frozen === undefined) first.push(part);
    else findings.push(notFrozen(meeting, frozen, part, parts));
  }
  if (frozen) findings.push(...dayDiffers(meeting, frozen), ...goneFindings(frozen, parts, isToldElsewhere));
  first.push(...goneParts(frozen?.parts ?? [], parts));
  if (frozen) first.sort((a, b) => (a.frozen?.from ?? 0) - (b.frozen?.from ?? 0));
  for (const day of [...new Set(late.map(([since]) => since))].sort()) {
    const added = late.flatMap(([since, part]) => (since === day ? [part] : []));
    drafts.push({ published: day, frozen: [], added });
  }
  const placed = [...first, ...drafts.flatMap(({ added }) => added)];
  const revisions = begun === undefined ? [] : placed.flatMap((part) => revisionsOf(part, begun));
  for (const { revised } of revisions)
    if (!drafts.some(({ published }) => published === revised))
      drafts.push({ published: revised, frozen: [], added: [] });
  drafts.sort(inOrder);
  if (frozen === undefined && drafts.length > 0) findings.push(notYetFrozen(meeting));
  return {
    first,
    supplements: drafts.map((draft, at) => supplement(draft, at + 1, placedIn(drafts, revisions))),
    findings,
  };
}

/**
 * What is wrong between every agenda and its frozen numbers: known before anything is laid out. What the ledger of addresses
 * or `gone.yaml` says is not said again; where an address is lost, what has no numbers may be it with a new name.
 */
export function planFindings(library: Library, made: Made = (_, work) => work()): readonly Finding[] {
  return library.meetings.flatMap(({ id }) => made(`plan of ${id}`, () => findingsOf(library, id)));
}

/** Does work by its name, or takes what it came to before if nothing that it read is another: plain values. */
export type Made = <Value extends NonNullable<unknown>>(name: string, work: () => Value) => Value;

function findingsOf(library: Library, id: string): readonly Finding[] {
  const meeting = library.meeting(id);
  if (meeting === undefined || !hasPack(meeting)) return [];
  const told = (part: string): boolean => addressesOf(meeting, part).some((each) => isGone(library, each));
  const { findings } = planSupplements(meeting, planParts(library, meeting), told);
  if (findings.every((finding) => finding.id !== "paper-not-frozen")) return findings;
  const isLosing = lostAddresses(library).some(({ recorded }) => recorded.address.split("/")[2] === id);
  return isLosing ? findings.filter((finding) => finding.id !== "paper-not-frozen") : findings;
}

/** Where a paper or a file of a pack stands on the site. */
const addressesOf = ({ id }: Meeting, part: string): readonly string[] =>
  part.startsWith("file-")
    ? [addressOf.asset(id, part.slice("file-".length))]
    : [addressOf.paper(id, part), addressOf.packFile(id, `${part}.pdf`)];

/** Frozen supplements stay in the order of their pages, whatever their days; later ones follow them by day. */
function inOrder(a: Draft, b: Draft): number {
  const [one, other] = [a.frozen.length > 0, b.frozen.length > 0];
  if (one || other) return Number(other) - Number(one);
  return a.published < b.published ? -1 : Number(a.published > b.published);
}

/** The supplement that each revision is part of: the first of its day, so that what was published once stays there. */
const placedIn = (drafts: readonly Draft[], revisions: readonly Revision[]): readonly PlacedRevision[] =>
  revisions.flatMap((revision) => {
    const at = drafts.findIndex(({ published }) => published === revision.revised);
    return at < 0 ? [] : [{ ...revision, number: at + 1 }];
  });

interface PlacedRevision extends Revision {
  readonly number: number;
}

function supplement(draft: Draft, number: number, revisions: readonly PlacedRevision[]): PlannedSupplement {
  const { published, added } = draft;
  const own = revisions.filter((each) => each.number === number && !added.includes(each.part));
  const replaced = own.map(({ part, revised, reason }): ReplacedPart => {
    const others = revisions
      .filter((each) => each.part === part)
      .sort((a, b) => (a.revised < b.revised ? -1 : 1));
    const before = others.filter((each) => each.revised < revised).at(-1);
    const again = others.filter((each) => each.revised > revised).at(-1);
    return {
      part,
      revised,
      reason,
      latest: again === undefined,
      ...(again === undefined ? {} : { again: again.number }),
      ...(before === undefined ? {} : { before: before.number }),
    };
  });
  const content = { kind: "changes", supplement: number } as const;
  const title = `Supplement ${number}`;
  const sheet = { key: `supplement-${number}`, title, name: title, content, startsItem: true };
  const kept = [...added, ...goneParts(draft.frozen, [...added, sheet])];
  if (draft.frozen.length > 0) kept.sort((a, b) => (a.frozen?.from ?? 0) - (b.frozen?.from ?? 0));
  return { number, published, sheet: withRange(sheet, draft), added: kept, replaced };
}

const withRange = (part: PlannedPart, { frozen }: Draft): PlannedPart => {
  const range = frozen.find((listed) => listed.part === part.key)?.pages;
  return range === undefined ? part : { ...part, frozen: range };
};

/** The day on which a part came, if that was after the pack. */
function lateSince({ content, item, named }: PlannedPart, begun: CivilDate): CivilDate | undefined {
  const own = content.kind === "paper" ? content.paper.published : undefined;
  return [own, named?.published, item?.published]
    .flatMap((day) => (day !== undefined && day > begun ? [day] : []))
    .sort()
    .at(-1);
}

/** Its revisions since it was published, one a day. */
function revisionsOf(part: PlannedPart, begun: CivilDate): readonly Revision[] {
  if (part.content.kind !== "paper") return [];
  const since = lateSince(part, begun) ?? begun;
  const reasons = new Map<CivilDate, string[]>();
  for (const { date, reason } of part.content.paper.revised)
    if (date > since) reasons.set(date, [...(reasons.get(date) ?? []), reason]);
  return [...reasons].map(([revised, said]) => ({ part, revised, reason: said.join(" ") }));
}

/** Frozen numbers whose part is no longer there: they are never given to another. */
const goneParts = (
  listed: FrozenPages["parts"],
  parts: readonly Pick<PlannedPart, "key">[],
): readonly PlannedPart[] =>
  listed
    .filter(({ part }) => !parts.some(({ key }) => key === part))
    .map(({ part, pages }) => ({
      key: part,
      title: part,
      name: part,
      content: { kind: "gone" },
      startsItem: true,
      frozen: pages,
    }));
