import { callInEndsOf } from "../../law/call-in.ts";
import type { DecisionRecord } from "../../model/decision-record.ts";
import type { ViewContext } from "../../views/context.ts";
import type { Deadline } from "./meeting-deadlines.ts";

/** The days that officers must keep for a decision of one member or officer: until when it can be called in, and its review. */
export function recordDeadlines({ library }: ViewContext, record: DecisionRecord): readonly Deadline[] {
  const called = record["call-in"]?.["called-in"];
  const ends = called === undefined ? callInEndsOf(library.council, record) : undefined;
  const review = record.exempt?.reviewOn;
  return [
    ...(ends === undefined
      ? []
      : [
          {
            id: "call-in",
            day: ends,
            words: "Call-in ends",
            why: "If nobody calls it in, the decision is in force when this day has ended, unless its record says otherwise.",
          },
        ]),
    ...(review === undefined
      ? []
      : [
          {
            id: "review",
            day: review,
            words: "Review whether a part must stay private",
            why: "The record gives this day for looking at it again.",
          },
        ]),
  ];
}
