import { describe, expect, test } from "vitest";
import type { Vote } from "../../../src/model/vote.ts";
import { votesInOrder } from "../../../src/model/vote-order.ts";
import { chosenOf, countedResult, resultOf } from "../../../src/model/vote-result.ts";
import { voteResultWords } from "../../../src/views/vote-words.ts";

const vote = (facts: Partial<Vote>): Vote => ({
  item: undefined,
  kind: "motion",
  motion: undefined,
  how: undefined,
  unanimous: undefined,
  chosen: undefined,
  result: undefined,
  groups: [],
  options: [],
  ...facts,
});
const names = (...words: readonly string[]) => words.map((each) => ({ words: each }));
const chair = { by: { words: "Ada" }, vote: "against" as const };

describe("what came of a vote, and in words", () => {
  test.each<[Partial<Vote>, string | undefined, string | undefined]>([
    [{ for: 7, against: 1 }, "carried", "Carried by 7 votes to 1"],
    [{ for: names("Ada"), against: 0 }, "carried", "Carried by 1 vote to none"],
    [
      { for: 2, against: names("Ada", "Bo", "Cy"), abstained: 1 },
      "lost",
      "Lost by 2 votes to 3, with 1 abstention",
    ],
    [{ for: 0, against: 3 }, "lost", "Lost by no votes to 3"],
    [{ for: 4, against: 4 }, "tied", "Tied 4 to 4"],
    [{ for: 4, against: 4, casting: chair }, "lost", "Tied 4 to 4; lost on the casting vote of Ada"],
    [
      { for: 4, against: 4, casting: { ...chair, vote: "for" }, abstained: 2 },
      "carried",
      "Tied 4 to 4, with 2 abstentions; carried on the casting vote of Ada",
    ],
    [{ for: 4, against: 4, result: "lost" }, "lost", "Tied 4 to 4; lost"],
    [{ unanimous: true }, "carried", "Carried unanimously"],
    [{ unanimous: true, for: 9 }, "carried", "Carried unanimously, by 9 votes"],
    [{ how: "show-of-hands", result: "carried" }, "carried", "Carried on a show of hands"],
    [{ how: "voices", result: "lost" }, "lost", "Lost by voices, without a count"],
    [{ result: "withdrawn", for: 1 }, "withdrawn", "Withdrawn"],
    [{ result: "tied" }, "tied", "Tied"],
    [{ moved: { words: "Ada" } }, undefined, undefined],
    [{ for: 0, against: 0, abstained: 3 }, undefined, undefined],
    [
      {
        groups: [
          { group: "Green", for: 2, against: 1, abstained: undefined },
          { group: "Together", for: undefined, against: 4, abstained: 1 },
        ],
      },
      "lost",
      "Lost by 2 votes to 5, with 1 abstention",
    ],
  ])("%j: %s, %s", (facts, result, words) => {
    expect(resultOf(vote(facts))).toBe(result);
    expect(voteResultWords(vote(facts))).toBe(words);
  });

  test("a ballot says which option was chosen, and nothing of a result", () => {
    const options = [
      { option: "Oak Road", votes: 5 },
      { option: "Mill Lane", votes: names("Ada", "Bo", "Cy", "Di") },
    ];
    expect(countedResult(vote({ options, for: 2, against: 1 }))).toBeUndefined();
    expect(voteResultWords(vote({ options }))).toBe("Oak Road chosen with 5 of 9 votes");
    expect(voteResultWords(vote({ options, chosen: "Mill Lane" }))).toBe(
      "Mill Lane chosen with 4 of 9 votes",
    );
    const tied = [
      { option: "Oak Road", votes: 2 },
      { option: "Mill Lane", votes: 2 },
    ];
    expect(chosenOf({ options: tied, chosen: undefined })).toBeUndefined();
    expect(voteResultWords(vote({ options: tied }))).toBe("No option had more votes than the others");
  });
});

test("an amendment is read before the motion of its item, whatever the order they were typed in", () => {
  const votes = [
    vote({ item: "5", motion: "five" }),
    vote({ item: "6", motion: "six" }),
    vote({ item: "5", motion: "first change", kind: "amendment" }),
    vote({ motion: "by itself" }),
    vote({ item: "5", motion: "second change", kind: "amendment" }),
    vote({ motion: "by itself too" }),
  ];
  expect(votesInOrder(votes).map(({ motion }) => motion)).toEqual([
    "first change",
    "second change",
    "five",
    "six",
    "by itself",
    "by itself too",
  ]);
});
