import type { AgendaItem } from "../model/agenda.ts";
import type { Body } from "../model/body.ts";
import { OWN_ACCENT } from "../model/council-colours.ts";
import type { Crest } from "../model/crest.ts";
import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper } from "../model/paper.ts";
import { dayInWords, timeInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";
import { BODY_KINDS } from "./body.ts";
import type { ViewContext } from "./context.ts";
import { kindWords } from "./meeting-line.ts";
import { itemOf } from "./paper.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import { titleWords } from "./prose.ts";

/** What stands on the picture of a page, which other sites show where somebody shares its address. */
export interface CardView {
  readonly council: string;
  readonly crest?: Crest;
  /** As in council.yaml, or the accent of a council that names none: enough contrast on white. */
  readonly accent: string;
  /** What kind of page it is: "Report, item 6", "Draft minutes". */
  readonly kind: string;
  readonly title: string;
  /** At its foot, the weightier first: the body, the day. */
  readonly foot: readonly string[];
}

/** Of the first page. */
export function homeCard(context: ViewContext): CardView {
  const { baseUrl } = context;
  return card(context, {
    kind: "Meetings",
    title: "Agendas, papers, minutes and decisions",
    foot: baseUrl === undefined ? [] : [new URL(baseUrl).host],
  });
}

export function meetingCard(context: ViewContext, meeting: Meeting): CardView {
  const { body, date, status } = meeting;
  const kind = kindWords(meeting) ?? "Meeting";
  const isOff = status === "cancelled" || status === "postponed";
  const where = isOff ? "" : timeAndPlace(meeting);
  return card(context, {
    kind: isOff ? `${kind}, ${status}` : kind,
    title: body.name,
    foot: [dayInWords(date), ...(where === "" ? [] : [where])],
  });
}

/** "6.30pm, Council Chamber, The Guildhall": the room and the house, without the rest of the address. */
function timeAndPlace({ time, venue = "" }: Meeting): string {
  const place = titleWords(venue).split(", ").slice(0, 2);
  return [...(time === undefined ? [] : [timeInWords(time)]), ...place]
    .filter((part) => part !== "")
    .join(", ");
}

export function itemCard(context: ViewContext, meeting: Meeting, item: AgendaItem): CardView {
  const kind = item.number === undefined ? "Agenda item" : `Item ${item.number}`;
  return card(context, { kind, title: titleWords(item.title), foot: footOf(meeting) });
}

export function paperCard(context: ViewContext, meeting: Meeting, paper: Paper): CardView {
  const number = itemOf(meeting, paper)?.number;
  return card(context, {
    kind: `${KIND_WORDS[paper.kind]}${number === undefined ? "" : `, item ${number}`}`,
    title: titleWords(paper.title),
    foot: footOf(meeting),
  });
}

export function minutesCard(context: ViewContext, meeting: Meeting, minutes: Minutes): CardView {
  return card(context, {
    kind: minutes.status === "draft" ? "Draft minutes" : "Minutes",
    title: meeting.body.name,
    foot: [dayInWords(meeting.date)],
  });
}

export function bodyCard(context: ViewContext, body: Body): CardView {
  return card(context, {
    kind: BODY_KINDS[body.kind],
    title: body.name,
    foot: ["Meetings, members, papers and actions"],
  });
}

/** Of the journey of one matter through the meetings that took it. */
export function matterCard(context: ViewContext, matter: Matter): CardView {
  const bodies = new Set(context.library.stepsOf(matter).map(({ meeting }) => meeting.body.name));
  return card(context, {
    kind: "Matter",
    title: titleWords(matter.title),
    foot: bodies.size === 0 ? [] : [listInWords([...bodies])],
  });
}

function card({ library }: ViewContext, words: Pick<CardView, "kind" | "title" | "foot">): CardView {
  const { name, crest, colours } = library.council;
  return {
    council: name,
    ...(crest === undefined ? {} : { crest }),
    accent: colours?.accent ?? OWN_ACCENT,
    ...words,
  };
}

const footOf = ({ body, date }: Meeting): readonly string[] => [body.name, dayInWords(date)];
