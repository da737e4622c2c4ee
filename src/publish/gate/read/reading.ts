import type { Strand } from "../strand.ts";

/** A place of a published file that the gate could not read, and must therefore not let through. */
export interface Unread {
  readonly where: string;
  /** For a person, without a word of the file: "encrypted", "the filter Crypt is not known". */
  readonly why: string;
}

/** What a file has that a published file has no reason to have; whether it matters is for the judge of structure. */
export type FactKind =
  | "hidden-text"
  | "invisible-layer"
  | "hidden-annotation"
  | "incremental-update"
  | "unreachable-object"
  | "bytes-after-end"
  | "bytes-between-objects"
  | "attachment"
  | "script"
  | "form-field"
  | "comment"
  | "position";

/** Something of a file's structure that can hide words from a reader who looks at it. */
export interface Fact {
  readonly kind: FactKind;
  readonly where: string;
  /** How, for a person, without a word of the file: "white on white", "2 revisions". */
  readonly how: string;
}

/** The fingerprint of bytes that are a file or picture of their own inside a file: an attachment, a picture of a page. */
export interface Enclosed {
  readonly where: string;
  readonly sha256: string;
}

/** Everything that a stranger gets out of one published file. */
export interface Reading {
  readonly strands: readonly Strand[];
  readonly unread: readonly Unread[];
  readonly facts: readonly Fact[];
  /** The file itself comes first, with `where` "". */
  readonly enclosed: readonly Enclosed[];
}
