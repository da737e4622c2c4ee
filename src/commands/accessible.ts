import { counted } from "../text/lists.ts";

/**
 * What the build says of the packs' accessibility: how many carry the identifier of PDF/UA-1, and of the others why not.
 * `shortcomings`: by meeting, only packs that have any.
 */
export function accessibilityLines(
  packs: number,
  shortcomings: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (packs === 0) return [];
  const whole = packs - shortcomings.size;
  const first = `${counted(whole, "pack")} of ${packs} ${whole === 1 ? "is" : "are"} marked as PDF/UA-1.`;
  return [
    first,
    ...[...shortcomings].flatMap(([meeting, why]) => [`Not ${meeting}:`, ...why.map((each) => `  ${each}`)]),
  ];
}
