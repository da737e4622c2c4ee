import { isUnknown } from "../../../law/clear-days.ts";
import { inForceOf } from "../../../law/due.ts";
import type { Clause } from "../../../markdown/body.ts";
import { OUTCOMES } from "../../../model/minutes.ts";
import { fullName } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { VOTE_RESULTS } from "../../../model/vote.ts";
import { resultOf } from "../../../model/vote-result.ts";
import { decisionFacts } from "../../../views/decision.ts";
import { DECIDING } from "../../../views/in-force.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, MEETING, type Table } from "./table.ts";

export const DECISIONS: Table = {
  name: "decisions",
  key: ["meeting", "decision"],
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    {
      name: "decision",
      type: "string",
      required: true,
      description: "Id of the decision in its meeting: the number of its paragraph, where that has one.",
    },
    { name: "number", type: "string", description: "Number of its paragraph in the minutes." },
    { name: "resolution", type: "string", description: "Its number among resolutions." },
    {
      name: "word",
      type: "string",
      required: true,
      description: "RESOLVED, AGREED, NOTED, RECOMMENDED, DECISION.",
    },
    {
      name: "text",
      type: "string",
      required: true,
      description: "What was decided, in the words of the minutes.",
    },
    {
      name: "clauses",
      type: "string",
      description: "Its clauses, one a line, each behind its place: 2, and 2.1 for the first part of 2.",
    },
    { name: "item", type: "string", description: "Id of the item it decides." },
    { name: "item_title", type: "string", description: "Title of the item, or heading in the minutes." },
    { name: "paper", type: "string", description: "Id of the report whose recommendations it answers." },
    {
      name: "recommendations",
      type: "string",
      description: "Numbers of these recommendations, with spaces between them; empty for all of the report.",
    },
    {
      name: "outcome",
      type: "string",
      oneOf: OUTCOMES,
      description: "What became of the recommendations; the first, where it answers several differently.",
    },
    {
      name: "outcome_read",
      type: "boolean",
      description: "true where the outcome was worked out from the words and the minutes do not say it.",
    },
    { name: "moved", type: "string", description: "Who moved it." },
    { name: "seconded", type: "string", description: "Who seconded it." },
    {
      name: "result",
      type: "string",
      oneOf: VOTE_RESULTS,
      description: "Of the last vote on it, amendments aside.",
    },
    {
      name: "in_force",
      type: "date",
      description:
        "First day in force of what can be called in, if nobody does so and the minutes do not say otherwise.",
    },
    {
      name: "corrected",
      type: "boolean",
      required: true,
      description: "true where a later meeting corrected its paragraph; the text here is that of the record.",
    },
    { name: "draft", type: "boolean", required: true, description: "true until the minutes are agreed." },
    { name: "minutes", type: "string", required: true, description: "Its place in the minutes." },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings) {
      const inForce = inForceOf(context.library.council, meeting);
      for (const { decided, answers, votes, moved, seconded } of decisionFacts(context, meeting)) {
        const answer = answers[0];
        const motion = votes.findLast(({ vote }) => vote.kind !== "amendment")?.vote;
        yield {
          meeting: meeting.id,
          decision: decided.id,
          number: decided.number,
          resolution: decided.resolution,
          word: decided.word,
          text: decided.text,
          clauses: clauseLines(decided.clauses).join("\n"),
          item: decided.item?.id,
          item_title: decided.item?.title,
          paper: answer?.paper.id,
          recommendations: answer?.isWhole
            ? undefined
            : answer?.parts.flatMap(({ number }) => number ?? []).join(" "),
          outcome: answer?.outcome,
          outcome_read: answer?.isRead,
          moved: moved && fullName(moved),
          seconded: seconded && fullName(seconded),
          result: motion && resultOf(motion),
          in_force: DECIDING.has(decided.word) && inForce && !isUnknown(inForce) ? inForce : undefined,
          corrected: decided.isCorrected === true,
          draft: decided.draft,
          minutes: whereIs(context, `${addressOf.minutes(meeting.id)}#${decided.anchor}`),
          address: whereIs(context, addressOf.decision(meeting.id, decided.id)),
        };
      }
    }
  },
};

/** "2 the outturn be noted", "2.1 with its annex". */
function clauseLines(clauses: readonly Clause[], above = ""): readonly string[] {
  return clauses.flatMap(({ words, clauses: below }, index) => {
    const place = `${above}${index + 1}`;
    return [`${place} ${words.replace(/\s+/g, " ").trim()}`, ...clauseLines(below, `${place}.`)];
  });
}
