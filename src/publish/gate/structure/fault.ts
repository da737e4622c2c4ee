import type { FactKind } from "../read/index.ts";

/** What of a file can hide words, or tells what nobody meant to publish. */
export type FaultKind =
  | FactKind
  | "hidden-element"
  | "author"
  | "machine-path"
  | "members-edition"
  | "open-redaction"
  | "source-map"
  | "tracked-change";

/** Something that a published file has no reason to have, because words can hide there. */
export interface Fault {
  readonly kind: FaultKind;
  readonly where: string;
  /** For a person, without a word of the file. */
  readonly how: string;
}
