import { type DueWords, dayAfter, dueWordsIn } from "../text/due-words.ts";
import { replaceRedactions } from "../text/redactions.ts";
import { type Action, type ActionEvent, isOpen } from "./action.ts";
import type { Body } from "./body.ts";
import { addDays, type CivilDate, parseCivilDate } from "./civil-date.ts";
import { type KnownMeeting, meetingsKnown } from "./known-meetings.ts";
import type { Library } from "./library.ts";
import { rememberedOf } from "./remembered-of.ts";

/** The day by which an action is to be done, and how it is known. */
export interface DueDay {
  readonly date: CivilDate;
  /** The words it was read from, where no field says it: to be shown beside the day. */
  readonly words?: string;
  /** The event that moved it. */
  readonly movedBy?: ActionEvent;
}

/** A meeting further away than this is hardly the next one: those between are not in the content. */
const NEXT_WITHIN = 366;

/**
 * By when: what the last event that speaks of it set, else `due:`, else what plain words of the action say, counted from the
 * meeting that asked for it. Undefined if nothing says it, or not plainly.
 */
export function dueOf(library: Library, action: Action): DueDay | undefined {
  const movedBy = [...action.events].reverse().find(({ due }) => due !== undefined);
  if (movedBy?.due !== undefined) return { date: movedBy.due, movedBy };
  if (action.due !== undefined) return { date: action.due };
  return dueReadOnce(library, action);
}

/**
 * The day that an action's own words say, and of one that is still open a day of the calendar in its comment too: “in two weeks”
 * there would be counted from a day that nobody knows. Two that differ say nothing. Withheld words are not read.
 */
export function dueRead(library: Library, action: Action): DueDay | undefined {
  const inText = resolved(library, action, dueWordsIn(shown(action.what.text)));
  const words = isOpen(action) ? dueWordsIn(shown(action.comment ?? "")) : undefined;
  const inComment = words?.kind === "day" ? resolved(library, action, words) : undefined;
  if (inText && inComment && inText.date !== inComment.date) return undefined;
  return inText ?? inComment;
}

/** Every list asks of every action: its words are read once. */
const dueReadOnce = rememberedOf(dueRead);

const shown = (text: string): string => replaceRedactions(text, () => " … ");

function resolved(library: Library, { from }: Action, read: DueWords | undefined): DueDay | undefined {
  const date = read && dayRead(library, from.date, from.body, read);
  // A day that is past when it is set is a slip, or the words mean something else.
  return date !== undefined && date > from.date ? { date, words: read?.words ?? "" } : undefined;
}

/** See `dayMeant`, with what the library knows of the body's meetings, if the words speak of any. */
export const dayRead = (
  library: Library,
  from: CivilDate,
  body: Body,
  read: DueWords,
): CivilDate | undefined =>
  dayMeant(from, read, read.kind === "span" || read.kind === "day" ? [] : meetingsKnown(library, body));

/** The day that words of a meeting on a day mean; undefined if that hangs on a meeting nobody knows. */
export function dayMeant(
  from: CivilDate,
  read: DueWords,
  meetings: readonly KnownMeeting[],
): CivilDate | undefined {
  switch (read.kind) {
    case "span":
      return parseCivilDate(dayAfter(from, read));
    case "day":
      return parseCivilDate(read.date);
    case "next-meeting": {
      const [next] = meetings.filter(({ date, isHeld }) => isHeld && date > from);
      return next?.hasFolder && next.isOrdinary && next.date <= addDays(from, NEXT_WITHIN)
        ? next.date
        : undefined;
    }
    case "meeting-in": {
      const month = nextMonth(from, read.month, read.year);
      const inMonth = meetings.filter(({ date, isHeld }) => isHeld && date.startsWith(`${month}-`));
      const [only] = inMonth;
      return inMonth.length === 1 && only?.hasFolder ? only.date : undefined;
    }
  }
}

/** "2026-11" for the next November after a day; without a year a meeting's own month is nobody's next. */
function nextMonth(from: CivilDate, month: number, year: number | undefined): string | undefined {
  const own = Number(from.slice(5, 7));
  if (year === undefined && month === own) return undefined;
  const next = year ?? Number(from.slice(0, 4)) + (month < own ? 1 : 0);
  return `${next}-${String(month).padStart(2, "0")}`;
}
