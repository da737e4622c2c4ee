import type { Attendee, Away } from "../model/attendance.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Moment } from "../model/moment.ts";
import type { Name } from "../model/name.ts";
import type { Vote } from "../model/vote.ts";
import { membersOn, samePerson } from "./attendance.ts";
import { decisionOfVote, itemNamed } from "./decision-links.ts";
import { minuteLines } from "./minuted-decisions.ts";

/**
 * Who could take part in a vote: those present, deputies among them, and the chair, without those who have no vote and those
 * who, as far as the minutes say by item or minute, were not in the room. Where a time of day is all that is said, or the vote
 * has no place in the minutes, they are taken to have been there.
 */
export function votersAt(meeting: Meeting, vote: Vote): readonly Name[] {
  const { minutes, body, date } = meeting;
  if (!minutes) return [];
  const { chair, present } = minutes;
  const all: readonly Attendee[] =
    chair && !present.some((there) => samePerson(there, chair)) ? [chair, ...present] : present;
  const silent = membersOn(body, date).filter(({ voting }) => voting === false);
  const place = placeOf(meeting, vote);
  return all.filter(
    (there) =>
      !silent.some(({ person }) => samePerson(there, { words: person.name, person })) &&
      (place === undefined || wasThere(meeting, there, place)),
  );
}

/** From which line to which, at the earliest and at the latest, something was done. */
type Stretch = readonly [number, number];

/** Where in the text of the minutes a vote belongs: at its decision, or somewhere in its item. */
function placeOf(meeting: Meeting, vote: Vote): Stretch | undefined {
  const { decisions, items } = minuteLines(meeting);
  const decision = decisionOfVote(meeting, decisions, vote);
  if (decision) return [decision.line, decision.line];
  const item = vote.item === undefined ? undefined : itemNamed(meeting, vote.item);
  return item && items.get(item.id);
}

/** Whether somebody may have been in the room in a stretch: where it cannot be told, they were. */
function wasThere(meeting: Meeting, { arrived, left, away = [] }: Attendee, [from, to]: Stretch): boolean {
  const came = arrived && stretchOf(meeting, arrived);
  const went = left && stretchOf(meeting, left);
  if (came && came[0] > to) return false;
  if (went && went[1] < from) return false;
  return !away.some((absence) => {
    const out = absenceOf(meeting, absence);
    return out !== undefined && out[0] <= from && to <= out[1];
  });
}

function absenceOf(meeting: Meeting, { from, to }: Away): Stretch | undefined {
  const start = stretchOf(meeting, from);
  if (start === undefined || to === undefined) return start;
  const end = stretchOf(meeting, to);
  return end && [start[0], end[0] - 1];
}

/** The lines in which a moment lies; undefined for a time of day. */
function stretchOf(meeting: Meeting, moment: Moment): Stretch | undefined {
  const { items, paragraphs } = minuteLines(meeting);
  if (moment.kind === "time") return undefined;
  if (moment.kind === "minute") {
    const line = paragraphs.get(moment.minute);
    return line === undefined ? undefined : [line, line];
  }
  const item = itemNamed(meeting, moment.item);
  const lines = item && items.get(item.id);
  if (!lines) return undefined;
  const [first, last] = lines;
  if (moment.when === "before") return [first, first - 1];
  return moment.when === "after" ? [last + 1, last] : lines;
}
