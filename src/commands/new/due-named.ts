import { dayMeant } from "../../model/action-due.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import { meetingsKnown } from "../../model/known-meetings.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import { dueWordsIn } from "../../text/due-words.ts";
import { UsageFault } from "../usage-fault.ts";
import { day } from "./answers.ts";

/** The day by which an action is to be done, and the words it was read from if it was not typed as a day. */
export interface NamedDue {
  readonly date: CivilDate;
  readonly words?: string;
}

/**
 * By when, as it is typed: a day, or plain words counted from the meeting that asks. Nothing for nothing. @throws UsageFault for
 * words that no day can be read from.
 */
export function dueNamed(library: Library, meeting: Meeting, typed: string): NamedDue | undefined {
  if (typed.trim() === "") return undefined;
  if (/^\d{4}-\d/.test(typed.trim())) return { date: day(typed.trim()) };
  const read = dueWordsIn(typed);
  if (!read)
    throw new UsageFault(
      `no day can be read from “${typed}”; write it as 2027-01-15, or as in six months, by the end of March 2027, to the next meeting`,
    );
  const date = dayMeant(meeting.date, read, meetingsKnown(library, meeting.body));
  if (date && date > meeting.date) return { date, words: read.words };
  throw new UsageFault(
    date
      ? `${dateInWords(date)} is not after the meeting of ${dateInWords(meeting.date)}`
      : `“${typed}” hangs on a meeting that is not there yet; write the day, as 2027-01-15`,
  );
}
