import type { Meeting } from "../../../model/meeting.ts";
import { fullName, type Name } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import type { Vote } from "../../../model/vote.ts";
import { resultOf } from "../../../model/vote-result.ts";
import { decisionOfVote } from "../../../rules/decision-links.ts";
import type { ViewContext } from "../../../views/context.ts";
import { decidedFacts } from "../../../views/decided.ts";
import { titleWords } from "../../../views/prose.ts";
import { type Ballot, ballotsOf, type TallyOf } from "../ballots.ts";
import { filled, type JsonObject } from "../json.ts";
import { whereIs } from "../where.ts";

/** What Popolo calls the ways in which votes are cast. Options of a ballot have the names that they had. */
const OPTIONS = { for: "yes", against: "no", abstained: "abstain", "not voting": "not voting" } as const;

const optionOf = ({ option, choice }: TallyOf): string => choice ?? OPTIONS[option];

/** Every vote that minutes record: the motion, and how it was voted on. `partyOf`: the id of the party of a name, if there is one. */
export function voteObjects(
  context: ViewContext,
  partyOf: (name: string) => string | undefined,
): {
  readonly motions: readonly JsonObject[];
  readonly events: readonly JsonObject[];
} {
  const votes = context.library.meetings.flatMap((meeting) =>
    ballotsOf(meeting).map((ballot) => objectsOf(context, meeting, ballot, partyOf)),
  );
  return { motions: votes.map(({ motion }) => motion), events: votes.map(({ event }) => event) };
}

function objectsOf(
  context: ViewContext,
  meeting: Meeting,
  { place, vote, tallies }: Ballot,
  partyOf: (name: string) => string | undefined,
): { readonly motion: JsonObject; readonly event: JsonObject } {
  const id = `${meeting.id}/${place}`;
  const organization = `organization/${meeting.body.id}`;
  const decision = decisionOfVote(meeting, decidedFacts(context, meeting), vote);
  const sources = [
    ...(decision ? [{ url: whereIs(context, addressOf.decision(meeting.id, decision.id)) }] : []),
    { url: whereIs(context, addressOf.minutes(meeting.id)) },
  ];
  const result = popoloResult(vote);
  const { casting } = vote;
  return {
    motion: filled({
      id: `motion/${id}`,
      organization_id: organization,
      ...mover(vote.moved),
      classification: vote.options.length > 0 ? "ballot" : vote.kind,
      text: vote.motion === undefined ? `Vote ${place}` : titleWords(vote.motion),
      date: meeting.date,
      result,
      sources,
    }),
    event: filled(
      {
        id: `vote/${id}`,
        motion_id: `motion/${id}`,
        organization_id: organization,
        classification: vote.options.length > 0 ? "ballot" : vote.how,
        start_date: meeting.date,
        result,
        group_results: vote.groups.flatMap((group) => {
          const yes = group.for ?? 0;
          const no = group.against ?? 0;
          return yes === no
            ? []
            : [{ ...groupNamed(titleWords(group.group), partyOf), result: yes > no ? "pass" : "fail" }];
        }),
        counts: tallies.map((tally) => ({
          option: optionOf(tally),
          value: tally.count,
          ...(tally.group === undefined ? {} : groupNamed(tally.group, partyOf)),
        })),
        votes: [
          ...tallies.flatMap((tally) =>
            tally.names.map((name) => ({ ...voter(name), option: optionOf(tally) })),
          ),
          // It is in no count: a second vote of whoever was in the chair.
          ...(casting ? [{ ...voter(casting.by), option: OPTIONS[casting.vote], role: "casting vote" }] : []),
        ],
        sources,
      },
      new Set(["counts"]),
    ),
  };
}

/** Popolo knows passed and failed; of a tie that nobody decided, of a ballot and of what was withdrawn it says nothing. */
function popoloResult(vote: Vote): "pass" | "fail" | undefined {
  const result = vote.options.length > 0 ? undefined : resultOf(vote);
  if (result === "carried") return "pass";
  return result === "lost" ? "fail" : undefined;
}

/** A group that is a party of somebody has that one's id; any other is there by its name alone. */
function groupNamed(name: string, partyOf: (name: string) => string | undefined): JsonObject {
  const party = partyOf(name);
  return party === undefined ? { group: { name } } : { group_id: party };
}

const mover = (name: Name | undefined): JsonObject =>
  name?.person === undefined ? {} : { creator_id: `person/${name.person.id}` };

/** By id, or for somebody without a file by name, as Popolo has a person inside an object. */
const voter = (name: Name): JsonObject =>
  name.person === undefined ? { voter: { name: fullName(name) } } : { voter_id: `person/${name.person.id}` };
