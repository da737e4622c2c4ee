import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import { titleWords } from "./prose.ts";

export interface PaperNewsView {
  readonly words: string;
  readonly href: string;
  readonly kind: string;
  readonly meeting: string;
  /** "Published 5 September 2018". */
  readonly published: string;
}

/** The papers published last, newest first; on one day in the order of their meetings and names. */
export function paperNewsView(context: ViewContext, most: number): readonly PaperNewsView[] {
  const dated = context.library.meetings.flatMap((meeting) =>
    meeting.papers.flatMap((paper) => {
      const published = paper.published ?? meeting.published;
      return published === undefined || meeting.status === "cancelled" ? [] : [{ meeting, paper, published }];
    }),
  );
  const newest = dated
    .map((entry, index) => ({ ...entry, index }))
    .sort((a, b) => (a.published === b.published ? a.index - b.index : a.published < b.published ? 1 : -1));
  return newest.slice(0, most).map(({ meeting, paper, published }) => ({
    words: titleWords(paper.title),
    href: href(context, addressOf.paper(meeting.id, paper.id)),
    kind: KIND_WORDS[paper.kind],
    meeting: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    published: `Published ${dateInWords(published)}`,
  }));
}
