import { lastHeardOf } from "../../model/action.ts";
import { allItems } from "../../model/agenda.ts";
import { type CivilDate, yearOf } from "../../model/civil-date.ts";
import { type DecisionRecord, toldOn } from "../../model/decision-record.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { decisionAddresses } from "../../model/site-addresses.ts";
import { asAt } from "../../views/context.ts";
import { lastChangeOf, latestOf, minutesDay } from "./changes.ts";

/** The day each page last changed, by its address, as far as content says: no file's own date is asked. */
export function lastChanges(library: Library): ReadonlyMap<string, CivilDate> {
  const changed = new Map<string, CivilDate>();
  const note = (address: string, day: CivilDate | undefined): void => {
    const latest = latestOf([changed.get(address), day]);
    if (latest !== undefined) changed.set(address, latest);
  };
  for (const meeting of library.meetings) noteMeeting(meeting, note);
  for (const action of library.actions) {
    const { id, from } = action;
    const minutes = from.meeting?.minutes;
    const day = latestOf([from.meeting && minutes && minutesDay(from.meeting, minutes), lastHeardOf(action)]);
    note(addressOf.action(id), day);
    note(addressOf.tracker(from.body.id), day);
    note(addressOf.actions(), day);
    note(addressOf.actionsOf(yearOf(from.date)), day);
    note(addressOf.actionsOfBody(from.body.id, yearOf(from.date)), day);
  }
  for (const record of library.decisionRecords) {
    const day = recordDay(record);
    note(addressOf.decisionRecord(record.id), day);
    if (record.matter) note(addressOf.matter(record.matter.id), day);
    note(addressOf.decisionRecords(), day);
    note(addressOf.decisionRecordsOf(yearOf(record.date)), day);
  }
  const latest = asAt(library);
  note(addressOf.home(), latest);
  note(addressOf.meetings(), latest);
  return changed;
}

/** The day on which a record last said something new: that it was made, published, called in or carried out. */
export const recordDay = (record: DecisionRecord): CivilDate =>
  latestOf([toldOn(record), record["call-in"]?.["called-in"], record.implemented]) ?? record.date;

/** A meeting's own pages, and those on which it stands. */
function noteMeeting(meeting: Meeting, note: (address: string, day: CivilDate | undefined) => void): void {
  const { id, date, minutes, papers } = meeting;
  const day = lastChangeOf(meeting);
  note(addressOf.meeting(id), day);
  note(addressOf.year(yearOf(date)), day);
  note(addressOf.month(date.slice(0, 7)), day);
  note(addressOf.body(meeting.body.id), day);
  for (const item of allItems(meeting.agenda)) {
    note(addressOf.itemPage(id, item.id), day);
    if (item.matter) note(addressOf.matter(item.matter.id), day);
  }
  for (const paper of papers)
    note(
      addressOf.paper(id, paper.id),
      latestOf([paper.published ?? meeting.published, ...paper.revised.map((revision) => revision.date)]),
    );
  if (!minutes) return;
  note(addressOf.minutes(id), minutesDay(meeting, minutes));
  for (const address of decisionAddresses(meeting)) note(address, minutesDay(meeting, minutes));
  note(addressOf.decisions(), minutesDay(meeting, minutes));
  note(addressOf.decisionsOf(yearOf(date)), minutesDay(meeting, minutes));
  note(addressOf.decisionsOfBody(meeting.body.id, yearOf(date)), minutesDay(meeting, minutes));
}
