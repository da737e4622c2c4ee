import { itemCalled } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import type { Vote } from "../../model/vote.ts";
import { counted } from "../../text/lists.ts";
import { membersOn, membersThere, samePerson } from "../attendance.ts";
import { votersAt } from "../present-at.ts";
import type { Rule } from "../rule.ts";

/** Minutes that record fewer members present, or fewer in the room for a vote, than the body's quorum. */
export const quorumNotReached: Rule = {
  id: "quorum-not-reached",
  severity: "warning",
  why: "a body without a quorum can decide nothing",
  ofMeeting: (meeting, _, report) => {
    const { minutes, body, status } = meeting;
    const quorum = Number(body.quorum);
    if (!minutes || minutes.present.length === 0 || status === "inquorate" || !(quorum > 0)) return;
    const there = membersThere(minutes).length;
    if (there < quorum) {
      report({
        at: { file: minutes.body.file, field: ["present"] },
        message: `${counted(there, "member")} ${there === 1 ? "is" : "are"} recorded as present, and the quorum of the ${body.name} is ${quorum}`,
        help: "add who is missing, or write status: inquorate in meeting.md",
      });
      return;
    }
    const thin = firstThinVote(meeting, minutes, quorum);
    if (thin)
      report({
        at: { file: minutes.body.file, field: ["votes", thin.index] },
        message: `by what is said of coming and going ${counted(thin.there, "member")} ${thin.there === 1 ? "was" : "were"} in the room for the vote${thin.vote.item === undefined ? "" : ` on item ${thin.vote.item}`}, and the quorum of the ${body.name} is ${quorum}`,
        help: "correct arrived:, left: and away: under present:, or did: of a declaration",
      });
  },
};

/** How many may have been in the room: who has no vote too, and not who declared an interest in the item and left. */
function inRoom(meeting: Meeting, minutes: Minutes, vote: Vote): number {
  const { agenda, body, date } = meeting;
  const item = vote.item === undefined ? undefined : itemCalled(agenda, vote.item);
  const out = minutes.declarations.filter(
    ({ did, item: about }) =>
      (did === "left" || did === "spoke-and-left") &&
      item !== undefined &&
      about !== undefined &&
      itemCalled(agenda, about)?.id === item.id,
  );
  const silent = membersOn(body, date).filter(({ voting }) => voting === false);
  const voters = votersAt(meeting, vote).filter(
    (name) => !out.some(({ person }) => samePerson(name, person)),
  );
  return (
    voters.length +
    membersThere(minutes).filter((name) =>
      silent.some(({ person }) => samePerson(name, { words: person.name, person })),
    ).length
  );
}

/** The first vote for which, by what is said of coming and going, too few were in the room. */
function firstThinVote(
  meeting: Meeting,
  minutes: Minutes,
  quorum: number,
): { readonly vote: Vote; readonly index: number; readonly there: number } | undefined {
  for (const [index, vote] of minutes.votes.entries()) {
    const there = inRoom(meeting, minutes, vote);
    if (there < quorum) return { vote, index, there };
  }
  return undefined;
}
