import type { Body } from "../model/body.ts";
import { addressOf } from "../model/reference.ts";
import type { PlacedVote } from "../rules/decision-links.ts";
import { href, type ViewContext } from "./context.ts";
import { type FiltersView, helpfulChoices, type LineKey } from "./filters.ts";

const WORDS = [
  { value: "resolved", words: "Resolved" },
  { value: "agreed", words: "Agreed" },
  { value: "recommended", words: "Recommended" },
  { value: "decision", words: "Decided" },
  { value: "noted", words: "Noted" },
] as const;

const VOTES = [
  { value: "voted", words: "With a vote" },
  { value: "named", words: "With the names of who voted" },
] as const;

/** Whether a vote says who voted. */
export const isNamed = ({ vote }: PlacedVote): boolean =>
  [vote.for, vote.against, vote.abstained, ...vote.options.map(({ votes }) => votes)].some(
    (tally) => typeof tally === "object" && tally.length > 0,
  );

/** The form above a register of decisions of some bodies. */
export function decisionFilters(
  context: ViewContext,
  lines: readonly (readonly LineKey[])[],
  bodies: readonly Pick<Body, "id" | "name">[],
): FiltersView {
  return {
    search: "Words in the decision, such as a street",
    searchHref: href(context, addressOf.search()),
    one: "decision",
    many: "decisions",
    choices: helpfulChoices(
      [
        {
          name: "body",
          label: "Committee",
          any: "All",
          options: bodies.map(({ id, name }) => ({ value: id, words: name })),
        },
        { name: "word", label: "Kind", any: "All", options: WORDS },
        { name: "vote", label: "Vote", any: "All", options: VOTES },
      ],
      lines,
    ),
  };
}
