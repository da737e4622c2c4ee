/** Markdown below front matter, with the place it came from. `firstLine` is the line of the file it starts on. */
export interface Prose {
  readonly text: string;
  readonly file: string;
  readonly firstLine: number;
}
