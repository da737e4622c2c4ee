import type { Finding } from "../findings/finding.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageMap, PageRange } from "../model/page-map.ts";
import { dateInWords } from "../text/dates.ts";
import type { ViewContext } from "../views/context.ts";
import { type LaidOutPart, layOutPart } from "./lay-out-part.ts";
import { danglingFindings } from "./part-findings.ts";
import { assemble } from "./pdf/assemble.ts";
import { FRONT, type PlannedPart, planPack } from "./plan.ts";
import { packContext, sheetOf } from "./sheets.ts";
import type { Workshop } from "./workshop.ts";

export interface MadePack {
  readonly meeting: string;
  readonly pdf: Uint8Array;
  readonly pages: PageMap;
  readonly findings: readonly Finding[];
}

/** How often the agenda is laid out again because its own length moved the numbers it prints. */
const MOST_TURNS = 4;

/**
 * Makes the pack of one meeting: papers first, each by itself, then the agenda with the page numbers that follow
 * from them, then everything in one PDF. The page map is read from what was laid out, never guessed.
 */
export async function makePack(web: ViewContext, meeting: Meeting, workshop: Workshop): Promise<MadePack> {
  const { council } = web.library;
  const planned = planPack(web.library, meeting);
  const context = packContext(web, meeting, planned);
  const lay = (part: PlannedPart, known: ViewContext) =>
    layOutPart(workshop, meeting, part, sheetOf(known, meeting, part, workshop.stationery), council.language);
  const front = planned.find(({ key }) => key === FRONT);
  if (!front) throw new Error("every pack begins with its agenda");
  const papers = await Promise.all(
    planned.filter((part) => part !== front).map((part) => lay(part, context)),
  );
  let agenda: LaidOutPart | undefined;
  let pages = pageMap(meeting, 2, papers);
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    agenda = await lay(front, { ...context, packs: new Map([[meeting.id, pages]]) });
    const settled = agenda.fragment.pages.length === firstPaperPage(pages, papers) - 1;
    pages = pageMap(meeting, agenda.fragment.pages.length, papers);
    if (settled) break;
    if (turn === MOST_TURNS - 1) throw new Error(`the agenda of ${meeting.id} does not settle on a length`);
  }
  if (!agenda) throw new Error("the agenda was not laid out");
  const laid = [agenda, ...papers];
  const { pdf, dangling } = assemble({
    title: `${meeting.body.name}, ${dateInWords(meeting.date)}: agenda pack`,
    language: council.language,
    author: council.name,
    date: `${meeting.published ?? meeting.date}T00:00:00Z`,
    parts: laid.map(({ fragment, part }) => ({ fragment, title: part.title })),
    stampFont: workshop.stampFont,
  });
  return {
    meeting: meeting.id,
    pdf,
    pages: { ...pages, bytes: pdf.length },
    findings: [...laid.flatMap(({ findings }) => findings), ...danglingFindings(meeting, planned, dangling)],
  };
}

const firstPaperPage = (pages: PageMap, papers: readonly LaidOutPart[]): number => {
  const first = papers[0];
  return first === undefined ? pages.pages + 1 : (pages.parts.get(first.part.key)?.from ?? 0);
};

/** Numbers the parts behind a front of `frontPages` pages. */
function pageMap(meeting: Meeting, frontPages: number, papers: readonly LaidOutPart[]): PageMap {
  const parts = new Map<string, PageRange>([[FRONT, { from: 1, to: frontPages }]]);
  const items = new Map<string, PageRange>();
  let last = frontPages;
  for (const { part, fragment } of papers) {
    const range = { from: last + 1, to: last + fragment.pages.length };
    parts.set(part.key, range);
    for (const item of new Set([part.item, part.named])) {
      if (!item) continue;
      const known = items.get(item.id);
      items.set(item.id, { from: known?.from ?? range.from, to: range.to });
    }
    last = range.to;
  }
  return { meeting: meeting.id, pages: last, bytes: 0, items, parts };
}
