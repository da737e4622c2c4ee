import { describe, expect, test } from "vitest";
import { addressesToKeep } from "../../../src/model/kept-addresses.ts";
import { siteAddresses } from "../../../src/model/site-addresses.ts";
import { askedView } from "../../../src/views/asked.ts";
import { decisionFacts } from "../../../src/views/decision.ts";
import { decisionPageView, meetingDecisionsView } from "../../../src/views/decision-page.ts";
import { decisionsPageView } from "../../../src/views/decisions.ts";
import { itemPageView } from "../../../src/views/item-page.ts";
import { votesOfPerson, votesOfPersonPageView } from "../../../src/views/votes-of-person.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "./council-of.ts";

const M = "2026-02-12-board";
const report = (title: string, recommendations: string) =>
  `---\ntitle: ${title}\nbackground-papers: []\n---\n## Recommendations\n\n${recommendations}\n\n## Summary\n\nWords.\n`;

/** A meeting with two reports, and minutes with these lines of front matter and this text. */
function council(lines: readonly string[], text: string, more: Readonly<Record<string, string>> = {}) {
  return contextOf({
    "people/ada-clerk.md": "---\nname: Ada Clerk\ntitle: Councillor\nparty: Green\n---\n",
    "people/bo-dray.md": "---\nname: Bo Dray\n---\n",
    ...boardOn(
      "2026-02-12",
      "agenda:",
      "  - { title: Street trees, papers: [01-trees.md] }",
      "  - { title: Benches, papers: [02-benches.md] }",
      "  - title: Applications",
      "    items: [{ title: The barn, number: (a) }, { title: The mill, number: (b) }]",
    ),
    [`meetings/${M}/01-trees.md`]: report("Street trees", "That forty trees be planted in Mill Lane."),
    [`meetings/${M}/02-benches.md`]: report(
      "Benches",
      "1. That benches be bought.\n2. That they be green.\n3. That it be soon.",
    ),
    ...minutesOn("2026-02-12", lines, text),
    ...more,
  });
}

const factsIn = (context: ReturnType<typeof council>) => decisionFacts(context, meetingIn(context, M));
const answersIn = (context: ReturnType<typeof council>) =>
  factsIn(context).map(({ decided, answers }) => [
    decided.id,
    ...answers.map(({ paper, outcome, isRead, parts }) => [paper.id, outcome, isRead, parts.length]),
  ]);

