import type { AgendaItem } from "../model/agenda.ts";
import type { Matter } from "../model/matter.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dayInWords } from "../text/dates.ts";
import { type ItemView, itemView } from "./agenda.ts";
import { href, type ViewContext } from "./context.ts";
import { decidedByItem } from "./decided.ts";
import { isComing, type MeetingState, meetingLineView } from "./meeting-line.ts";

/** One meeting of a matter's journey. */
export interface MatterStepView {
  /** Its place on the page, "matter-2026-10-14-cabinet": letters first. */
  readonly id: string;
  readonly body: string;
  readonly day: string;
  readonly date: string;
  readonly href: string;
  readonly state: MeetingState;
  readonly stateWords: string;
  readonly coming: boolean;
  /** What it had before it, what it decided, and what it asked for. */
  readonly items: readonly ItemView[];
}

/** Where the step of a meeting stands on the page of its matter. */
export const stepId = ({ id }: Meeting): string => `matter-${id}`;

/** The journey of a matter, one step a meeting, earliest first. */
export function matterStepViews(context: ViewContext, matter: Matter): readonly MatterStepView[] {
  const meetings = new Map<Meeting, AgendaItem[]>();
  for (const { meeting, item } of context.library.stepsOf(matter)) {
    const items = meetings.get(meeting);
    if (items) items.push(item);
    else meetings.set(meeting, [item]);
  }
  return [...meetings].map(([meeting, items]): MatterStepView => {
    const { state, stateWords } = meetingLineView(context, meeting);
    const decided = decidedByItem(context, meeting);
    return {
      id: stepId(meeting),
      body: meeting.body.name,
      day: dayInWords(meeting.date),
      date: meeting.date,
      href: href(context, addressOf.meeting(meeting.id)),
      state,
      stateWords,
      coming: isComing(context, meeting),
      items: items.map((item) => itemView(context, meeting, decided, item)),
    };
  });
}
