import { lawOfRecord } from "../../law/call-in.ts";
import { clearDays, isUnknown } from "../../law/clear-days.ts";
import { periodWords } from "../../law/notice.ts";
import type { ProfileLaw } from "../../law/profile.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems, type KeyDecision } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Council } from "../../model/council.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule, Said } from "../rule.ts";

/** A key decision that nobody announced in time, and that does not say why. */
export const keyDecisionNoticeMissing: Rule = {
  id: "key-decision-notice-missing",
  severity: "warning",
  why: "a key decision is announced beforehand, so that those whom it affects can speak in time",
  ofMeeting: (meeting, { library: { council } }, report) => {
    if (meeting.status === "cancelled") return;
    const law = lawOf(meeting.body.profile);
    for (const item of allItems(meeting.agenda)) {
      if (!item.keyDecision) continue;
      const place = { file: meeting.file, field: [...item.path, "key-decision"] };
      for (const said of unannounced(item.keyDecision, itemInWords(item), meeting.date, place, law, council))
        report(said);
    }
  },
  ofRecord: (record, { library: { council } }, report) => {
    if (!record.keyDecision) return;
    const place = { file: record.decision.file, field: ["key-decision"] };
    const law = lawOfRecord(council, record);
    for (const said of unannounced(record.keyDecision, "this", record.date, place, law, council))
      report(said);
  },
};

/** What is to be said of a key decision that was taken on a day; `what` is what it is called. */
function unannounced(
  { notice, generalException, specialUrgency }: KeyDecision,
  what: string,
  day: CivilDate,
  { file, field }: { readonly file: string; readonly field: readonly (string | number)[] },
  { keyDecision: period, nation }: ProfileLaw,
  council: Council,
): readonly Said[] {
  if (!period || generalException !== undefined || specialUrgency !== undefined) return [];
  const help =
    "if it could not be announced in time, write general-exception: or special-urgency: with the reason and who was told or agreed";
  if (notice === undefined)
    return [
      {
        at: { file, field },
        why: period.provision,
        message: `${what} is a key decision, and no notice of it is recorded`,
        help: `write notice: and the day on which it was published; ${help}`,
      },
    ];
  const count = { counted: period.counted, nation, closures: council["office-closures"] };
  const days = clearDays(notice, day, count);
  if (isUnknown(days) || days.length >= period.days) return [];
  return [
    {
      at: { file, field: [...field, "notice"] },
      why: period.provision,
      message: `announced on ${dayInWords(notice)}, the key decision has ${counted(days.length, "clear day")} of notice; ${periodWords(period)} are asked`,
      help: `correct the day, or decide later; ${help}`,
    },
  ];
}
