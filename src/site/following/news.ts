import type { Body } from "../../model/body.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";

/** Something that was published, decided or promised, as a feed tells it. */
export interface News {
  /** Its permanent id, below the site's address: two pieces of news about one page differ behind the "#". */
  readonly id: string;
  /** Where it is read, below the site's address. */
  readonly address: string;
  readonly title: string;
  /** The day it first came out, and the day it last changed. */
  readonly published: CivilDate;
  readonly updated: CivilDate;
  /** Missing where an officer decided for no body that is known. */
  readonly body?: Body;
  /** What kind of thing it is, in one word: "Report", "Minutes", "Decision". */
  readonly kind: string;
  /** One or more plain sentences. Made when a feed prints it: most news is too old for that. */
  readonly summary: () => string;
}

/** By day, latest change first; on one day in the order in which they were given. */
export function newestFirst<Dated extends Pick<News, "updated">>(news: readonly Dated[]): readonly Dated[] {
  return [...news].sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1));
}

/** What news calls a meeting: "Planning Committee, 14 October 2026". */
export const called = (meeting: Meeting): string => `${meeting.body.name}, ${dateInWords(meeting.date)}`;
