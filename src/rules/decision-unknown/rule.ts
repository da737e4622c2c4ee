import { didYouMean, nearest } from "../../model/meant.ts";
import type { Meeting } from "../../model/meeting.ts";
import { decisionNamed } from "../decision-links.ts";
import { type MinutedDecision, minuteLines } from "../minuted-decisions.ts";
import type { Rule } from "../rule.ts";

/** A vote, or something said of a decision, that names a decision or a paper which is not there. */
export const decisionUnknown: Rule = {
  id: "decision-unknown",
  severity: "error",
  why: "what is said of a decision must be found with it",
  ofMeeting: (meeting, _, report) => {
    const { minutes } = meeting;
    if (!minutes) return;
    const { file } = minutes.body;
    const { decisions } = minuteLines(meeting);
    const missing = (named: string, field: readonly (string | number)[]) => {
      if (decisionNamed(meeting, decisions, named)) return;
      report({
        at: { file, field },
        message: `these minutes have no decision “${named}”`,
        help: helpFor(named, decisions),
      });
    };
    minutes.votes.forEach(({ decision }, index) => {
      if (decision !== undefined) missing(decision, ["votes", index, "decision"]);
    });
    minutes.decisionNotes.forEach(({ at, paper }, index) => {
      missing(at, ["decisions", index, "at"]);
      if (paper !== undefined && !hasPaper(meeting, paper))
        report({
          at: { file, field: ["decisions", index, "paper"] },
          message: `this meeting has no paper “${paper}”`,
          help: paperHelp(meeting, paper),
        });
    });
  },
};

/** Numbers of decisions that are listed where one is not found. */
const MOST = 8;

function helpFor(named: string, decisions: readonly MinutedDecision[]): string {
  const names = decisions.map(({ id, number }) => number ?? id);
  if (names.length === 0)
    return "begin the paragraph that decides with **RESOLVED**, **AGREED** or **NOTED**";
  if (names.length <= MOST) return `write the number of the paragraph that decides: ${names.join(", ")}`;
  return didYouMean(named, names, "write the number of the paragraph that decides, as it is printed");
}

const bare = (paper: string): string => paper.replace(/\.md$/, "");

const hasPaper = ({ papers }: Meeting, paper: string): boolean => papers.some(({ id }) => id === bare(paper));

function paperHelp({ papers }: Meeting, paper: string): string {
  const wanted = nearest(
    bare(paper),
    papers.map(({ id }) => id),
    3,
  );
  return wanted === undefined
    ? "write the name of its file, such as 04-street-trees.md"
    : `did you mean “${wanted}.md”?`;
}
