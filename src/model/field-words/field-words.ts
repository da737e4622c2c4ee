import { COUNCIL_WORDS } from "./council.ts";
import { MEETING_WORDS } from "./meeting.ts";
import { MINUTES_WORDS } from "./minutes.ts";
import { RECORD_WORDS } from "./record.ts";
import type { FieldWords } from "./words.ts";

/**
 * What each field is for, in a sentence for a clerk: editors show it beside the field, and the web editor under it.
 * `test/unit/publish/schemas` wants every field of every schema here, and no other.
 */
export const FIELD_WORDS: FieldWords = {
  ...COUNCIL_WORDS,
  ...MEETING_WORDS,
  ...MINUTES_WORDS,
  ...RECORD_WORDS,
};
