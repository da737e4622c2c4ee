import { allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { counted } from "../../text/lists.ts";
import type { ViewContext } from "../../views/context.ts";
import { isComing, kindWords } from "../../views/meeting-line.ts";
import { itemWords } from "./item-words.ts";

/** Items that an entry of a calendar names before it only counts them: it is read on a telephone. */
const MOST_ITEMS = 30;

/**
 * What a calendar shows when somebody opens a meeting: what became of it, the agenda while it is to come, where to watch,
 * and the address of its page. Plain lines.
 */
export function eventDescription(context: ViewContext, meeting: Meeting): string {
  const { baseUrl } = context;
  const { status, webcast } = meeting;
  const off = status === "cancelled" || status === "postponed";
  const coming = !off && isComing(context, meeting);
  const kind = kindWords(meeting);
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(status === "cancelled" ? ["This meeting has been cancelled."] : []),
    ...(status === "postponed"
      ? ["This meeting has been postponed. It will not take place on this day."]
      : []),
    ...(status === "inquorate" ? ["Too few members came for this meeting to be held."] : []),
    ...(coming ? agendaLines(meeting) : []),
    ...(off || webcast === undefined ? [] : [`Watch online: ${webcast}`]),
    ...(off ? [] : timeLines(meeting, coming)),
    ...(baseUrl === undefined
      ? []
      : [`Agenda, papers and minutes: ${baseUrl}${addressOf.meeting(meeting.id)}`]),
  ].join("\n");
}

function agendaLines({ agenda }: Meeting): readonly string[] {
  const items = allItems(agenda);
  if (items.length === 0) return [];
  const lines = items.slice(0, MOST_ITEMS).map(itemWords);
  const more = items.length - lines.length;
  return ["Agenda:", ...lines, ...(more > 0 ? [`and ${counted(more, "more item")}`] : [])];
}

function timeLines({ time, ends }: Meeting, coming: boolean): readonly string[] {
  if (time === undefined) return coming ? ["The time is not known yet."] : [];
  return ends === undefined ? ["The end is not announced; this entry leaves two hours."] : [];
}
