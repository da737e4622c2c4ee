import type { Meeting } from "../../model/meeting.ts";
import type { Paper } from "../../model/paper.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import type { ViewContext } from "../../views/context.ts";
import { decidedFacts } from "../../views/decided.ts";
import { KIND_WORDS } from "../../views/paper-kind.ts";
import { titleWords } from "../../views/prose.ts";
import { minutesDay } from "./changes.ts";
import { called, type News } from "./news.ts";

/** That a paper was published, and revised; nothing of one that no day is known of. */
export function paperNews(meeting: Meeting, paper: Paper): readonly News[] {
  const published = paper.published ?? meeting.published;
  if (published === undefined) return [];
  const last = [...paper.revised].sort((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  const kind = KIND_WORDS[paper.kind];
  const address = addressOf.paper(meeting.id, paper.id);
  return [
    {
      id: address,
      address,
      title: titled(kind, titleWords(paper.title)),
      published,
      updated: last !== undefined && last.date > published ? last.date : published,
      body: meeting.body,
      kind,
      summary: () => {
        const revised =
          last === undefined ? "" : ` Revised on ${dateInWords(last.date)}: ${titleWords(last.reason)}`;
        return `For the meeting of the ${called(meeting)}.${revised}`;
      },
    },
  ];
}

/** "Report: Street trees", but not "Appendix: Appendix: the trees". */
const titled = (kind: string, title: string): string =>
  title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind}: ${title}`;

/** That minutes came out, as a draft or agreed, and how much they decide. */
export function minutesNews(context: ViewContext, meeting: Meeting): readonly News[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const published = minutesDay(meeting, minutes);
  const agreed = minutes.confirmed && context.library.meeting(minutes.confirmed.meeting)?.date;
  const address = addressOf.minutes(meeting.id);
  const draft = minutes.status === "draft";
  return [
    {
      id: address,
      address,
      title: `${draft ? "Draft minutes" : "Minutes"}: ${called(meeting)}`,
      published,
      updated: agreed !== undefined && agreed > published ? agreed : published,
      body: meeting.body,
      kind: "Minutes",
      summary: () => {
        const standing = draft
          ? "Not yet agreed by the meeting."
          : `Agreed as a correct record${agreed === undefined ? "" : ` on ${dateInWords(agreed)}`}.`;
        const decided = decidedFacts(context, meeting);
        if (decided.length === 0) return standing;
        const titles = [...new Set(decided.flatMap(({ item }) => (item ? [item.title] : [])))];
        const about = titles.length === 0 ? "" : ` on: ${titles.join("; ")}`;
        return `${standing} ${counted(decided.length, "decision")}${about}.`;
      },
    },
  ];
}
