import type { Body } from "./body.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Library } from "./library.ts";
import { query } from "./reading.ts";

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
  return knownOf(library, body.id);
}

/** The day of the last meeting of a body before a day; undefined if it is the first. */
export function lastMeetingBefore(library: Library, body: Body, day: CivilDate): CivilDate | undefined {
  return lastBefore(library, `${body.id} ${day}`);
}

const lastBefore = query("last-meeting-before", (library: Library, about): CivilDate | undefined => {
  const [body = "", day = ""] = about.split(" ");
  return knownOf(library, body).findLast(({ date, isHeld }) => isHeld && date < day)?.date;
});

/** How many meetings of a body were held after a day, up to another, and before a third if that is given. */
export function heldBetween(
  library: Library,
  body: Body,
  after: CivilDate,
  to: CivilDate,
  before?: CivilDate,
): number {
  return heldOf(library, [body.id, after, to, ...(before === undefined ? [] : [before])].join(" "));
}

const heldOf = query("meetings-held", (library: Library, about): number => {
  const [body = "", after = "", to = "", before] = about.split(" ");
  return knownOf(library, body).filter(
    ({ date, isHeld }) => isHeld && date > after && date <= to && (before === undefined || date < before),
  ).length;
});

const knownOf = query(
  "known-meetings",
  (library: Library, body): readonly KnownMeeting[] => byBody(library).get(body) ?? [],
);

const byBody = query("known-meetings-by-body", readMeetings);

function readMeetings({ meetings, actions }: Library): ReadonlyMap<string, readonly KnownMeeting[]> {
  const bodies = new Map<string, Map<string, KnownMeeting>>();
  const add = (body: Body, meeting: KnownMeeting): void => {
    const known = bodies.get(body.id) ?? new Map<string, KnownMeeting>();
    bodies.set(body.id, known);
    if (!known.has(meeting.id)) known.set(meeting.id, meeting);
  };
  for (const { id, date, body, status, kind } of meetings)
    add(body, { id, date, hasFolder: true, isHeld: status === undefined, isOrdinary: kind === "ordinary" });
  for (const { from } of actions)
    add(from.body, { id: from.id, date: from.date, hasFolder: false, isHeld: true, isOrdinary: true });
  return new Map(
    [...bodies].map(([id, known]) => [
      id,
      [...known.values()].sort((a, b) => Number(a.date > b.date) - Number(a.date < b.date)),
    ]),
  );
}
