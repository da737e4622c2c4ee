import type { Meeting } from "../../../model/meeting.ts";
import { fullName } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import { VOTE_KINDS, VOTE_RESULTS, VOTE_WAYS } from "../../../model/vote.ts";
import { chosenOf, resultOf } from "../../../model/vote-result.ts";
import { decisionOfVote } from "../../../rules/decision-links.ts";
import type { ViewContext } from "../../../views/context.ts";
import { decidedFacts } from "../../../views/decided.ts";
import { titleWords } from "../../../views/prose.ts";
import { type Ballot, ballotsOf } from "../ballots.ts";
import { whereIs } from "../where.ts";
import { ADDRESS, type Cell, MEETING, type Table } from "./table.ts";

export const VOTES: Table = {
  name: "votes",
  refersTo: { fields: ["meeting"], table: "meetings" },
  fields: [
    MEETING,
    { name: "vote", type: "integer", required: true, description: "Place in the minutes, the first is 1." },
    { name: "kind", type: "string", required: true, oneOf: VOTE_KINDS, description: "What was put." },
    { name: "item", type: "string", description: "Number or title of the item, as the minutes have it." },
    {
      name: "decision",
      type: "string",
      description: "Id of the decision that came of it, if that is known.",
    },
    { name: "motion", type: "string", description: "What was put to the vote." },
    { name: "moved", type: "string", description: "Who moved it." },
    { name: "seconded", type: "string", description: "Who seconded it." },
    {
      name: "how",
      type: "string",
      oneOf: VOTE_WAYS,
      description: "How it was taken, if the minutes say so.",
    },
    { name: "unanimous", type: "boolean", description: "Whether the minutes call it unanimous." },
    {
      name: "result",
      type: "string",
      oneOf: VOTE_RESULTS,
      description: "As the minutes say, else as the counts and a casting vote give.",
    },
    { name: "chosen", type: "string", description: "Of a ballot: the option that was chosen." },
    {
      name: "casting_vote",
      type: "string",
      oneOf: ["for", "against"],
      description: "How a tie was decided.",
    },
    { name: "casting_by", type: "string", description: "Who gave the casting vote; it is in no count." },
    {
      name: "option",
      type: "string",
      oneOf: ["for", "against", "abstained", "not voting"],
      description: "How; empty where nothing was counted.",
    },
    { name: "choice", type: "string", description: "Of a ballot: for which of its options." },
    { name: "group", type: "string", description: "Party group, where votes were counted by groups." },
    { name: "count", type: "integer", description: "Votes that this line stands for." },
    {
      name: "person",
      type: "string",
      description: "Permanent id of the person, of those who have one.",
    },
    { name: "name", type: "string", description: "Name as it is read out." },
    { name: "party", type: "string", description: "Party of the person, as their page has it now." },
    ADDRESS,
  ],
  *rows(context) {
    for (const meeting of context.library.meetings)
      for (const ballot of ballotsOf(meeting)) {
        const shared = about(context, meeting, ballot);
        if (ballot.tallies.length === 0) yield shared;
        for (const { option, choice, group, count, names } of ballot.tallies)
          if (names.length === 0) yield { ...shared, option, choice, group, count };
          else
            for (const name of names)
              yield {
                ...shared,
                option,
                choice,
                group,
                count: 1,
                person: name.person?.id,
                name: fullName(name),
                party: name.person?.party,
              };
      }
  },
};

function about(
  context: ViewContext,
  meeting: Meeting,
  { place, vote }: Ballot,
): Readonly<Record<string, Cell>> {
  const decision = decisionOfVote(meeting, decidedFacts(context, meeting), vote);
  const chosen = chosenOf(vote);
  return {
    meeting: meeting.id,
    vote: place,
    kind: vote.options.length > 0 ? "ballot" : vote.kind,
    item: vote.item && titleWords(vote.item),
    decision: decision?.id,
    motion: vote.motion && titleWords(vote.motion),
    moved: vote.moved && fullName(vote.moved),
    seconded: vote.seconded && fullName(vote.seconded),
    how: vote.how,
    unanimous: vote.unanimous,
    result: resultOf(vote),
    chosen: chosen && titleWords(chosen),
    casting_vote: vote.casting?.vote,
    casting_by: vote.casting && fullName(vote.casting.by),
    address: whereIs(
      context,
      decision ? addressOf.decision(meeting.id, decision.id) : addressOf.minutes(meeting.id),
    ),
  };
}
