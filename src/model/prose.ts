import { noteRead } from "./reading.ts";

/** Markdown below front matter, with the place it came from. `firstLine` is the line of the file it starts on. */
export interface Prose {
  readonly text: string;
  readonly file: string;
  readonly firstLine: number;
}

/** A prose of a file that notes each time its words are read, whether it holds them or looks them up. */
export function prose(file: string, firstLine: number, words: () => string): Prose {
  return {
    get text() {
      noteRead(`text ${file}`);
      return words();
    },
    file,
    firstLine,
  };
}
