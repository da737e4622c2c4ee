/** A file of content made from what another system had. `path` is below the content folder. */
export interface ImportedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a program cannot know: a person must look at it before the file is published. */
export interface Question {
  /** The file it is about, below the content folder. */
  readonly path: string;
  /** A line of that file, the first is 1. */
  readonly line?: number;
  /** What is the case, and what to do: "the table of 3.2 had merged cells; check its heads". */
  readonly words: string;
}

/** What an import makes: content that `check` passes, and what somebody has to look at. Nothing is written yet. */
export interface Imported {
  /** In the order of their paths. */
  readonly files: readonly ImportedFile[];
  readonly questions: readonly Question[];
}
