import { callInEndsOf, canBeCalledIn, standingOfRecord } from "../law/call-in.ts";
import { isUnknown, type UnknownYear, unknownYearWords } from "../law/clear-days.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { DecisionRecord } from "../model/decision-record.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { asAt, type ViewContext } from "./context.ts";
import { inlineHtml } from "./prose.ts";

/** Whether a decision takes effect, in words with a sign before them. */
export interface RecordStandingView {
  /** "Can be called in until Wednesday 7 October 2026", "Called in on 6 October 2026", "In force since 8 October 2026". */
  readonly words: string;
  /** Which sign stands before the words: `.sign-…`. */
  readonly sign: "open" | "in-progress" | "postponed" | "done";
}

/** Where a decision stands on the day the site speaks of. */
export function recordStandingView(context: ViewContext, record: DecisionRecord): RecordStandingView {
  const { library } = context;
  const standing = standingOfRecord(library.council, record, asAt(library));
  switch (standing.state) {
    case "open":
      return {
        words:
          standing.until === undefined
            ? "Can be called in"
            : `Can be called in until the end of ${dayWords(standing.until)}`,
        sign: "in-progress",
      };
    case "called-in":
      return { words: `Called in on ${dateInWords(standing.on)}`, sign: "postponed" };
    case "coming":
      return { words: `Comes into force on ${dateInWords(standing.from)}`, sign: "open" };
    case "in-force":
      return { words: `In force since ${dateInWords(standing.since)}`, sign: "done" };
  }
}

/** All that is known of its call-in, sentence by sentence; nothing for a decision that nobody could ever call in. */
export function callInHtml(context: ViewContext, record: DecisionRecord): string | undefined {
  const { council } = context.library;
  const { exempt, "called-in": called, by, outcome } = record["call-in"] ?? {};
  if (exempt !== undefined) return `It cannot be called in. ${inlineHtml(context, exempt)}`;
  if (called !== undefined)
    return [
      `Called in on ${dateInWords(called)}${by === undefined ? "" : ` by ${inlineHtml(context, by)}`}.`,
      ...(outcome === undefined ? [] : [inlineHtml(context, outcome)]),
    ].join(" ");
  if (!canBeCalledIn(council, record)) return undefined;
  const ends = callInEndsOf(council, record);
  if (ends === undefined) return "It can be called in from the day on which it is published.";
  const standing = standingOfRecord(council, record, asAt(context.library));
  const until = `until the end of ${dayWords(ends)}.`;
  if (standing.state !== "open") return `It could be called in ${until} No call-in is recorded.`;
  const { from } = standing;
  return `It can be called in ${until}${from === undefined || isUnknown(from) ? "" : ` If nobody does so, it is in force from ${dayInWords(from)}.`}`;
}

const dayWords = (day: CivilDate | UnknownYear): string =>
  isUnknown(day) ? `a day that cannot be counted yet: ${unknownYearWords(day)}` : dayInWords(day);
