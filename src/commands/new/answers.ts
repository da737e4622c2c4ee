import { isUnknown } from "../../law/clear-days.ts";
import { lastDayToPublish, noticeRule } from "../../law/notice.ts";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Body } from "../../model/body.ts";
import { type CivilDate, type ClockTime, parseCivilDate, parseClockTime } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import { nearest } from "../../model/meant.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dayInWords } from "../../text/dates.ts";
import { sameTitle } from "../../text/lists.ts";
import { UsageFault } from "../usage-fault.ts";
import { isInTime } from "./propose-date.ts";

/** The body of an id or a name. @throws UsageFault with the nearest one. */
export function bodyNamed({ bodies }: Library, typed: string): Body {
  const found = bodies.find(({ id, name }) => id === typed || sameTitle(name, typed));
  if (found) return found;
  const near = nearest(
    typed,
    bodies.map(({ id }) => id),
  );
  throw new UsageFault(
    `no body is called “${typed}”; ${near ? `did you mean ${near}?` : `there are ${list(bodies)}`}`,
  );
}

/** The meeting of a folder's name, or the latest of a body's id. @throws UsageFault with the nearest one. */
export function meetingNamed(library: Library, typed: string): Meeting {
  const found = library.meeting(typed) ?? library.meetings.filter(({ body }) => body.id === typed).at(-1);
  if (found) return found;
  const near = nearest(
    typed,
    library.meetings.map(({ id }) => id),
  );
  throw new UsageFault(
    `no meeting is called “${typed}”; ${near ? `did you mean ${near}?` : "orderpaper new meeting makes one"}`,
  );
}

/** The item of a number, with or without its full stop, or of a title. @throws UsageFault for one that is not there. */
export function itemNamed({ agenda }: Meeting, typed: string): AgendaItem {
  const bare = typed.replace(/[.)]+$/, "");
  const found = allItems(agenda).find(
    ({ number, title }) => number?.replace(/[.)]+$/, "") === bare || sameTitle(title, typed),
  );
  if (found) return found;
  throw new UsageFault(`the agenda has no item “${typed}”`);
}

/** Words that must be there. @throws UsageFault for none. */
export function someWords(typed: string): string {
  if (typed.trim() !== "") return typed.trim();
  throw new UsageFault("a few words are needed");
}

/** Words that need not be there. */
export const orNothing = (typed: string): string | undefined => typed.trim() || undefined;

/** Reads one of a few words; `plural` is what they are. @throws UsageFault that lists them. */
export function oneOf<Word extends string>(plural: string, words: readonly Word[]): (typed: string) => Word {
  return (typed) => {
    const found = words.find((word) => word === typed);
    if (found) return found;
    const near = nearest(typed, words);
    throw new UsageFault(
      `the ${plural} are ${words.join(", ")}, not “${typed}”${near ? `; did you mean ${near}?` : ""}`,
    );
  };
}

/** A day as it is typed. @throws UsageFault for one the calendar has not. */
export function day(typed: string): CivilDate {
  const date = parseCivilDate(typed);
  if (date) return date;
  throw new UsageFault(`“${typed}” is not a day; write it as 2026-11-26`);
}

/** A time as it is typed. @throws UsageFault for one that is none. */
export function time(typed: string): ClockTime {
  const clock = parseClockTime(typed);
  if (clock) return clock;
  throw new UsageFault(`“${typed}” is not a time; write it as 18:30`);
}

/** Refuses a day for which an agenda published today would come too late. @throws UsageFault that says by when it had to be. */
export function refuseTooSoon(library: Library, body: Body, date: CivilDate, today: CivilDate): void {
  const rule = noticeRule(library.council, body);
  if (isInTime(date, today, rule)) return;
  const latest = rule && lastDayToPublish(date, rule);
  throw new UsageFault(
    rule === undefined || latest === undefined || isUnknown(latest)
      ? `${dayInWords(date)} is not a day that a meeting can be called for from ${dayInWords(today)}`
      : `for a meeting on ${dayInWords(date)} the agenda had to be open by ${dayInWords(latest)}; it is ${dayInWords(today)} (${rule.period.provision})`,
  );
}

const list = (things: readonly { readonly id: string }[]): string =>
  things.map(({ id }) => id).join(", ") || "none yet";
