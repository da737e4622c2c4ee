import type { Away } from "../model/attendance.ts";
import type { Moment } from "../model/moment.ts";
import { timeInWords } from "../text/dates.ts";
import type { MinutedPlaces } from "./minutes/places.ts";
import type { Phrase } from "./phrase.ts";

/** A moment as it follows "arrived" or "left": "at 6.50pm", "during item 4", "after item 6", "at minute 5.2". */
export function momentPhrase(moment: Moment, places: MinutedPlaces): Phrase {
  switch (moment.kind) {
    case "time":
      return [`at ${timeInWords(moment.time)}`];
    case "item":
      return [`${moment.when} `, places.item(moment.item)];
    case "minute":
      return ["at ", places.minute(moment.minute)];
  }
}

/**
 * A part of a meeting, as it follows "out of the room" or a name in the chair: "for item 5", "from 6.50pm to 7.10pm", "from the
 * end of item 5 to minute 7.2". Without an end an item or a minute is meant alone, and a time lasts to the end of the meeting.
 */
export function spanPhrase({ from, to }: Pick<Away, "from" | "to">, places: MinutedPlaces): Phrase {
  if (to !== undefined) return ["from ", ...edgePhrase(from, places), " to ", ...edgePhrase(to, places)];
  switch (from.kind) {
    case "time":
      return [`from ${timeInWords(from.time)}`];
    case "item":
      return [from.when === "during" ? "for " : `${from.when} `, places.item(from.item)];
    case "minute":
      return ["for ", places.minute(from.minute)];
  }
}

function edgePhrase(moment: Moment, places: MinutedPlaces): Phrase {
  switch (moment.kind) {
    case "time":
      return [timeInWords(moment.time)];
    case "minute":
      return [places.minute(moment.minute)];
    case "item": {
      const item = places.item(moment.item);
      return moment.when === "during"
        ? [item]
        : [moment.when === "before" ? "the start of " : "the end of ", item];
    }
  }
}
