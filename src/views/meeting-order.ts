import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { type OtherMeeting, otherOf } from "../model/other-meeting.ts";
import { query } from "../model/reading.ts";
import { asAt, type ViewContext } from "./context.ts";

/** Where each meeting stands in its body's row, by id. */
const placeOf = query("place-in-body", (library: Library): ReadonlyMap<string, number> => {
  const bodies = new Map<string, number>();
  return new Map(
    library.meetings.map(({ id, body }) => {
      const place = bodies.get(body.id) ?? 0;
      bodies.set(body.id, place + 1);
      return [id, place];
    }),
  );
});

/** The meetings that have a meeting's minutes on their agenda, earliest first, by the id of the one that was minuted. */
const naming = query("minutes-named", ({ meetings }: Library): ReadonlyMap<string, readonly Meeting[]> => {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings)
    for (const paper of allItems(meeting.agenda).flatMap(({ papers }) => papers))
      if (paper.kind === "minutes") found.set(paper.meeting, [...(found.get(paper.meeting) ?? []), meeting]);
  return found;
});

/** The later meetings of the same body, earliest first; of a meeting that is not there all of them but the first. */
function later(library: Library, id: string): readonly Meeting[] {
  const meeting = library.meeting(id);
  return meeting ? library.meetingsOf(meeting.body).slice((placeOf(library).get(id) ?? 0) + 1) : [];
}

/** The meeting of the same body after a meeting. */
export const meetingAfter = ({ library }: ViewContext, { id }: Meeting): OtherMeeting | undefined =>
  after(library, id);

const after = query("meeting-after", (library: Library, id): OtherMeeting | undefined => {
  const [next] = later(library, id);
  return next && otherOf(next);
});

/** The meeting of the same body before a meeting. */
export const meetingBefore = ({ library }: ViewContext, { id }: Meeting): OtherMeeting | undefined =>
  before(library, id);

const before = query("meeting-before", (library: Library, id): OtherMeeting | undefined => {
  const meeting = library.meeting(id);
  const previous = meeting && library.meetingsOf(meeting.body)[(placeOf(library).get(id) ?? 0) - 1];
  return previous && otherOf(previous);
});

/** The next meeting of the same body that took place or is to: what came in place of one that did not. */
export const meetingInstead = ({ library }: ViewContext, { id }: Meeting): OtherMeeting | undefined =>
  instead(library, id);

const instead = query("meeting-instead", (library: Library, id): OtherMeeting | undefined => {
  const next = later(library, id).find(({ status }) => status === undefined);
  return next && otherOf(next);
});

/** Where the minutes of a meeting are, or probably will be, agreed. */
export interface Agreement {
  readonly meeting: OtherMeeting;
  /** Whether its agenda has them; if not, it is only the body's next ordinary meeting. */
  readonly certain: boolean;
}

/**
 * The coming meeting that is to agree draft minutes: one that has them on its agenda, or else the next ordinary one,
 * because extraordinary meetings do not as a rule take minutes (Local Government Act 1972, Schedule 12, paragraph 41(3)).
 */
export const agreementOf = ({ library }: ViewContext, { id }: Meeting): Agreement | undefined =>
  agreement(library, id);

const agreement = query("agreement", (library: Library, id): Agreement | undefined => {
  const day = asAt(library) ?? library.meeting(id)?.date ?? "";
  const coming = ({ date, status, minutes }: Meeting) =>
    status === undefined && minutes === undefined && date >= day;
  const named = naming(library).get(id)?.find(coming);
  if (named) return { meeting: otherOf(named), certain: true };
  const next = later(library, id).find((meeting) => coming(meeting) && meeting.kind === "ordinary");
  return next && { meeting: otherOf(next), certain: false };
});

/** Whether a later meeting of the same body has passed too: minutes that are not here by then will hardly come. */
export const isLongPast = ({ library }: ViewContext, { id }: Meeting): boolean => longPast(library, id);

const longPast = query("long-past", (library: Library, id): boolean => {
  const day = asAt(library) ?? library.meeting(id)?.date ?? "";
  return later(library, id).some(({ date, status }) => status === undefined && date < day);
});

/** The meetings whose agendas name the minutes of a meeting, latest first. */
export const meetingsThatName = query("minutes-named-by", (library: Library, id): readonly OtherMeeting[] =>
  (naming(library).get(id) ?? []).map(otherOf).reverse(),
);
