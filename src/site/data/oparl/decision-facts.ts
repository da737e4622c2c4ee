import type { Meeting } from "../../../model/meeting.ts";
import { addressOf } from "../../../model/reference.ts";
import { type Answer, decisionFacts } from "../../../views/decision.ts";
import type { Json } from "../json.ts";
import { oparlAddress } from "./addresses.ts";
import { allFacts, nameFacts } from "./content-facts.ts";
import type { OparlSite } from "./site.ts";

/**
 * The decisions of an item one by one, or without an item those that no item of the agenda made: OParl has one text for all
 * of an item. Votes are those of the minutes by their places, counted from 1; answers are what became of recommendations.
 */
export function decisionsFor(site: OparlSite, meeting: Meeting, item?: string): readonly Json[] {
  return decisionFacts(site.context, meeting)
    .filter(({ decided }) => decided.item?.id === item)
    .map(({ decided, answers, votes, moved, seconded }) =>
      allFacts({
        id: decided.id,
        number: decided.number,
        resolution: decided.resolution,
        word: decided.word,
        text: decided.text,
        draft: decided.draft || undefined,
        moved: moved && nameFacts(moved),
        seconded: seconded && nameFacts(seconded),
        votes: votes.map(({ place }) => place),
        answers: answers.map((answer) => answerFacts(site, answer)),
        web: site.whole(addressOf.decision(meeting.id, decided.id)),
      }),
    );
}

const answerFacts = (site: OparlSite, { paper, parts, outcome, isRead, reason }: Answer): Json =>
  allFacts({
    paper: site.whole(oparlAddress.paper(paper.meeting, paper.id)),
    recommendations: parts.flatMap(({ number }) => number ?? []),
    outcome,
    read: isRead || undefined,
    reason,
  });
