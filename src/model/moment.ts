import * as v from "valibot";
import { type ClockTime, parseClockTime } from "./civil-date.ts";
import { inEditors, say } from "./fields.ts";

/** When in a meeting something was: by the clock, by an item of the agenda, or by a number of the minutes. */
export type Moment =
  | { readonly kind: "time"; readonly time: ClockTime }
  | { readonly kind: "item"; readonly item: string; readonly when: "before" | "during" | "after" }
  | { readonly kind: "minute"; readonly minute: string };

const ITEM = /^(?:(before|during|after)\s+)?(?:item|agenda item)\s+(\S.*)$/i;
const MINUTE = /^(?:at\s+)?(?:minute|paragraph)\s+(\S.*)$/i;

/** A moment as minutes put it: "18:50", "item 5", "after item 5", "minute 5.2". */
export const moment = v.pipe(
  v.string(() =>
    say("a list or a group of fields stands where a moment must be", "write 18:50, item 5 or minute 5.2"),
  ),
  v.rawTransform<string, Moment>(({ dataset, addIssue, NEVER }) => {
    const typed = dataset.value.trim();
    const read = readMoment(typed);
    if (read) return read;
    addIssue({
      message: say(
        `“${typed.slice(0, 60)}” does not say when in the meeting it was`,
        "write a time as 18:50, an item as item 5 (before item 5, after item 5), or a minute as minute 5.2",
      ),
    });
    return NEVER;
  }),
  inEditors({ type: ["string"] }),
);

/** A moment as it is typed: "18:50", "item 5", "after item 5", "minute 5.2". */
export function momentAsTyped(moment: Moment): string {
  switch (moment.kind) {
    case "time":
      return moment.time;
    case "item":
      return `${moment.when === "during" ? "" : `${moment.when} `}item ${moment.item}`;
    case "minute":
      return `minute ${moment.minute}`;
  }
}

function readMoment(typed: string): Moment | undefined {
  const time = parseClockTime(typed);
  if (time !== undefined) return { kind: "time", time };
  const item = ITEM.exec(typed);
  if (item?.[2] !== undefined)
    return { kind: "item", item: item[2].trim(), when: whenOf(item[1]?.toLowerCase()) };
  const minute = MINUTE.exec(typed)?.[1];
  return minute === undefined ? undefined : { kind: "minute", minute: minute.trim() };
}

const whenOf = (word: string | undefined): "before" | "during" | "after" =>
  word === "before" || word === "after" ? word : "during";
