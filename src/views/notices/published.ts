import { allItems } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { otherMeeting } from "../../model/other-meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { href, type ViewContext } from "../context.ts";
import { KIND_WORDS } from "../paper-kind.ts";
import { titleWords } from "../prose.ts";

/** One thing that became public, or a day that content does not give. */
export interface PublishedView {
  readonly date?: string;
  readonly day: string;
  readonly words: string;
  readonly href?: string;
  readonly detail?: string;
}

interface Event {
  readonly date: CivilDate | undefined;
  readonly words: string;
  readonly address?: string;
  readonly detail?: string;
}

/**
 * What content says of a meeting became public when: notices, agenda, each paper and revision, items that came later,
 * cancellation, minutes and their confirmation. Earliest first; what has no day comes last.
 */
export function publishedViews(context: ViewContext, meeting: Meeting): readonly PublishedView[] {
  const events = [...noticeEvents(meeting), ...agendaEvents(meeting), ...minutesEvents(context, meeting)];
  const sorted = events
    .map((event, index) => ({ event, index }))
    .sort((a, b) => compare(a.event.date, b.event.date) || a.index - b.index);
  return sorted.map(({ event: { date, words, address, detail } }) => ({
    ...(date === undefined ? {} : { date }),
    day: date === undefined ? "Day not recorded" : dateInWords(date),
    words,
    ...(address === undefined ? {} : { href: href(context, address) }),
    ...(detail === undefined ? {} : { detail }),
  }));
}

function compare(a: CivilDate | undefined, b: CivilDate | undefined): number {
  const [left, right] = [a ?? "9999", b ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Notices of private business and of key decisions, one line a day and kind. */
function noticeEvents({ agenda, id }: Meeting): readonly Event[] {
  const items = allItems(agenda);
  const days = (all: readonly (CivilDate | undefined)[]) => [
    ...new Set(all.filter((day) => day !== undefined)),
  ];
  const kinds = [
    ["key-decisions", "Notice of key decisions", days(items.map((item) => item.keyDecision?.notice))],
    ["private", "Notice of business in private", days(items.map((item) => item.exempt?.notices?.first))],
    [
      "private-further",
      "Further notice of business in private",
      days(items.map((item) => item.exempt?.notices?.further)),
    ],
  ] as const;
  return kinds.flatMap(([kind, words, dates]) =>
    dates.map((date): Event => ({ date, words, address: addressOf.noticeOf(id, kind) })),
  );
}

function agendaEvents(meeting: Meeting): readonly Event[] {
  const { id, agenda, published, papers, status } = meeting;
  const items = allItems(agenda);
  return [
    ...(items.length === 0 && published === undefined
      ? []
      : [
          {
            date: published,
            words: `Agenda, ${counted(items.length, "item")}`,
            address: addressOf.meeting(id),
          },
        ]),
    ...items.flatMap((item): readonly Event[] =>
      item.published === undefined || item.published === published
        ? []
        : [
            {
              date: item.published,
              words: `Item added: ${titleWords(item.title)}`,
              address: addressOf.itemPage(id, item.id),
            },
          ],
    ),
    ...papers.flatMap((paper): readonly Event[] => {
      const words = titledKind(KIND_WORDS[paper.kind], titleWords(paper.title));
      const address = addressOf.paper(id, paper.id);
      return [
        { date: paper.published ?? published, words, address },
        ...paper.revised.map(({ date, reason }) => ({
          date,
          words: `Revised: ${words}`,
          address,
          detail: reason,
        })),
      ];
    }),
    ...(status === "cancelled" || status === "postponed"
      ? [{ date: meeting["status-published"], words: `Notice that the meeting is ${status}` }]
      : []),
  ];
}

/** "Report: Street trees"; a title that begins with the kind says it already. */
const titledKind = (kind: string, title: string): string =>
  title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind}: ${title}`;

function minutesEvents({ library }: ViewContext, { id, minutes }: Meeting): readonly Event[] {
  if (minutes === undefined) return [];
  const by = minutes.confirmed && otherMeeting(library, minutes.confirmed.meeting);
  return [
    { date: minutes.published, words: "Minutes", address: addressOf.minutes(id) },
    ...(by === undefined
      ? []
      : [
          {
            date: by.date,
            words: "Minutes confirmed at a later meeting",
            address: addressOf.meeting(by.id),
          },
        ]),
  ];
}
