import type { Question } from "../imported.ts";
import type { OldCommittee, OldMeeting, OldMembership, OldPerson, OldRecord } from "./old.ts";
import type { Pieces } from "./pieces.ts";

/** Everything that saved files say, each thing once however many files speak of it. */
export function gather(pieces: readonly Pieces[]): {
  readonly record: OldRecord;
  readonly questions: readonly Question[];
} {
  const questions: Question[] = [];
  const committees = new Map<string, OldCommittee>();
  const people = new Map<string, OldPerson>();
  const memberships = new Map<string, OldMembership>();
  const meetings = new Map<string, OldMeeting>();
  for (const piece of pieces) {
    for (const committee of piece.committees) {
      const known = committees.get(committee.id);
      // The list of all committees says whether one is over; a person's list does not.
      committees.set(committee.id, known ? joined(known, committee) : committee);
    }
    for (const person of piece.people) {
      const known = people.get(person.id);
      people.set(person.id, known ? { ...person, ...filled(known) } : person);
    }
    for (const membership of piece.memberships) {
      const key = `${membership.person} ${membership.committee}`;
      memberships.set(key, { ...membership, ...filled(memberships.get(key) ?? membership) });
    }
    for (const meeting of piece.meetings) {
      const known = meetings.get(meeting.id);
      if (known && differ(known, meeting))
        questions.push({
          path: piece.path,
          words: `meeting ${meeting.id} is also in ${known.source}, and the two are not the same; what is in the fuller one was imported`,
        });
      meetings.set(meeting.id, known ? joinedMeetings(known, meeting) : meeting);
    }
  }
  for (const { committee, committeeTitle } of meetings.values())
    if (committee !== undefined && committeeTitle !== undefined && !committees.has(committee))
      committees.set(committee, { id: committee, title: committeeTitle, isExpired: false, isDeleted: false });
  for (const { attendees } of meetings.values())
    for (const { person, name, party, ward, type } of attendees)
      if (person !== undefined && !people.has(person) && isMember(type))
        people.set(person, { id: person, name, party, ward });
  return { record: { committees, people, memberships: [...memberships.values()], meetings }, questions };
}

/** Whether an attendee of that type is a member of the council: an officer or a guest gets no page. */
export const isMember = (type: string | undefined): boolean =>
  type === undefined || /committee|councillor|member|substitute|reserve|deput/i.test(type);

const joined = (known: OldCommittee, other: OldCommittee): OldCommittee => ({
  ...other,
  ...filled(known),
  isExpired: known.isExpired || other.isExpired,
  isDeleted: known.isDeleted || other.isDeleted,
});

/** How much an answer says of a meeting. */
const fullness = ({ items, attendees }: OldMeeting): number =>
  items.reduce((sum, { minutes = "", text = "" }) => sum + 100 + minutes.length + text.length, 0) +
  attendees.length;

function joinedMeetings(one: OldMeeting, other: OldMeeting): OldMeeting {
  const [full, short] = fullness(other) > fullness(one) ? [other, one] : [one, other];
  return {
    ...short,
    ...filled(full),
    attendees: full.attendees.length > 0 ? full.attendees : short.attendees,
    documents: full.documents.length > 0 ? full.documents : short.documents,
    isWebcast: full.isWebcast || short.isWebcast,
  };
}

/** Two answers that both have an agenda, and not the same one. */
const differ = (one: OldMeeting, other: OldMeeting): boolean =>
  one.items.length > 0 &&
  other.items.length > 0 &&
  JSON.stringify([one.items, one.attendees]) !== JSON.stringify([other.items, other.attendees]);

const filled = <Thing extends object>(thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Thing;
