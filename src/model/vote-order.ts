import type { Vote } from "./vote.ts";

/**
 * Votes as they are read: those of one item or decision as they stand, but an amendment before the motion that it amends,
 * because that is the order in which they were put.
 */
export function votesInOrder(votes: readonly Vote[]): readonly Vote[] {
  const about = new Map<string, Vote[]>();
  votes.forEach((vote, index) => {
    const key = vote.decision ?? vote.item ?? `vote ${index}`;
    about.set(key, [...(about.get(key) ?? []), vote]);
  });
  return [...about.values()].flatMap((some) => [
    ...some.filter(({ kind }) => kind === "amendment"),
    ...some.filter(({ kind }) => kind !== "amendment"),
  ]);
}
