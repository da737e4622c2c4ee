import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { FROZEN_PAGES, type FrozenPages, type FrozenPart } from "../model/frozen-pages.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PlannedPart } from "./plan.ts";

/** A part that was published again, changed. */
export interface ReplacedPart {
  readonly part: PlannedPart;
  readonly revised: CivilDate;
  readonly reason: string;
  /** Whether no later supplement brings it again: only the latest leaves are there to be printed. */
  readonly latest: boolean;
}

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
export function planSupplements(meeting: Meeting, parts: readonly PlannedPart[]): PackPlan {
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
    else findings.push(notFrozen(meeting, frozen, part));
  }
  findings.push(...goneFindings(frozen, parts));
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
  drafts.sort((a, b) => Number(a.frozen.length === 0) - Number(b.frozen.length === 0) || order(a, b));
  if (frozen === undefined && drafts.length > 0) findings.push(notYetFrozen(meeting));
  return { first, supplements: drafts.map((draft, at) => supplement(draft, at + 1, revisions)), findings };
}

const order = (a: Draft, b: Draft): number =>
  a.published < b.published ? -1 : Number(a.published > b.published);

function supplement(
  draft: Draft,
  number: number,
  revisions: readonly Omit<ReplacedPart, "latest">[],
): PlannedSupplement {
  const { published, added } = draft;
  const own = revisions.filter(
    ({ revised, part }) => revised === published && !added.some(({ key }) => key === part.key),
  );
  const replaced = own.map((revision) => ({
    ...revision,
    latest: !revisions.some(({ part, revised }) => part.key === revision.part.key && revised > published),
  }));
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

function revisionsOf(part: PlannedPart, begun: CivilDate): readonly Omit<ReplacedPart, "latest">[] {
  if (part.content.kind !== "paper") return [];
  const since = lateSince(part, begun) ?? begun;
  return part.content.paper.revised.flatMap(({ date, reason }) =>
    date > since ? [{ part, revised: date, reason }] : [],
  );
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

function notFrozen(meeting: Meeting, frozen: FrozenPages, part: PlannedPart): Finding {
  const paper = part.content.kind === "paper" ? part.content.paper : undefined;
  return {
    id: "paper-not-frozen",
    severity: "error",
    span: spanOnLine(paper?.body.file ?? meeting.file, 1, 1, 3),
    message: `“${part.title}” has no pages in ${frozen.file.split("/").at(-1)}, so it came after the pack was published; it must say when`,
    help: `write published: and the day in ${paper ? "this paper" : "its item"}; it then goes into a supplement`,
  };
}

function notYetFrozen(meeting: Meeting): Finding {
  return {
    id: "pages-not-frozen",
    severity: "warning",
    span: spanOnLine(meeting.file, 1, 1, 3),
    message:
      "papers came or changed after this agenda was published, and its page numbers are not written down: an edit can move them",
    help: `run orderpaper freeze ${meeting.id} and commit ${FROZEN_PAGES}`,
  };
}

function goneFindings(frozen: FrozenPages | undefined, parts: readonly PlannedPart[]): readonly Finding[] {
  const listed = frozen ? [frozen, ...frozen.supplements].flatMap((each) => each.parts) : [];
  return listed.flatMap(({ part, span }): readonly Finding[] => {
    if (part.startsWith("supplement-") || parts.some(({ key }) => key === part)) return [];
    return [
      {
        id: "frozen-paper-gone",
        severity: "warning",
        span,
        message: `${part} was in the published pack and is no longer here; its page numbers stay empty`,
        help: "if its file was renamed, give it its old name; if it was withdrawn, nothing is to be done",
      },
    ];
  });
}
