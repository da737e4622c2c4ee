import { lawOf } from "../../law/profiles.ts";
import { type CivilDate, parseCivilDate } from "../../model/civil-date.ts";
import type { Profile } from "../../model/council.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Name } from "../../model/name.ts";
import type { Person } from "../../model/person.ts";
import { membersOn } from "../attendance.ts";

/** A member of the council whom no minutes name as present since a day. */
export interface Absence {
  readonly person: Person;
  readonly last: Meeting;
  /** Meetings since then of bodies to which the person belonged, with minutes that say who was there. */
  readonly missed: number;
  readonly law: Profile;
}

/**
 * The members of the full council who missed every meeting of theirs since one they attended. Empty for a council whose
 * full council has no minutes here: its committees alone cannot tell. Whoever is named in minutes at all was there, in
 * whatever part; whom no minutes have ever named is not judged, because nobody knows since when.
 */
export function absencesOf(library: Library): readonly Absence[] {
  const councils = library.bodies.filter(({ kind, profile }) => kind === "council" && lawOf(profile).absence);
  if (councils.length === 0) return [];
  const seen = new Map<string, Meeting>();
  const missed = new Map<string, { meetings: number; ofCouncil: boolean }>();
  for (const meeting of library.meetings) {
    const { minutes, body, date } = meeting;
    if (!minutes || minutes.present.length === 0) continue;
    const there = new Set([...minutes.present, ...minutes.alsoPresent, ...chairOf(meeting)].flatMap(idOf));
    for (const id of there) {
      seen.set(id, meeting);
      missed.delete(id);
    }
    for (const { person } of membersOn(body, date)) {
      if (there.has(person.id)) continue;
      const { meetings = 0, ofCouncil = false } = missed.get(person.id) ?? {};
      missed.set(person.id, { meetings: meetings + 1, ofCouncil: ofCouncil || councils.includes(body) });
    }
  }
  const latest = library.meetings.findLast(({ minutes }) => minutes)?.date;
  if (latest === undefined) return [];
  return councils.flatMap((council) =>
    membersOn(council, latest).flatMap(({ person, from }): readonly Absence[] => {
      const last = seen.get(person.id);
      const away = missed.get(person.id);
      // Who was elected again since then begins anew.
      if (!last || !away?.ofCouncil || (from !== undefined && from > last.date)) return [];
      return [{ person, last, missed: away.meetings, law: council.profile }];
    }),
  );
}

const chairOf = ({ minutes }: Meeting): readonly Name[] => (minutes?.chair ? [minutes.chair] : []);

const idOf = ({ person }: Name): readonly string[] => (person ? [person.id] : []);

/** The same day some months later, or the last of a shorter month: "2026-08-31" and six is "2027-02-28". */
export function monthsAfter(day: CivilDate, months: number): CivilDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const start = `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  for (let last = Number(day.slice(8)); ; last -= 1) {
    const found = parseCivilDate(`${start}-${String(last).padStart(2, "0")}`);
    if (found) return found;
  }
}
