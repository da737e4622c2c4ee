import { type Finding, spanOnLine } from "../findings/finding.ts";
import { type Arranged, labelsOf } from "./arrange.ts";
import type { PackPlan } from "./supplements.ts";

/**
 * Papers of a frozen pack that fill more or fewer pages than they were published with, and do not say that they were
 * revised. Only news: a new layout of the pages does the same, and then there is nothing to be said.
 */
export function grownFindings(plan: PackPlan, arranged: Arranged): readonly Finding[] {
  const said = new Set(plan.supplements.flatMap(({ replaced }) => replaced.map(({ part }) => part.key)));
  return [...plan.first, ...plan.supplements.flatMap(({ added }) => added)].flatMap(
    ({ key, title, content, frozen }): readonly Finding[] => {
      const labels = labelsOf(arranged, key);
      const had = frozen ? frozen.to - frozen.from + 1 : labels.length;
      if (content.kind !== "paper" || !frozen || labels.length === had || said.has(key)) return [];
      const now = labels.length === 1 ? `page ${labels[0]}` : `pages ${labels[0]} to ${labels.at(-1)}`;
      const then = had === 1 ? `page ${frozen.from}` : `pages ${frozen.from} to ${frozen.to}`;
      return [
        {
          id: "paper-length-changed",
          severity: "info",
          span: spanOnLine(content.paper.body.file, 1, 1, 3),
          message: `“${title}” was published on ${then} and is now on ${now}; no supplement tells those who have the pack`,
          help: "if its words have changed, write revised: with the day and the reason in this paper; if only its layout has, nothing is to be done",
        },
      ];
    },
  );
}
