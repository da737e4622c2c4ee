import { type AgendaItem, allItems } from "../../model/agenda.ts";
import { type Meeting, usedFiles } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";

/** A PDF among the papers that was not made here, and where it is used. */
export interface ForeignFileView {
  readonly file: Link;
  readonly used: Link;
}

const isPdf = (name: string): boolean => /\.pdf$/i.test(name);

/** PDFs that an agenda names or a paper links to, newest meeting first. */
export function foreignFiles(context: ViewContext): readonly ForeignFileView[] {
  return [...context.library.meetings].reverse().flatMap((meeting) => {
    const items = allItems(meeting.agenda);
    return usedFiles(meeting)
      .filter(({ name }) => isPdf(name))
      .map(({ name }) => ({
        file: {
          words: wordsOf(items, name),
          href: href(context, addressOf.asset(meeting.id, name)),
        },
        used: placeOf(
          context,
          meeting,
          items.find((item) => namesFile(item, name)),
        ),
      }));
  });
}

const namesFile = ({ papers }: AgendaItem, name: string): boolean =>
  papers.some((paper) => paper.kind === "file" && paper.name === name);

/** With its kind where the title does not say it. */
function wordsOf(items: readonly AgendaItem[], name: string): string {
  for (const { papers } of items)
    for (const paper of papers)
      if (paper.kind === "file" && paper.name === name && paper.title !== undefined)
        return `${titleWords(paper.title)} (PDF)`;
  return name;
}

function placeOf(context: ViewContext, meeting: Meeting, item: AgendaItem | undefined): Link {
  const words = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  if (item === undefined) return { words, href: href(context, addressOf.meeting(meeting.id)) };
  return {
    words: `${words}, ${item.number === undefined ? titleWords(item.title) : `item ${item.number}`}`,
    href: href(context, addressOf.itemPage(meeting.id, item.id)),
  };
}
