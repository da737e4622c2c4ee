import type { BodySource } from "./body.ts";
import { wordsOf } from "./number/words.ts";
import { readBody } from "./parse/read.ts";

/**
 * The words of a body as they are printed, typed numbers among them: one line for each paragraph, heading, list item
 * and cell, notes where they were typed. No marks, no alternative texts, no figures of charts. For comparing words.
 */
export function plainText(source: BodySource): string {
  return readBody(source)
    .blocks.map(wordsOf)
    .filter((words) => words !== "")
    .join("\n");
}
