import type { CivilDate, ClockTime } from "../../model/civil-date.ts";

/** What the old system knew, as its answers and pages say it: words decoded, HTML still HTML. */
export interface OldRecord {
  readonly committees: ReadonlyMap<string, OldCommittee>;
  readonly people: ReadonlyMap<string, OldPerson>;
  readonly memberships: readonly OldMembership[];
  readonly meetings: ReadonlyMap<string, OldMeeting>;
}

export interface OldCommittee {
  /** Its number there; of one that came without, words made of its title. */
  readonly id: string;
  readonly title: string;
  readonly category?: string | undefined;
  readonly isExpired: boolean;
  readonly isDeleted: boolean;
}

export interface OldPerson {
  readonly id: string;
  readonly name: string;
  readonly party?: string | undefined;
  readonly ward?: string | undefined;
  readonly email?: string | undefined;
}

export interface OldMembership {
  readonly person: string;
  readonly committee: string;
  readonly role?: string | undefined;
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

export interface OldMeeting {
  readonly id: string;
  /** The saved file that says most of it. */
  readonly source: string;
  readonly committee?: string | undefined;
  readonly committeeTitle?: string | undefined;
  readonly date?: CivilDate | undefined;
  readonly time?: ClockTime | undefined;
  readonly status?: string | undefined;
  readonly location?: string | undefined;
  readonly isWebcast: boolean;
  readonly webcast?: string | undefined;
  /** Undefined where nothing says it. */
  readonly areMinutesPublished?: boolean | undefined;
  readonly attendees: readonly OldAttendee[];
  readonly items: readonly OldItem[];
  /** Documents of the meeting as a whole: the frontsheet, the pack, printed minutes. */
  readonly documents: readonly OldDocument[];
}

export interface OldAttendee {
  /** Missing for guests and most officers. */
  readonly person?: string | undefined;
  readonly name: string;
  /** "Committee", "Officer", "In attendance" … */
  readonly type?: string | undefined;
  /** "Chair", "Vice-Chair", "Monitoring Officer" … */
  readonly role?: string | undefined;
  /** "Present", "Apologies", "Absent" …, in the council's own words. */
  readonly attendance?: string | undefined;
  readonly party?: string | undefined;
  readonly ward?: string | undefined;
}

export interface OldItem {
  readonly id?: string | undefined;
  /** The number of the business it belongs to, which several meetings may take. */
  readonly issue?: string | undefined;
  readonly number?: string | undefined;
  readonly minuteNumber?: string | undefined;
  readonly title: string;
  /** HTML. */
  readonly text?: string | undefined;
  readonly isRestricted: boolean;
  readonly isShown: boolean;
  /** HTML. */
  readonly minutes?: string | undefined;
  readonly areMinutesPublished?: boolean | undefined;
  /** HTML. */
  readonly decision?: string | undefined;
  readonly documents: readonly OldDocument[];
}

export interface OldDocument {
  readonly title: string;
  /** As the service wrote it, without spaces and line breaks that do not belong to it. */
  readonly url: string;
  readonly isRestricted: boolean;
  readonly published?: CivilDate | undefined;
}
