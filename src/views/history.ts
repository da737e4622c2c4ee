import type { Meeting } from "../model/meeting.ts";
import { otherMeeting } from "../model/other-meeting.ts";
import { revisionsOf } from "../model/paper-version.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { type SupplementView, supplementViews } from "./downloads.ts";
import { goneAt, withdrawnOf } from "./gone.ts";
import { titleWords } from "./prose.ts";

/** What was published of a meeting on a day. */
export interface HistoryView extends Partial<Pick<SupplementView, "id" | "detail" | "changes">> {
  /** "18 November 2026", and as an ISO date. */
  readonly day: string;
  readonly date: string;
  readonly words: string;
  readonly href?: string;
}

/** Papers that were published again, where no supplement says so. */
function revisions(context: ViewContext, meeting: Meeting): readonly HistoryView[] {
  if ((context.packs.get(meeting.id)?.supplements ?? []).length > 0) return [];
  return meeting.papers.flatMap((paper) =>
    revisionsOf(meeting, paper).since.map(({ date }) => ({
      date,
      day: dateInWords(date),
      words: `Revised: ${titleWords(paper.title)}`,
      href: href(context, addressOf.paperChanges(meeting.id, paper.id)),
    })),
  );
}

/** What was published of a meeting, and when: agenda, supplements, what was withdrawn, minutes, their confirmation. Earliest first. */
export function historyViews(context: ViewContext, meeting: Meeting): readonly HistoryView[] {
  const { minutes, published } = meeting;
  const by = minutes?.confirmed && otherMeeting(context.library, minutes.confirmed.meeting);
  const dated = (date: string) => ({ date, day: dateInWords(date) });
  const supplements = context.packs.get(meeting.id)?.supplements ?? [];
  const views = supplementViews(context, meeting);
  const withdrawn = withdrawnOf(context.library, meeting.id);
  const events: readonly HistoryView[] = [
    ...(published === undefined
      ? []
      : [{ ...dated(published), words: meeting.papers.length > 0 ? "Agenda and papers" : "Agenda" }]),
    ...views.flatMap(({ id, words, href: file, detail, changes }, index) => {
      const supplement = supplements[index];
      return supplement === undefined
        ? []
        : [
            {
              ...dated(supplement.published),
              id,
              words: words.replace(/, published [^:]*:/, ":"),
              ...(file === undefined ? {} : { href: file }),
              ...(detail === undefined ? {} : { detail }),
              changes,
            },
          ];
    }),
    ...revisions(context, meeting),
    ...(minutes?.published === undefined
      ? []
      : [
          {
            ...dated(minutes.published),
            words: "Draft minutes",
            href: href(context, addressOf.minutes(meeting.id)),
          },
        ]),
    ...(by === undefined
      ? []
      : [
          {
            ...dated(by.date),
            words: "Minutes agreed",
            href: href(context, addressOf.meeting(by.id)),
          },
        ]),
    ...withdrawn.map(({ address, gone }) => ({
      ...dated(gone.date),
      words: `Withdrawn: ${titleWords(gone.title)}`,
      href: href(context, goneAt(address)),
    })),
  ];
  // What happened on one day stays in the order of a meeting's life.
  return [...events].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
}