describe("what a decision answers", () => {
  test("equal words are read as agreed, changed ones as amended with both texts", () => {
    const context = council(
      [],
      "## Street trees\n\n**RESOLVED:** That sixty trees be planted in Mill Lane.\n\n## Benches\n\n**AGREED:** The recommendations in the report.\n",
    );
    expect(answersIn(context)).toEqual([
      ["1.1", ["01-trees", "amended", true, 1]],
      ["2.1", ["02-benches", "agreed", true, 3]],
    ]);
    expect(factsIn(context)[0]?.answers[0]?.texts).toEqual([
      "That forty trees be planted in Mill Lane",
      "That sixty trees be planted in Mill Lane",
    ]);
  });

  test("with two decisions, or of other words, nothing is claimed", () => {
    const context = council(
      [],
      "## Street trees\n\n**RESOLVED:** That forty trees be planted in Mill Lane.\n\n**NOTED:** The cost.\n\n## Benches\n\n**RESOLVED:** That the clerk reports on stone.\n",
    );
    expect(answersIn(context)).toEqual([["1.1"], ["1.2"], ["2.1"]]);
  });

  test("what the minutes say counts, for each recommendation they name, with the reason", () => {
    const context = council(
      [
        "resolution-numbers: { first: 7, prefix: 2026/ }",
        "decisions:",
        '  - { at: "2.1", recommendations: ["1", "2"], outcome: agreed, moved: ada-clerk }',
        '  - { at: 2026/8, recommendations: ["3."], outcome: not-agreed, reason: Too dear. }',
        '  - { at: "1", paper: 01-trees.md, outcome: deferred }',
      ],
      "## Street trees\n\n**RESOLVED:** That it wait.\n\n## Benches\n\n**RESOLVED:** That green benches be bought.\n",
    );
    expect(answersIn(context)).toEqual([
      ["1.1", ["01-trees", "deferred", false, 1]],
      ["2.1", ["02-benches", "agreed", false, 2], ["02-benches", "not-agreed", false, 1]],
    ]);
    const page = decisionPageView(context, meetingIn(context, M), "2.1");
    expect(page.title).toBe("Resolution 2026/8");
    expect(page.moved?.words).toBe("Councillor Ada Clerk");
    expect(page.answers.map(({ words, reason }) => [words, reason])).toEqual([
      ["Recommendations 1 and 2: agreed as recommended", undefined],
      ["Recommendation 3: not agreed", "Too dear."],
    ]);
    const meeting = meetingIn(context, M);
    const [, benches] = meeting.papers;
    const asked = benches && askedView(context, meeting, undefined, "", benches);
    expect(asked?.fates.map(({ which, decision }) => [which, decision])).toEqual([
      ["Recommendations 1 and 2", { words: "Resolution 2026/8", href: `/meetings/${M}/decisions/2.1/` }],
      ["Recommendation 3", { words: "Resolution 2026/8", href: `/meetings/${M}/decisions/2.1/` }],
    ]);
  });
});

test("a decision under a heading inside its item's section is the item's; a part of the item has its own", () => {
  const context = council(
    [],
    "## Street trees\n\n### Benches\n\n**AGREED:** One.\n\n## Applications\n\n### The mill\n\n**AGREED:** Two.\n\n### Costs\n\n**AGREED:** Three.\n\n## Late business\n\n**AGREED:** Four.\n",
  );
  expect(factsIn(context).map(({ decided }) => [decided.id, decided.item?.title])).toEqual([
    ["1.1", "Street trees"],
    ["3.1", "The mill"],
    ["3.2", "Applications"],
    ["decision", "Late business"],
  ]);
});

