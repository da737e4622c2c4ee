import type { Body } from "../model/body.ts";
import { byPerson, seatsOf } from "../model/by-person.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Person } from "../model/person.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { isMemberOn } from "./members.ts";

/** How often a member came to the meetings of one body. */
export interface AttendanceView {
  readonly body: Link;
  /** "Present at 6 of 7 meetings since 18 September 2025, at 2 for a part; sent apologies to 1; a deputy came to 1". */
  readonly words: string;
}

type Minuted = Meeting & { readonly minutes: Minutes };

/** Who came is known only from minutes that say who did, of meetings that were held. */
const isCounted = (meeting: Meeting): meeting is Minuted =>
  meeting.minutes !== undefined &&
  meeting.minutes.present.length > 0 &&
  meeting.status !== "cancelled" &&
  meeting.status !== "postponed";

/** The meetings a person came to, body by body, earliest first. */
interface Came {
  readonly body: Pick<Body, "id" | "name">;
  readonly meetings: readonly string[];
}

const cameTo = query("came-to", (library: Library): ReadonlyMap<string, readonly Came[]> => {
  const bodies = library.bodies.map(({ id, name }) => ({
    body: { id, name },
    came: byPerson<string>((add) => {
      for (const { id: meeting, minutes } of library.meetingsOf({ id }).filter(isCounted))
        add([...minutes.present, ...(minutes.chair ? [minutes.chair] : [])], meeting);
    }),
  }));
  const people = new Set(bodies.flatMap(({ came }) => [...came.keys()]));
  const found = new Map<string, Came[]>([...people].map((id) => [id, []]));
  for (const { body, came } of bodies)
    for (const [id, meetings] of came) found.get(id)?.push({ body, meetings });
  return found;
});

/**
 * The attendance of a person, body by body: of the meetings that have minutes and were held while the person was a member,
 * how many they came to. Meetings they came to as somebody's substitute, without a seat of their own, are counted apart.
 */
export function attendanceViews(context: ViewContext, person: Person): readonly AttendanceView[] {
  return attendanceOf(context.library, person.id).map(({ words, body }) => ({
    words,
    body: { words: body.name, href: href(context, addressOf.body(body.id)) },
  }));
}

const attendanceOf = query("attendance-of", (library: Library, person) => {
  const came = cameTo(library).get(person) ?? [];
  const known = new Set([
    ...seatsOf(library, person).map(({ body }) => body.id),
    ...came.map(({ body }) => body.id),
  ]);
  return library.bodies.flatMap(({ id, name }) => {
    if (!known.has(id)) return [];
    const meetings = came.find(({ body }) => body.id === id)?.meetings ?? [];
    const words = attendanceWords(library, person, id, meetings);
    return words === undefined ? [] : [{ words, body: { id, name } }];
  });
});

function attendanceWords(
  library: Library,
  person: string,
  body: string,
  cameIds: readonly string[],
): string | undefined {
  const isThem = (name: { readonly person?: Person }) => name.person?.id === person;
  const seats = seatsOf(library, person).filter((seat) => seat.body.id === body);
  const ids = new Set(cameIds);
  const came = ({ id }: Minuted) => ids.has(id);
  const hadSeat = ({ date }: Meeting) => seats.some((seat) => isMemberOn(seat, date));
  const theirs = seats.length === 0 ? [] : library.meetingsOf({ id: body }).filter(isCounted).filter(hadSeat);
  const substituted = ids.size - theirs.filter(came).length;
  const [first] = theirs;
  const instead = substituted === 0 ? undefined : `at ${counted(substituted, "meeting")} as a substitute`;
  if (first === undefined) return instead && `Present ${instead}`;
  const there = theirs.filter(came);
  const missed = theirs.filter((meeting) => !came(meeting));
  const count = (meetings: readonly Minuted[], holds: (minutes: Minutes) => boolean) =>
    meetings.filter(({ minutes }) => holds(minutes)).length;
  const inPart = count(there, ({ present }) =>
    present.some((name) => isThem(name) && (name.arrived !== undefined || name.left !== undefined)),
  );
  const excused = count(missed, ({ apologies }) => apologies.some(isThem));
  const absent = count(missed, ({ absent }) => absent.some(isThem));
  const represented = count(missed, ({ present }) =>
    present.some(({ for: instead }) => instead !== undefined && isThem(instead)),
  );
  const parts = [
    `Present at ${there.length} of ${counted(theirs.length, "meeting")} since ${dateInWords(first.date)}${inPart === 0 ? "" : `, at ${inPart} for a part`}`,
    ...(excused === 0 ? [] : [`sent apologies to ${excused}`]),
    ...(absent === 0 ? [] : [`absent without apologies from ${absent}`]),
    ...(represented === 0 ? [] : [`a deputy came to ${represented}`]),
    ...(instead === undefined ? [] : [`present ${instead}`]),
  ];
  return parts.join("; ");
}
