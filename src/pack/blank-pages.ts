import type { FrozenRange } from "../model/frozen-pages.ts";
import type { Arranged } from "./arrange.ts";
import type { Stretch } from "./number-pages.ts";
import type { PlannedPart } from "./plan.ts";

type Blank = Extract<Stretch, { kind: "blank" }>;

const LEFT_BLANK = "This page is intentionally left blank";

/** The blank sides of an arranged pack as parts to lay out, each kind once; a double-sided pack always has one to spare. */
export function blankParts({ stretches }: Arranged, double: boolean): readonly PlannedPart[] {
  const spare: readonly Blank[] = double ? [{ kind: "blank", label: "" }] : [];
  const blanks = [...spare, ...stretches.flatMap((stretch) => (stretch.kind === "blank" ? [stretch] : []))];
  const keyed = new Map(blanks.map((blank) => [blankKey(blank), blank]));
  return [...keyed].map(([key, { unused }]) => {
    const words = unused ? unusedWords(unused) : LEFT_BLANK;
    const lines = [unused ? `${words}.` : words];
    return { key, title: words, name: words, content: { kind: "blank", lines }, startsItem: false };
  });
}

/** The key of the side that is left blank for the sake of the leaves. */
export const BLANK = "blank";

/** The key under which a blank side's fragment is kept: all that were left blank for the sake of the leaves are one. */
export const blankKey = ({ label, unused }: Blank): string => (unused ? `unused-${label}` : BLANK);

/** "Page 35 is no longer used", "Pages 34 and 35 are no longer used", "Pages 30 to 35 are no longer used". */
function unusedWords({ from, to }: FrozenRange): string {
  if (from === to) return `Page ${from} is no longer used`;
  return `Pages ${from} ${to === from + 1 ? "and" : "to"} ${to} are no longer used`;
}
