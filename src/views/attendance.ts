import type { Body } from "../model/body.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { meetingsOf } from "./meeting-order.ts";
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

/**
 * The attendance of a person, body by body: of the meetings that have minutes and were held while the person was a member,
 * how many they came to. Meetings they came to as somebody's substitute, without a seat of their own, are counted apart.
 */
export function attendanceViews(context: ViewContext, person: Person): readonly AttendanceView[] {
  return context.library.bodies.flatMap((body) => {
    const words = attendanceWords(context, person, body);
    return words === undefined
      ? []
      : [{ words, body: { words: body.name, href: href(context, addressOf.body(body.id)) } }];
  });
}

function attendanceWords(context: ViewContext, person: Person, body: Body): string | undefined {
  const isThem = (name: { readonly person?: Person }) => name.person?.id === person.id;
  const seats = body.members.filter((member) => member.person.id === person.id);
  const minuted = meetingsOf(context, body).filter(isCounted);
  const came = ({ minutes }: Minuted) =>
    minutes.present.some(isThem) || (minutes.chair !== undefined && isThem(minutes.chair));
  const hadSeat = ({ date }: Meeting) => seats.some((seat) => isMemberOn(seat, date));
  const theirs = minuted.filter(hadSeat);
  const substituted = minuted.filter((meeting) => !hadSeat(meeting) && came(meeting)).length;
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
