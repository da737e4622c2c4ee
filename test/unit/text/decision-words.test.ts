import { describe, expect, test } from "vitest";
import { alike, readOutcome, withoutLead } from "../../../src/text/decision-words.ts";

describe("what became of a recommendation, from its words", () => {
  test.each([
    ["That the Board approves the plan.", "RESOLVED", "That the plan be approved."],
    [
      "That the Board:\nnotes the report; and\napproves the plan for 2026/27.",
      "RESOLVED",
      "That:\nthe report be noted; and\nthe plan for 2026/27 be approved.",
    ],
    ["That the Board notes the report.", "NOTED", "The report."],
    ["(1) That the order be confirmed.", "AGREED", "that the order be confirmed"],
    ["Anything.", "RESOLVED", "That the recommendations set out in the report be agreed."],
    ["Anything.", "AGREED", "the recommendations in the report"],
    ["Anything.", "AGREED", "The recommendations at paragraph 2.1 of the report be approved unanimously"],
    ["Anything.", "AGREED", "The officer’s recommendations be accepted"],
  ])("%s / %s %s: agreed", (recommended, word, decided) => {
    expect(readOutcome(recommended, word, decided)).toBe("agreed");
  });

  test.each([
    [
      "That permission be granted subject to the conditions in section 9.",
      "That permission be granted subject to the conditions in section 9 and a condition on noise from deliveries.",
    ],
    [
      "That the Cabinet approves a grant of £20,000 to the trust.",
      "That a grant of £25,000 to the trust be approved.",
    ],
    [
      "That 40 trees be planted in Mill Lane in 2026.",
      "That 60 trees be planted in Mill Lane and Oak Road in 2026.",
    ],
    [
      "That the strategy at Appendix 1 be adopted.",
      "That the strategy at Appendix 1 be adopted, with the word “may” in paragraph 4 replaced by “will”.",
    ],
    ["That £5 go to the band and £3 to the choir.", "That £3 go to the band and £5 to the choir."],
  ])("%s / %s: changed", (recommended, decided) => {
    expect(readOutcome(recommended, "RESOLVED", decided)).toBe("amended");
    expect(alike(recommended, decided)).toBeGreaterThan(0.55);
  });

  test.each([
    [
      "That the Committee approves the budget of £40,000 and delegates the purchase to the clerk.",
      "That the clerk obtains three more quotations and reports to the next meeting.",
    ],
    [
      "That the order be confirmed without modification.",
      "That the order be confirmed with the removal of tree T3.",
    ],
    [
      "That the scheme be approved; that £3.2 million be carried forward; and that the outturn be noted.",
      "That the outturn be noted.",
    ],
  ])("%s / %s: nothing is claimed", (recommended, decided) => {
    expect(readOutcome(recommended, "RESOLVED", decided)).toBeUndefined();
    expect(alike(recommended, decided)).toBeLessThan(0.45);
  });

  test.each([
    ["That permission be granted for the barn.", "That permission be refused for the barn."],
    ["That the plan be adopted this year.", "That the plan be not adopted this year."],
    ["That the plan be adopted.", "That the recommendations be agreed subject to a condition on noise."],
  ])("%s / %s: a refusal is no change of words", (recommended, decided) => {
    expect(readOutcome(recommended, "RESOLVED", decided)).toBeUndefined();
  });

  test.each([
    ["That the application be deferred for a site visit.", "deferred"],
    ["That consideration of the report be deferred to the next meeting.", "deferred"],
    ["That the lighting scheme be deferred.", "deferred"],
    ["That the report be noted and the scheme be deferred.", undefined],
  ])("%s: %s", (decided, outcome) => {
    expect(readOutcome("That the lights be bought.", "RESOLVED", decided)).toBe(outcome);
  });
});

test("a first line that only leads into clauses is left out", () => {
  expect(withoutLead("That:\none; and\ntwo.")).toBe("one; and\ntwo.");
  expect(withoutLead("That:")).toBe("That:");
  expect(withoutLead("That it be so.\nAnd so.")).toBe("That it be so.\nAnd so.");
});
