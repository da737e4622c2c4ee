import type { Prose } from "../model/prose.ts";

/** A sentence as it was typed, marks included, and where it begins in its file. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** What stands before it in its paragraph; of a very long one the last part. */
  readonly before: string;
}

/** How many letters back a sentence may refer. */
const FAR_ENOUGH = 2000;

/** A full stop, and then a space and a capital letter: "6.3", "£2.50" and "e.g. trees" end no sentence. */
const END = /[.!?]["”’')\]]*\s+(?=[“"‘'*[(]*[A-Z])/g;

/** The sentences of a text. One that runs over several lines begins where its first word stands. */
export function sentencesOf({ text, firstLine }: Prose): readonly Sentence[] {
  const found: Sentence[] = [];
  let line = firstLine;
  let lineStart = 0;
  let offset = 0;
  const passOver = (typed: string): void => {
    line += typed.split("\n").length - 1;
    if (typed.includes("\n")) lineStart = offset + typed.lastIndexOf("\n") + 1;
    offset += typed.length;
  };
  for (const block of text.split(/(\n[ \t]*(?:\n[ \t]*)+)/)) {
    let start = 0;
    const ends = [...block.matchAll(END)].map((match) => match.index + match[0].length);
    for (const end of [...ends, block.length]) {
      const typed = block.slice(start, end);
      const sentence = typed.trimStart();
      passOver(typed.slice(0, typed.length - sentence.length));
      const before = block.slice(Math.max(0, start - FAR_ENOUGH), start);
      if (sentence !== "")
        found.push({ text: sentence.trimEnd(), line, column: offset - lineStart + 1, before });
      passOver(sentence);
      start = end;
    }
  }
  return found;
}
