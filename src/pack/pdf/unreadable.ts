/**
 * Why a PDF could not be made part of a pack. "password": nobody can open it without one. "untagged": a paper of ours that
 * does not say what is a heading. "dynamic form": an XFA form, whose pages only Adobe's own reader can draw. "portfolio":
 * a cover around other files.
 */
export type Unreadable = "not a PDF" | "password" | "damaged" | "untagged" | "dynamic form" | "portfolio";

/** Thrown where a PDF is read: whoever supplied the file knows the paper and can say what to do. */
export class UnreadablePdf extends Error {
  readonly reason: Unreadable;
  /** What is the matter, in words for whoever named the file: `its end is missing`. */
  readonly detail: string;

  constructor(reason: Unreadable, detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, { cause });
    this.name = "UnreadablePdf";
    this.reason = reason;
    this.detail = detail;
  }
}
