import type { Finding } from "../../findings/finding.ts";

/** What a build knows that does not work for everybody; each is a fact of this edition, never a judgement of the law. */
export interface KnownBarriers {
  /** Why a pack does not say that it is PDF/UA, by meeting: short phrases from `src/pack/pdf`. */
  readonly packs: ReadonlyMap<string, readonly string[]>;
  /** What the rules and the writing said; most of it is not about accessibility. */
  readonly findings: readonly Finding[];
}

export const NO_BARRIERS: KnownBarriers = { packs: new Map(), findings: [] };
