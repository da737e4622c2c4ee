import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Arranged, labelsOf } from "./arrange.ts";
import type { PlannedPart } from "./plan.ts";

/** Items whose withheld papers fill another number of pages than the public agenda says. */
export function withheldFindings(
  meeting: Meeting,
  parts: readonly PlannedPart[],
  arranged: Arranged,
): readonly Finding[] {
  const slips = new Map<string, { part: PlannedPart; pages: number }>();
  for (const part of parts) {
    if (part.inPlaceOf === undefined) continue;
    const before = slips.get(part.inPlaceOf)?.pages ?? 0;
    slips.set(part.inPlaceOf, { part, pages: before + labelsOf(arranged, part.key).length });
  }
  return [...slips.values()].flatMap(({ part, pages }): readonly Finding[] => {
    const said = part.named?.exempt?.pages;
    if (said === undefined || said === pages) return [];
    return [
      {
        id: "withheld-pages-differ",
        severity: "warning",
        span: spanOnLine(meeting.file, 1, 1, 3),
        message: `the private papers of “${part.named?.title}” fill ${pages} pages, and its public agenda says pages: ${said}`,
        help: `write pages: ${pages} there, or take the line out so that nobody knows; both packs agree on numbers either way`,
      },
    ];
  });
}
