import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import type { DanglingLink } from "./pdf/fragment.ts";
import type { PlannedPart } from "./plan.ts";
import type { Loss } from "./press/sheet.ts";

/** Words that did not reach their page: one error a page, because a member would look for them in vain. */
export function lossFindings(
  meeting: Meeting,
  part: PlannedPart,
  losses: readonly Loss[],
): readonly Finding[] {
  const pages = new Map<number | undefined, Loss[]>();
  for (const loss of losses) pages.set(loss.page, [...(pages.get(loss.page) ?? []), loss]);
  return [...pages].map(([page, lost]): Finding => {
    const clipped = lost.some(({ why }) => why === "clipped");
    const where = page === undefined ? "" : ` on its page ${page}`;
    const first = lost.slice(0, 3).map(({ words }) => `“${words}”`);
    const more = lost.length > 3 ? ` and ${lost.length - 3} more` : "";
    return {
      id: "words-lost-in-print",
      severity: "error",
      span: spanOnLine(fileOf(meeting, part), 1, 1, 3),
      message: `in the pack, “${part.title}” loses words${where}: ${first.join(", ")}${more} would ${clipped ? "stand outside the page" : "not be printed"}`,
      help: clipped
        ? "make the table or picture narrower, or turn it with ::: landscape; put less on a slide"
        : "look for an unusual sign or a very long word near these words; if there is none, this is a fault of orderpaper: please report it",
    };
  });
}

/** Links to a place that the paper they name does not have: the words stand, and lead nowhere. */
export function danglingFindings(
  meeting: Meeting,
  parts: readonly PlannedPart[],
  links: readonly DanglingLink[],
): readonly Finding[] {
  return links.flatMap(({ key, label, target, text }): readonly Finding[] => {
    const part = parts.find((planned) => planned.key === key);
    if (!part) return [];
    return [
      {
        id: "link-leads-nowhere",
        severity: "warning",
        span: spanOnLine(fileOf(meeting, part), 1, 1, 3),
        message: `on page ${label} of the pack “${text}” leads to ${target.replace("/", "#")}, which is not there`,
        help: "copy the address from the number of the paragraph on its page: …/#p4.3",
      },
    ];
  });
}

function fileOf(meeting: Meeting, { content }: PlannedPart): string {
  if (content.kind === "paper") return content.paper.body.file;
  return content.kind === "minutes" ? content.minutes.body.file : meeting.file;
}
