import { allItems, itemCalled } from "../../model/agenda.ts";
import type { Attendee } from "../../model/attendance.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import type { Moment } from "../../model/moment.ts";
import { listInWords } from "../../text/lists.ts";
import { hasMinute, minutesThere } from "../minute-numbers.ts";
import type { Rule } from "../rule.ts";

type Field = readonly (string | number)[];

/** Part attendance, a change of chair or the order of business by an item or a minute that there is not. */
export const momentUnknown: Rule = {
  id: "moment-unknown",
  severity: "warning",
  why: "who was there for which vote is read from it, and readers are led to it",
  ofMeeting: (meeting, _, report) => {
    for (const minutes of [meeting.minutes, meeting.privateMinutes]) {
      if (!minutes) continue;
      const { file } = minutes.body;
      for (const { moment, field } of momentsOf(minutes))
        if (moment.kind === "minute" && !hasMinute(meeting, minutes, moment.minute))
          report({
            at: { file, field },
            message: `these minutes have no minute ${moment.minute}`,
            help: `write the number of a minute: ${minutesThere(meeting, minutes, moment.minute)}`,
          });
      if (meeting.agenda.length === 0) continue;
      const there = itemsThere(meeting);
      for (const { named, field, isMoment } of itemsNamed(minutes))
        if (itemCalled(meeting.agenda, named) === undefined)
          report({
            at: { file, field },
            message: `the agenda of ${meeting.id} has no item “${named}”`,
            help: isMoment ? `write item ${there}` : `write ${there}, or the title of an item`,
          });
    }
  },
};

/** Everything that minutes say was when, with its field. */
function momentsOf(minutes: Minutes): readonly { readonly moment: Moment; readonly field: Field }[] {
  const found: { moment: Moment; field: Field }[] = [];
  const note = (moment: Moment | undefined, ...field: Field): void => {
    if (moment) found.push({ moment, field });
  };
  const attendees = (list: readonly Attendee[], name: string): void =>
    list.forEach(({ arrived, left, away = [] }, index) => {
      note(arrived, name, index, "arrived");
      note(left, name, index, "left");
      away.forEach(({ from, to }, place) => {
        note(from, name, index, "away", place, "from");
        note(to, name, index, "away", place, "to");
      });
    });
  attendees(minutes.present, "present");
  attendees(minutes.alsoPresent, "also-present");
  minutes.chairChanges.forEach(({ from, to }, index) => {
    note(from, "chair-changes", index, "from");
    note(to, "chair-changes", index, "to");
  });
  return found;
}

interface NamedItem {
  readonly named: string;
  readonly field: Field;
  /** Whether "item" is written before its number. */
  readonly isMoment: boolean;
}

function itemsNamed(minutes: Minutes): readonly NamedItem[] {
  return [
    ...momentsOf(minutes).flatMap(({ moment, field }) =>
      moment.kind === "item" ? [{ named: moment.item, field, isMoment: true }] : [],
    ),
    ...minutes.order.map((named, index) => ({ named, field: ["order", index], isMoment: false })),
    ...minutes["not-taken"].map(({ item }, index) => ({
      named: item,
      field: ["not-taken", index, "item"],
      isMoment: false,
    })),
    ...minutes.declarations.flatMap(({ item }, index) =>
      item === undefined ? [] : [{ named: item, field: ["declarations", index, "item"], isMoment: false }],
    ),
  ];
}

/** "1, 2 or 3", "a number from 1 to 23"; titles where no item has a number. */
function itemsThere({ agenda }: Pick<Meeting, "agenda">): string {
  const items = allItems(agenda);
  const numbers = items.flatMap(({ number }) => number?.replace(/[.)]+$/, "") ?? []);
  if (numbers.length > 12) return `a number from ${numbers[0]} to ${numbers.at(-1)}`;
  return listInWords(numbers.length === 0 ? items.slice(0, 6).map(({ title }) => title) : numbers, "or");
}
