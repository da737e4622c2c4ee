import type { Meeting } from "../model/meeting.ts";
import type { AddedPages, PageMap, PageRange, PartPages, SupplementMap } from "../model/page-map.ts";
import { type Arranged, labelsOf } from "./arrange.ts";
import type { Fragment } from "./pdf/fragment.ts";
import type { PlannedPart } from "./plan.ts";
import type { PackPlan, PlannedSupplement } from "./supplements.ts";

/**
 * The page map of an arranged pack: what stands where, for the PDF and the web alike. `fragments` says where in a part
 * its anchors are; a part that is not laid out yet has none. Files and sizes are known only once they are made.
 */
export function mapPages(
  meeting: Meeting,
  plan: PackPlan,
  { stretches }: Arranged,
  fragments: ReadonlyMap<string, Fragment>,
): PageMap {
  const planned = new Map(
    [...plan.first, ...plan.supplements.flatMap(({ sheet, added }) => [sheet, ...added])].map((part) => [
      part.key,
      part,
    ]),
  );
  const parts = new Map<string, PartPages>();
  const items = new Map<string, PageRange[]>();
  const labels: string[] = [];
  let last: ReadonlySet<string> = new Set();
  for (const stretch of stretches) {
    if (stretch.kind === "blank") {
      labels.push(stretch.label);
      continue;
    }
    const part = planned.get(stretch.key);
    const range = rangeOf(stretch.labels);
    if (!part || !range) continue;
    parts.set(part.key, {
      ...range,
      side: labels.length + 1,
      labels: stretch.labels,
      anchors: anchorsOf(fragments.get(part.key)),
      title: part.title,
      ...(part.named === undefined ? {} : { item: part.named.id }),
      ...(stretch.supplement === undefined ? {} : { supplement: stretch.supplement }),
    });
    const named = new Set([part.item, part.named].flatMap((item) => (item ? [item.id] : [])));
    for (const item of named) items.set(item, extended(items.get(item) ?? [], range, last.has(item)));
    last = named;
    labels.push(...stretch.labels);
  }
  return {
    meeting: meeting.id,
    sides: labels.length,
    bytes: 0,
    labels,
    items,
    parts,
    supplements: plan.supplements.map((supplement) => supplementMap(supplement, { stretches })),
    files: new Map(),
  };
}

/** From the first to the last of a part's labels; nothing for a part without pages. */
function rangeOf(labels: readonly string[]): PageRange | undefined {
  const [from] = labels;
  const to = labels.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** An item's further paper continues its range where it follows at once, and begins another where it does not. */
function extended(known: readonly PageRange[], range: PageRange, follows: boolean): PageRange[] {
  const before = known.at(-1);
  return follows && before ? [...known.slice(0, -1), { from: before.from, to: range.to }] : [...known, range];
}

const anchorsOf = (fragment: Fragment | undefined): ReadonlyMap<string, number> =>
  new Map([...(fragment?.destinations ?? [])].map(([anchor, { page }]) => [anchor, page]));

function supplementMap(
  { number, published, added, replaced }: PlannedSupplement,
  arranged: Arranged,
): SupplementMap {
  const placed = ({ key, name, named }: PlannedPart): AddedPages => ({
    title: name,
    ...(named?.number === undefined ? {} : { item: named.number }),
    pages: rangeOf(labelsOf(arranged, key)) ?? { from: "", to: "" },
  });
  return {
    number,
    published,
    sides: 0,
    bytes: 0,
    added: added.filter(({ content }) => content.kind !== "gone").map(placed),
    replaced: replaced.map(({ part, revised, reason, again, before }) => {
      const now = placed(part);
      const { frozen } = part;
      const old = frozen ? { from: String(frozen.from), to: String(frozen.to) } : now.pages;
      return {
        ...now,
        ...(part.content.kind === "paper" ? { paper: part.content.paper.id } : {}),
        old,
        revised,
        reason,
        ...(again === undefined ? {} : { again }),
        ...(before === undefined ? {} : { before }),
      };
    }),
  };
}
