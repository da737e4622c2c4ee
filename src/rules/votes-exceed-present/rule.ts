import type { Minutes } from "../../model/minutes.ts";
import type { Name } from "../../model/name.ts";
import type { Tally, Vote } from "../../model/vote.ts";
import { countOf, countsOf } from "../../model/vote-result.ts";
import { counted } from "../../text/lists.ts";
import { samePerson } from "../attendance.ts";
import { votersAt } from "../present-at.ts";
import type { Rule } from "../rule.ts";

/** A vote with more votes than members who could take part in it, or with the vote of somebody who was not there. */
export const votesExceedPresent: Rule = {
  id: "votes-exceed-present",
  severity: "warning",
  why: "only members who are present vote, each once",
  ofMeeting: (meeting, _, report) => {
    const { minutes } = meeting;
    if (!minutes || minutes.present.length === 0) return;
    minutes.votes.forEach((vote, index) => {
      const voters = votersAt(meeting, vote);
      const cast = castIn(vote);
      const at = { file: minutes.body.file, field: ["votes", index] };
      if (cast > voters.length)
        report({
          at,
          message: `${counted(cast, "vote")} ${cast === 1 ? "is" : "are"} recorded, and ${thereWere(voters, minutes)}`,
          help: "correct the counts, or the list under present:",
        });
      for (const name of namesOf([
        vote.for,
        vote.against,
        vote.abstained,
        ...vote.options.map(({ votes }) => votes),
      ])) {
        const why = wrongVoter(minutes, voters, name);
        if (why) report({ at, ...why });
      }
    });
  },
};

/** Everybody who is counted, those who did not vote too. */
function castIn(vote: Vote): number {
  const counts = countsOf(vote);
  const motion = counts
    ? counts.for + counts.against + Math.max(counts.abstained, countOf(vote.abstained))
    : countOf(vote.abstained);
  const ballot = vote.options.reduce((sum, { votes }) => sum + countOf(votes), 0);
  return motion + ballot + countOf(vote.notVoting);
}

const thereWere = (voters: readonly Name[], { present }: Minutes): string =>
  voters.length >= present.length
    ? `${counted(voters.length, "member")} present`
    : `${counted(voters.length, "member")} with a vote ${voters.length === 1 ? "was" : "were"} in the room`;

const namesOf = (tallies: readonly (Tally | undefined)[]): readonly Name[] =>
  tallies.flatMap((tally) => (typeof tally === "object" ? tally : []));

function wrongVoter(
  { present }: Minutes,
  voters: readonly Name[],
  name: Name,
): { readonly message: string; readonly help: string } | undefined {
  if (voters.some((there) => samePerson(there, name))) return undefined;
  return present.some((there) => samePerson(there, name))
    ? {
        message: `“${name.words}” voted, and had no vote or was not in the room then`,
        help: "correct the name, or when they came and went under present:, or voting: in the file of the body",
      }
    : {
        message: `“${name.words}” voted, and is not among those present`,
        help: "correct the name, or add it under present:",
      };
}
