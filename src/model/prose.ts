import { noteRead } from "./reading.ts";

/** Markdown below front matter, with the place it came from. `firstLine` is the line of the file it starts on. */
export interface Prose {
  readonly text: string;
  readonly file: string;
  readonly firstLine: number;
}

/** A prose of a file that notes each time its words are read, whether it holds them or looks them up. */
export function prose(file: string, firstLine: number, words: () => string): Prose {
  return new ReadProse(file, firstLine, words);
}

/** A class, because an archive has a prose for each of its files: objects with getters of their own take ten times the memory. */
class ReadProse implements Prose {
  readonly file: string;
  readonly firstLine: number;
  readonly #words: () => string;

  constructor(file: string, firstLine: number, words: () => string) {
    this.file = file;
    this.firstLine = firstLine;
    this.#words = words;
  }

  get text(): string {
    noteRead(`text ${this.file}`);
    return this.#words();
  }
}
