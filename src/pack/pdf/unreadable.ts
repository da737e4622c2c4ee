/** Why a PDF could not be made part of a pack. */
export type Unreadable = "not a PDF" | "encrypted" | "damaged" | "untagged";

/** Thrown by `toFragment`: whoever supplied the file knows the paper and can say what to do. */
export class UnreadablePdf extends Error {
  readonly reason: Unreadable;

  constructor(reason: Unreadable, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, { cause });
    this.name = "UnreadablePdf";
    this.reason = reason;
  }
}
