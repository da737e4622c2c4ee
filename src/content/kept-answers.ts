import type { Recall } from "../model/reading.ts";
import type { Texts } from "./texts.ts";

/** What was worked out of texts before, by what it is and the SHA-256 of the file. */
export interface KeptAnswers {
  readonly get: (name: string, digest: string) => unknown;
  readonly put: (name: string, digest: string, answer: unknown) => void;
}

/** Remembers what is worked out of the texts of a tree, as long as these are the same. */
export const recallFrom =
  (answers: KeptAnswers, texts: Texts): Recall =>
  <Value>(name: string, file: string, work: () => Value): Value => {
    const digest = texts.digestOf(file);
    if (digest === undefined) return work();
    const known = answers.get(name, digest);
    if (known !== undefined) return known as Value;
    const answer = work();
    answers.put(name, digest, answer);
    return answer;
  };
