import type { Body } from "./body.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Library } from "./library.ts";

/** A meeting of a body, with a folder or known only because an action came from it. */
export interface KnownMeeting {
  readonly id: string;
  readonly date: CivilDate;
  /** Whether its folder is here. Between two meetings that only a tracker knows of there may have been another. */
  readonly hasFolder: boolean;
  /** Whether it was held, or is to be: not cancelled, postponed or without a quorum. */
  readonly isHeld: boolean;
  /** Whether it is one of the year's round; one that was called for a reason of its own is not. */
  readonly isOrdinary: boolean;
}

/** The meetings of a body that anything in the content knows of, earliest first: an old tracker outlives the papers. */
export function meetingsKnown(library: Library, body: Body): readonly KnownMeeting[] {
  const byBody = remembered.get(library) ?? readMeetings(library);
  remembered.set(library, byBody);
  return byBody.get(body.id) ?? [];
}

/** The day of the last meeting of a body before a day; undefined if it is the first. */
export function lastMeetingBefore(library: Library, body: Body, day: CivilDate): CivilDate | undefined {
  return meetingsKnown(library, body).findLast(({ date, isHeld }) => isHeld && date < day)?.date;
}

const remembered = new WeakMap<Library, ReadonlyMap<string, readonly KnownMeeting[]>>();

function readMeetings({ meetings, actions }: Library): ReadonlyMap<string, readonly KnownMeeting[]> {
  const byBody = new Map<string, Map<string, KnownMeeting>>();
  const add = (body: Body, meeting: KnownMeeting): void => {
    const known = byBody.get(body.id) ?? new Map<string, KnownMeeting>();
    byBody.set(body.id, known);
    if (!known.has(meeting.id)) known.set(meeting.id, meeting);
  };
  for (const { id, date, body, status, kind } of meetings)
    add(body, { id, date, hasFolder: true, isHeld: status === undefined, isOrdinary: kind === "ordinary" });
  for (const { from } of actions)
    add(from.body, { id: from.id, date: from.date, hasFolder: false, isHeld: true, isOrdinary: true });
  return new Map(
    [...byBody].map(([id, known]) => [
      id,
      [...known.values()].sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date)),
    ]),
  );
}
