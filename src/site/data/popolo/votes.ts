import type { Meeting } from "../../../model/meeting.ts";
import { fullName, type Name } from "../../../model/name.ts";
import { addressOf } from "../../../model/reference.ts";
import type { ViewContext } from "../../../views/context.ts";
import { titleWords } from "../../../views/prose.ts";
import { type Ballot, ballotsOf, type TallyOf } from "../ballots.ts";
import { filled, type JsonObject } from "../json.ts";
import { whereIs } from "../where.ts";

/** What Popolo calls the ways in which votes are cast. */
const OPTIONS = { for: "yes", against: "no", abstained: "abstain" } as const;

/** Every vote that minutes record: the motion, and how it was voted on. */
export function voteObjects(context: ViewContext): {
  readonly motions: readonly JsonObject[];
  readonly events: readonly JsonObject[];
} {
  const votes = context.library.meetings.flatMap((meeting) =>
    ballotsOf(meeting).map((ballot) => objectsOf(context, meeting, ballot)),
  );
  return { motions: votes.map(({ motion }) => motion), events: votes.map(({ event }) => event) };
}

function objectsOf(
  context: ViewContext,
  meeting: Meeting,
  { place, vote, tallies }: Ballot,
): { readonly motion: JsonObject; readonly event: JsonObject } {
  const id = `${meeting.id}/${place}`;
  const organization = `organization/${meeting.body.id}`;
  const sources = [{ url: whereIs(context, addressOf.minutes(meeting.id)) }];
  const result = resultOf(tallies);
  return {
    motion: filled({
      id: `motion/${id}`,
      organization_id: organization,
      ...mover(vote.moved),
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
        start_date: meeting.date,
        result,
        counts: tallies.map(({ option, count }) => ({ option: OPTIONS[option], value: count })),
        votes: tallies.flatMap(({ option, names }) =>
          names.map((name) => ({ ...voter(name), option: OPTIONS[option] })),
        ),
        sources,
      },
      new Set(["counts"]),
    ),
  };
}

/** More votes for than against carry a motion, fewer do not; of a tie the count says nothing, because a chair may decide it. */
function resultOf(tallies: readonly TallyOf[]): "pass" | "fail" | undefined {
  const count = (wanted: TallyOf["option"]): number =>
    tallies.find(({ option }) => option === wanted)?.count ?? 0;
  if (count("for") === count("against")) return undefined;
  return count("for") > count("against") ? "pass" : "fail";
}

const mover = (name: Name | undefined): JsonObject =>
  name?.person === undefined ? {} : { creator_id: `person/${name.person.id}` };

/** By id, or for somebody without a file by name, as Popolo has a person inside an object. */
const voter = (name: Name): JsonObject =>
  name.person === undefined ? { voter: { name: fullName(name) } } : { voter_id: `person/${name.person.id}` };
