import type { Minutes } from "../../model/minutes.ts";
import type { Name } from "../../model/name.ts";
import type { Vote } from "../../model/vote.ts";
import { chosenOf, countedResult, countOf, groupCounts } from "../../model/vote-result.ts";
import { samePerson } from "../attendance.ts";
import type { Rule } from "../rule.ts";

interface Wrong {
  /** The field of the vote that is wrong, if it is one. */
  readonly field?: keyof Vote;
  readonly message: string;
  readonly help: string;
}

/** A vote of which one part says something else than another. */
export const voteContradictsItself: Rule = {
  id: "vote-contradicts-itself",
  severity: "warning",
  why: "the record of a vote must say what was decided, and by whom",
  ofMeeting: ({ minutes }, _, report) => {
    minutes?.votes.forEach((vote, index) => {
      const found = [...namedTwice(vote), ...groupSums(vote), ...casting(vote, minutes), ...result(vote)];
      for (const { field, message, help } of found)
        report({
          at: {
            file: minutes.body.file,
            field: ["votes", index, ...(field === undefined ? [] : [field])],
          },
          message,
          help,
        });
    });
  },
};

/** One person, one vote; of a ballot too. */
function namedTwice(vote: Vote): readonly Wrong[] {
  const names = [
    vote.for,
    vote.against,
    vote.abstained,
    vote.notVoting,
    ...vote.options.map(({ votes }) => votes),
  ].flatMap((tally) => (typeof tally === "object" ? tally : []));
  return names
    .filter((name, index) => names.findIndex((other) => samePerson(other, name)) < index)
    .map(({ words }) => ({
      message: `“${words}” is named twice in this vote`,
      help: "leave the name where they voted",
    }));
}

function groupSums(vote: Vote): readonly Wrong[] {
  const sums = groupCounts(vote);
  if (!sums) return [];
  return (["for", "against", "abstained"] as const).flatMap((way): readonly Wrong[] => {
    if (vote[way] === undefined || countOf(vote[way]) === sums[way]) return [];
    return [
      {
        field: way,
        message: `${countOf(vote[way])} ${WAYS[way]}, and the groups together ${sums[way]}`,
        help: `correct ${way}: or the counts under groups:`,
      },
    ];
  });
}

const WAYS = { for: "voted for it", against: "voted against it", abstained: "abstained" } as const;

function casting(vote: Vote, minutes: Minutes): readonly Wrong[] {
  if (!vote.casting) return [];
  const { casting: cast, ...counted } = vote;
  const before = countedResult(counted);
  const { by } = cast;
  return [
    ...(before === undefined || before === "tied"
      ? []
      : [
          {
            field: "casting" as const,
            message: "there is a casting vote, and the votes are not equal",
            help: "count the votes without the casting vote, or take casting: out",
          },
        ]),
    ...(isChair(by, minutes)
      ? []
      : [
          {
            field: "casting" as const,
            message: `“${by.words}” gave the casting vote, and is not said to have been in the chair`,
            help: "correct the name, or chair: or chair-changes: of these minutes",
          },
        ]),
  ];
}

/** Minutes that do not say who was in the chair accuse nobody. */
const isChair = (name: Name, { chair, chairChanges }: Minutes): boolean =>
  chair === undefined ||
  [chair, ...chairChanges.map(({ person }) => person)].some((each) => samePerson(each, name));

function result(vote: Vote): readonly Wrong[] {
  const { unanimous, options } = vote;
  const said = vote.result;
  const counted = countedResult(vote);
  const against = countOf(vote.against) + (groupCounts(vote)?.against ?? 0);
  const { chosen: _, ...without } = vote;
  const most = chosenOf(without);
  return [
    ...(said === undefined || said === "withdrawn" || counted === undefined || said === counted
      ? []
      : [
          {
            field: "result" as const,
            message: `the result is said to be “${said}”, and by the counts it is “${counted}”`,
            help:
              counted === "tied"
                ? "correct the counts, or add casting: with who gave the casting vote"
                : "correct the counts, or take result: out",
          },
        ]),
    ...(unanimous === true && (against > 0 || said === "lost")
      ? [
          {
            field: "unanimous" as const,
            message: "the vote is said to be unanimous, and there are votes against it",
            help: "correct the counts, or take unanimous: out",
          },
        ]
      : []),
    ...(vote.chosen === undefined || options.length === 0 || most === undefined || vote.chosen === most
      ? []
      : [
          {
            field: "chosen" as const,
            message: `“${vote.chosen}” is said to be chosen, and “${most}” has the most votes`,
            help: "correct the votes, or chosen:",
          },
        ]),
  ];
}
