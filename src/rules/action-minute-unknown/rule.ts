import type { Action } from "../../model/action.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { hasMinute, minutesThere } from "../minute-numbers.ts";
import type { At, Rule } from "../rule.ts";

/** A minute that an action names: of which meeting, and where it is written. */
interface NamedMinute {
  readonly meeting: Meeting | undefined;
  readonly minute: string | undefined;
  readonly field: Extract<At, { field: unknown }>["field"];
}

/** An action made, heard or closed by a minute that the minutes of that meeting do not have. */
export const actionMinuteUnknown: Rule = {
  id: "action-minute-unknown",
  severity: "warning",
  why: "who asks what became of an action is led to the very minute",
  ofAction: (action, { library }, report) => {
    for (const { meeting, minute, field } of minutesNamed(library, action)) {
      const minutes = meeting?.minutes;
      // Minutes that are not here have minutes that nobody can look up.
      if (!minutes || minute === undefined || hasMinute(meeting, minutes, minute)) continue;
      report({
        at: { file: action.what.file, field },
        message: `the minutes of ${meeting.id} have no minute ${minute}`,
        help: `write the number as they print it, or take it out: ${minutesThere(meeting, minutes, minute)}`,
      });
    }
  },
};

function minutesNamed(library: Library, { from, minute, events, closed }: Action): readonly NamedMinute[] {
  return [
    { meeting: from.meeting, minute, field: ["minute"] },
    ...events.map(({ at, minute: heard }, index) => ({
      meeting: at.meeting,
      minute: heard,
      field: ["events", index, "minute"],
    })),
    {
      meeting: closed && closingMeeting(library, from.body.id, closed.date, events),
      minute: closed?.minute,
      field: ["closed", "minute"],
    },
  ];
}

/** The meeting of the closing's day: of an event, or of the same body. */
const closingMeeting = (
  library: Library,
  body: string,
  date: string,
  events: Action["events"],
): Meeting | undefined =>
  events.findLast(({ at }) => at.date === date)?.at.meeting ?? library.meeting(`${date}-${body}`);