describe("votes", () => {
  const LINES = [
    "chair: ada-clerk",
    "present: [ada-clerk, bo-dray, Cy Lane]",
    "votes:",
    "  - { item: Street trees, motion: That trees be planted, moved: bo-dray, for: [ada-clerk], against: [bo-dray], casting: { by: ada-clerk, vote: for } }",
    '  - { item: "1", kind: amendment, motion: That they be limes, for: [bo-dray], against: [ada-clerk, Cy Lane] }',
    '  - { decision: "2.2", how: voices, unanimous: yes }',
    '  - { item: "2", motion: Which of two, for: 2, against: 1 }',
  ];
  const TEXT =
    "## Street trees\n\n**RESOLVED:** That trees be planted.\n\n**NOTED:** The weather.\n\n## Benches\n\n**AGREED:** One.\n\n**AGREED:** Two.\n";

  test("stand with their decision, an amendment before its motion; with two to choose from with none", () => {
    const context = council(LINES, TEXT);
    const meeting = meetingIn(context, M);
    expect(
      factsIn(context).map(({ decided, votes }) => [decided.id, ...votes.map(({ place }) => place)]),
    ).toEqual([["1.1", 1, 0], ["1.2"], ["2.1"], ["2.2", 2]]);
    const { votes, moved, seconded } = decisionPageView(context, meeting, "1.1");
    expect(votes.map(({ kind, resultWords, casting }) => [kind, resultWords, casting])).toEqual([
      ["Amendment", "Lost by 1 vote to 2", undefined],
      [
        "Motion",
        "Tied 1 to 1; carried on the casting vote of Councillor Ada Clerk",
        "Councillor Ada Clerk, for",
      ],
    ]);
    expect(votes[1]?.tallies[0]?.names).toEqual([
      { words: "Councillor Ada Clerk", href: "/people/ada-clerk/", party: "Green" },
    ]);
    // The vote says who moved it.
    expect([moved, seconded]).toEqual([undefined, undefined]);
    const item = meeting.agenda[1];
    if (item?.kind !== "item") throw new Error("no second item");
    expect(itemPageView(context, meeting, item).votes.map(({ resultWords }) => resultWords)).toEqual([
      "Carried unanimously",
      "Carried by 2 votes to 1",
    ]);
    expect(meetingDecisionsView(context, meeting).decisions.map(({ title }) => title)).toEqual([
      "Decision 1.1",
      "Decision 1.2",
      "Decision 2.1",
      "Decision 2.2",
    ]);
  });

  test("the register says what came of them and finds those with names", () => {
    const [group] = decisionsPageView(council(LINES, TEXT)).groups;
    expect(group?.decisions.map(({ page, outcomes }) => [page.words, ...outcomes])).toEqual([
      [
        "Decision 1.1",
        "Amendment: Lost by 1 vote to 2",
        "Tied 1 to 1; carried on the casting vote of Councillor Ada Clerk",
      ],
      ["Decision 1.2"],
      ["Decision 2.1"],
      ["Decision 2.2", "Carried unanimously"],
    ]);
    expect(group?.decisions.map(({ keys }) => keys.find(({ name }) => name === "vote")?.values)).toEqual([
      "voted named",
      undefined,
      undefined,
      "voted",
    ]);
  });

  test("of a member are on the member's page, and all of many on a page of their own", () => {
    const context = council(LINES, TEXT, {
      ...boardOn("2026-03-12", "agenda: [Street trees]"),
      ...minutesOn("2026-03-12", [
        "votes:",
        ...Array.from({ length: 19 }, (_, n) => `  - { motion: Number ${n}, abstained: [bo-dray] }`),
      ]),
    });
    const bo = context.library.people.find(({ id }) => id === "bo-dray");
    if (!bo) throw new Error("nobody called bo-dray");
    const votes = votesOfPerson(context, bo);
    expect(votes).toHaveLength(21);
    expect(votes[0]).toMatchObject({
      how: "Abstained",
      motionHtml: "Number 0",
      decision: { words: "Minutes", href: "/meetings/2026-03-12-board/minutes/" },
    });
    expect(votes.slice(-2).map(({ how, result, decision }) => [how, result, decision.href])).toEqual([
      [
        "Voted against",
        "Tied 1 to 1; carried on the casting vote of Councillor Ada Clerk",
        `/meetings/${M}/decisions/1.1/`,
      ],
      ["Voted for", "Lost by 1 vote to 2", `/meetings/${M}/decisions/1.1/`],
    ]);
    expect(
      votesOfPersonPageView(context, bo).years.map(({ year, votes: some }) => [year, some.length]),
    ).toEqual([["2026", 21]]);
  });
});

test("decisions may be linked to, and those of agreed minutes may never vanish", () => {
  const text = "## Street trees\n\n**AGREED:** One.\n\n## Other\n\n**AGREED:** Two.\n";
  const pages = ["", "1.1/", "decision/"].map((rest) => `/meetings/${M}/decisions/${rest}`);
  const ofDecisions = (addresses: Iterable<string>) =>
    [...addresses].filter((address) => address.startsWith(`/meetings/${M}/decisions/`));
  const draft = council([], text).library;
  expect(ofDecisions(siteAddresses(draft))).toEqual(pages);
  expect(ofDecisions(addressesToKeep(draft))).toEqual([]);
  const agreed = council(["status: confirmed"], text).library;
  expect(ofDecisions(addressesToKeep(agreed))).toEqual(pages);
  expect(ofDecisions(siteAddresses(council([], "## Street trees\n\nNobody spoke.\n").library))).toEqual([]);
});
