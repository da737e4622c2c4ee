import type { AgendaItem } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Declaration } from "../../model/minutes.ts";
import { samePerson } from "../attendance.ts";
import { decisionOfVote, itemNamed } from "../decision-links.ts";
import { itemInWords } from "../item-in-words.ts";
import { minuteLines } from "../minuted-decisions.ts";
import type { Rule } from "../rule.ts";

/**
 * Somebody who declared a disclosable pecuniary interest in an item, or left the room for it, and is recorded as having voted
 * on it.
 */
export const declaredAndVoted: Rule = {
  id: "declared-and-voted",
  severity: "warning",
  why: "Localism Act 2011, section 31: who has a disclosable pecuniary interest may not vote without a dispensation",
  ofMeeting: (meeting, _, report) => {
    meeting.minutes?.votes.forEach((vote, index) => {
      const names = [
        vote.for,
        vote.against,
        vote.abstained,
        ...vote.options.map(({ votes }) => votes),
      ].flatMap((tally) => (typeof tally === "object" ? tally : []));
      const item =
        vote.item === undefined
          ? decisionOfVote(meeting, minuteLines(meeting).decisions, vote)?.item
          : itemNamed(meeting, vote.item);
      for (const declaration of meeting.minutes?.declarations ?? []) {
        const { person, action = "" } = declaration;
        const why = whyNoVote(declaration);
        if (why === undefined || /dispensation/i.test(action)) continue;
        if (!isAbout(meeting, declaration, vote.item, item)) continue;
        if (!names.some((name) => samePerson(name, person))) continue;
        report({
          at: { file: meeting.minutes?.body.file ?? meeting.file, field: ["votes", index] },
          ...(why === LEFT ? { why: "who has left the room has no vote" } : {}),
          message: `“${person.words}” ${why} ${item ? itemInWords(item) : `item ${declaration.item}`} and is recorded as having voted`,
          help:
            why === LEFT
              ? "correct the vote, or did: of the declaration"
              : "correct the vote, or write the dispensation under action: of the declaration",
        });
      }
    });
  },
};

const LEFT = "left the room for";

function whyNoVote({ kind = "", did }: Declaration): string | undefined {
  if (/pecuniary/i.test(kind) && !/\bnon-?\s?(?:disclosable )?pecuniary/i.test(kind))
    return "declared a disclosable pecuniary interest in";
  if (did === "stayed-without-voting") return "declared an interest and was not to vote on";
  return did === "left" || did === "spoke-and-left" ? LEFT : undefined;
}

/** Whether a declaration is of the item that was voted on, each called by its number or its title. */
function isAbout(
  meeting: Meeting,
  declared: Declaration,
  voted: string | undefined,
  item: AgendaItem | undefined,
): boolean {
  if (declared.item === undefined) return false;
  return declared.item === voted || (item !== undefined && itemNamed(meeting, declared.item) === item);
}
