import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { asAt, type ViewContext } from "./context.ts";

/** How a library's meetings stand to each other: made once, because every meeting's page asks. */
interface Order {
  /** A body's meetings, earliest first, by the body's id. */
  readonly ofBody: ReadonlyMap<string, readonly Meeting[]>;
  /** Where each meeting stands in its body's row, by id. */
  readonly place: ReadonlyMap<string, number>;
  /** The meetings that have a meeting's minutes on their agenda, by the id of the one that was minuted. */
  readonly agreeing: ReadonlyMap<string, readonly Meeting[]>;
}

const remembered = new WeakMap<Library, Order>();

function orderOf({ library }: ViewContext): Order {
  const known = remembered.get(library);
  if (known) return known;
  const ofBody = new Map<string, Meeting[]>();
  const place = new Map<string, number>();
  const agreeing = new Map<string, Meeting[]>();
  for (const meeting of library.meetings) {
    place.set(meeting.id, added(ofBody, meeting.body.id, meeting));
    for (const paper of allItems(meeting.agenda).flatMap(({ papers }) => papers))
      if (paper.kind === "minutes") added(agreeing, paper.meeting, meeting);
  }
  const order = { ofBody, place, agreeing };
  remembered.set(library, order);
  return order;
}

/** Puts a value into the list of a key and answers its place there. */
function added<Value>(lists: Map<string, Value[]>, key: string, value: Value): number {
  const list = lists.get(key);
  if (list) return list.push(value) - 1;
  lists.set(key, [value]);
  return 0;
}

/** The later meetings of the same body, earliest first. */
export function laterMeetings(context: ViewContext, { id, body }: Meeting): readonly Meeting[] {
  const { ofBody, place } = orderOf(context);
  return (ofBody.get(body.id) ?? []).slice((place.get(id) ?? 0) + 1);
}

/** The meeting of the same body before a meeting. */
export function meetingBefore(context: ViewContext, { id, body }: Meeting): Meeting | undefined {
  const { ofBody, place } = orderOf(context);
  return ofBody.get(body.id)?.[(place.get(id) ?? 0) - 1];
}

/** Where the minutes of a meeting are, or probably will be, agreed. */
export interface Agreement {
  readonly meeting: Meeting;
  /** Whether its agenda has them; if not, it is only the body's next ordinary meeting. */
  readonly certain: boolean;
}

/**
 * The coming meeting that is to agree draft minutes: one that has them on its agenda, or else the next ordinary one,
 * because extraordinary meetings do not as a rule take minutes (Local Government Act 1972, Schedule 12, paragraph 41(3)).
 */
export function agreementOf(context: ViewContext, meeting: Meeting): Agreement | undefined {
  const day = asAt(context.library) ?? meeting.date;
  const coming = ({ date, status, minutes }: Meeting) =>
    status === undefined && minutes === undefined && date >= day;
  const named = orderOf(context).agreeing.get(meeting.id)?.find(coming);
  if (named) return { meeting: named, certain: true };
  const next = laterMeetings(context, meeting).find((later) => coming(later) && later.kind === "ordinary");
  return next && { meeting: next, certain: false };
}

/** Whether a later meeting of the same body has passed too: minutes that are not here by then will hardly come. */
export function isLongPast(context: ViewContext, meeting: Meeting): boolean {
  const day = asAt(context.library) ?? meeting.date;
  return laterMeetings(context, meeting).some(({ date, status }) => status === undefined && date < day);
}

/** A body's meetings, earliest first. */
export function meetingsOf(context: ViewContext, { id }: Pick<Meeting["body"], "id">): readonly Meeting[] {
  return orderOf(context).ofBody.get(id) ?? [];
}
