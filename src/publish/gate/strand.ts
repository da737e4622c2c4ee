/** One file of a finished output, as a stranger downloads it. */
export interface OutputFile {
  /** Below the output folder, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A stretch of words somebody could get out of a published file, seen or unseen: the text of an element, a comment, a
 * PDF's title, a line of an index after it was decompressed.
 */
export interface Strand {
  /** Where in the file, for a person: "text", "comment", "object 12 0: text", "gzip: json". Never a word of the text. */
  readonly where: string;
  readonly text: string;
}
