import { group, text } from "./fields.ts";

/**
 * What a private file remembers of the public version that was made from it: its SHA-256, by which it is known whether
 * somebody has changed that version since. The public file says nothing of the private one.
 */
export const publicVersionSchema = group("the public version", { sha256: text });
