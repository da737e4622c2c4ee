import { sameTitle } from "../text/lists.ts";
import { type AgendaItem, allItems } from "./agenda.ts";
import type { Meeting } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";

/** A heading of minutes as it was typed; `line` tells two of the same words apart. */
interface TypedHeading {
  readonly number?: string;
  readonly title: string;
  readonly line: number;
}

/** How the headings of one meeting's minutes are numbered, and which items they minute. */
export interface MinuteHeadings {
  /**
   * The number a `##` heading gets: of minutes that run on, the next; otherwise the number that was typed, else that of the item
   * with the same title. A heading that matches none is kept as it stands. To be asked in the order of the text.
   */
  readonly numberUnder: (heading: TypedHeading) => string | undefined;
  /** Whether the number typed before a heading is the item's and gives way to the number of the minute. */
  readonly numberGivesWay: (heading: TypedHeading) => boolean;
  /** What stands before a number that runs on, where it is printed whole: "PC/26/". */
  readonly numberPrefix?: string;
  /** The item of the heading on a line, once `numberUnder` was asked for it; of other headings by what they say. */
  readonly itemOf: (heading: TypedHeading) => AgendaItem | undefined;
}

/** See MinuteHeadings. A number typed before a heading is the item's, but where minutes have running numbers as written. */
export function minuteHeadings(
  meeting: Meeting,
  minutes: Pick<Minutes, "minute-numbers" | "numbering">,
): MinuteHeadings {
  const items = allItems(meeting.agenda);
  const running = minutes["minute-numbers"];
  const areMinuteNumbers = running !== undefined && minutes.numbering === "as-written";
  const found = new Map<number, AgendaItem | undefined>();
  let next = running?.first ?? 0;

  function itemOf({ number, title, line }: TypedHeading): AgendaItem | undefined {
    if (found.has(line)) return found.get(line);
    const typed = number?.replace(/[.)]+$/, "");
    if (typed !== undefined && !areMinuteNumbers)
      return items.find((item) => item.number?.replace(/[.)]+$/, "") === typed);
    return items.find((item) => sameTitle(item.title, title));
  }

  return {
    itemOf,
    numberGivesWay: (heading) =>
      running !== undefined && heading.number !== undefined && itemOf(heading) !== undefined,
    ...(running?.prefix !== undefined ? { numberPrefix: running.prefix } : {}),
    numberUnder(heading) {
      const item = itemOf(heading);
      found.set(heading.line, item);
      if (running === undefined) return heading.number ?? item?.number;
      const number = String(next);
      next += 1;
      return number;
    },
  };
}
