import { charactersOf, isOldWriting, oldCharactersOf } from "./characters.ts";
import type { Finds } from "./finds.ts";
import { rawRuns } from "./raw-runs.ts";

/** Says the words of a field whose bytes may be in any characters, or none. */
export function sayBytes(finds: Finds, where: string, bytes: Uint8Array): void {
  const text = charactersOf(bytes);
  if (text !== undefined) finds.say(where, text);
  else if (isOldWriting(oldCharactersOf(bytes))) finds.say(where, oldCharactersOf(bytes));
  if (text === undefined || text.includes("\0")) finds.say(where, rawRuns(bytes));
}
