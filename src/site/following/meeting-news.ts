import { allItems } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dayInWords, timeInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { kindWords } from "../../views/meeting-line.ts";
import { titleWords } from "../../views/prose.ts";
import { statusDay } from "./changes.ts";
import { itemWords } from "./item-words.ts";
import { called, type News } from "./news.ts";

/** That a meeting was cancelled or postponed; `latest` is the day the site speaks of. */
export function statusNews(meeting: Meeting, latest: CivilDate | undefined): readonly News[] {
  const { status } = meeting;
  if (status !== "cancelled" && status !== "postponed") return [];
  const word = status === "cancelled" ? "Cancelled" : "Postponed";
  const day = statusDay(meeting, latest);
  return [
    {
      id: `${addressOf.meeting(meeting.id)}#${status}`,
      address: addressOf.meeting(meeting.id),
      title: `${word}: ${called(meeting)}`,
      published: day,
      updated: day,
      body: meeting.body,
      kind: word,
      summary: () =>
        `The meeting ${status === "cancelled" ? "will not take place" : "will not take place on the day it was called for"}: ${whenAndWhere(meeting)}`,
    },
  ];
}

/** That an agenda was published, with its items. */
export function agendaNews(meeting: Meeting): readonly News[] {
  const { published } = meeting;
  const items = allItems(meeting.agenda);
  if (published === undefined || items.length === 0) return [];
  const kind = kindWords(meeting);
  return [
    {
      id: `${addressOf.meeting(meeting.id)}#agenda`,
      address: addressOf.meeting(meeting.id),
      title: `Agenda: ${called(meeting)}`,
      published,
      updated: published,
      body: meeting.body,
      kind: "Agenda",
      summary: () => {
        const titles = items.map(itemWords);
        const more = titles.length - MOST_ITEMS;
        return [
          kind === undefined ? "" : `${kind}. `,
          `${whenAndWhere(meeting)} `,
          `On the agenda: ${titles.slice(0, MOST_ITEMS).join("; ")}`,
          more > 0 ? `; and ${counted(more, "more item")}.` : ".",
        ].join("");
      },
    },
  ];
}

/** Items of an agenda that a summary names before it only counts them. */
const MOST_ITEMS = 20;

/** "Thursday 26 November 2026 at 2.00pm, in the Mere Room." */
function whenAndWhere(meeting: Meeting): string {
  const time = meeting.time === undefined ? "" : ` at ${timeInWords(meeting.time)}`;
  const venue = meeting.venue === undefined ? "" : `, ${titleWords(meeting.venue)}`;
  return `${dayInWords(meeting.date)}${time}${venue}.`;
}
