import { noteRead } from "./reading.ts";

/** Markdown below front matter, with the place it came from. `firstLine` is the line of the file it starts on. */
export interface Prose {
  readonly text: string;
  readonly file: string;
  readonly firstLine: number;
  /** What was worked out of its words and of nothing else, by what it is: plain values that JSON can hold. */
  readonly workedOut?: ReadonlyMap<string, unknown> | undefined;
}

/**
 * A prose of a file that notes each time its words are read, whether it holds them or looks them up. `workedOut` is known of the
 * same words from before.
 */
export function prose(
  file: string,
  firstLine: number,
  words: () => string,
  workedOut?: ReadonlyMap<string, unknown>,
): Prose {
  return new ReadProse(file, firstLine, words, workedOut);
}

/**
 * Something that takes reading all of some words: done once for as long as they are the same, in this build or in an earlier one.
 * The name says all that it is made of besides. Whoever asks reads the words.
 */
export function ofWords<Value extends NonNullable<unknown>>(
  words: Prose,
  name: string,
  work: (text: string) => Value,
): Value {
  noteRead(`text ${words.file}`);
  const known = words.workedOut?.get(name);
  if (known !== undefined) return known as Value;
  const value = work(words.text);
  if (words instanceof ReadProse) words.workedOut = new Map(words.workedOut).set(name, value);
  return value;
}

/** Whether there are no words at all. */
export const isBlank = (words: Prose): boolean => ofWords(words, "blank", (text) => text.trim() === "");

/** A class, because an archive has a prose for each of its files: objects with getters of their own take ten times the memory. */
class ReadProse implements Prose {
  readonly file: string;
  readonly firstLine: number;
  workedOut: ReadonlyMap<string, unknown> | undefined;
  readonly #words: () => string;

  constructor(
    file: string,
    firstLine: number,
    words: () => string,
    workedOut?: ReadonlyMap<string, unknown>,
  ) {
    this.file = file;
    this.firstLine = firstLine;
    this.workedOut = workedOut;
    this.#words = words;
  }

  get text(): string {
    noteRead(`text ${this.file}`);
    return this.#words();
  }
}
