import { remembered } from "../model/reading.ts";
import type { BodySource, Numbering } from "./body.ts";
import { type Plan, planOf } from "./number/outline.ts";
import { type Body, readBody } from "./parse/read.ts";

/** A text that has been read and numbered, for printing parts of it away from its page. */
export interface Planned {
  readonly body: Body;
  readonly plan: Plan;
}

/** Texts that are held: the papers of a meeting, whose recommendations several pages show. */
const HELD = 24;

/** A text with its numbers, in one numbering alone. What is printed from it must need no anchors: its plan gives each out once. */
export function planned(source: BodySource, numbering: Numbering): Planned {
  return plans(source)(numbering);
}

const plans = remembered((source: BodySource) => {
  const body = readBody(source);
  const known = new Map<Numbering, Planned>();
  return (numbering: Numbering): Planned => {
    const before = known.get(numbering) ?? { body, plan: planOf(body, { numbering }) };
    known.set(numbering, before);
    return before;
  };
}, HELD);
