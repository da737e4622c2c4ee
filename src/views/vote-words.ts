import { fullName } from "../model/name.ts";
import type { Vote } from "../model/vote.ts";
import { chosenOf, countOf, countsOf, resultOf } from "../model/vote-result.ts";
import { counted } from "../text/lists.ts";
import { titleWords } from "./prose.ts";

/** How a vote was taken: "By show of hands". Names say by themselves that it was recorded. */
export const HOW_WORDS = {
  "show-of-hands": "By show of hands",
  voices: "By voices",
  recorded: "Recorded vote",
  ballot: "By ballot",
} as const;

/**
 * What came of a vote: "Carried by 7 votes to 1", "Tied 4 to 4; carried on the casting vote of Councillor Ada Clerk", "Carried unanimously",
 * "Oak Road chosen with 5 of 9 votes". Undefined where neither a result nor a count is known.
 */
export function voteResultWords(vote: Vote): string | undefined {
  if (vote.result === "withdrawn") return "Withdrawn";
  if (vote.options.length > 0) return ballotWords(vote);
  const result = resultOf(vote);
  const counts = countsOf(vote);
  const known = counts !== undefined && counts.for + counts.against > 0;
  const abstained = Math.max(counts?.abstained ?? 0, countOf(vote.abstained));
  const abstentions = abstained === 0 ? "" : `, with ${counted(abstained, "abstention")}`;
  const [verb, many, few] =
    result === "lost"
      ? ["Lost", counts?.for ?? 0, counts?.against ?? 0]
      : ["Carried", counts?.for ?? 0, counts?.against ?? 0];
  if (known && counts.for === counts.against) {
    const tied = `Tied ${counts.for} to ${counts.against}${abstentions}`;
    if (vote.casting)
      return `${tied}; ${verb.toLowerCase()} on the casting vote of ${fullName(vote.casting.by)}`;
    return result === "tied" || result === undefined ? tied : `${tied}; ${verb.toLowerCase()}`;
  }
  if (result === undefined) return undefined;
  if (result === "tied") return "Tied";
  if (vote.unanimous === true)
    return known ? `Carried unanimously, by ${votes(many)}` : "Carried unanimously";
  if (!known) return `${verb}${vote.how === undefined ? "" : WITHOUT_COUNT[vote.how]}`;
  return `${verb} by ${votes(many)} to ${few === 0 ? "none" : few}${abstentions}`;
}

const WITHOUT_COUNT = {
  "show-of-hands": " on a show of hands",
  voices: " by voices, without a count",
  recorded: "",
  ballot: " by ballot",
} as const;

const votes = (count: number): string => (count === 0 ? "no votes" : counted(count, "vote"));

function ballotWords(vote: Vote): string | undefined {
  const chosen = chosenOf(vote);
  if (chosen === undefined) return "No option had more votes than the others";
  const option = vote.options.find((each) => each.option === chosen);
  const all = vote.options.reduce((sum, each) => sum + countOf(each.votes), 0);
  return option === undefined || all === 0
    ? `${titleWords(chosen)} chosen`
    : `${titleWords(chosen)} chosen with ${countOf(option.votes)} of ${counted(all, "vote")}`;
}
