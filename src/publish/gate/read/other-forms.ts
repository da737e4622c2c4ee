import { withoutReferences } from "./character-references.ts";
import { isWriting } from "./characters.ts";
import { magicOf } from "./kinds.ts";

const PERCENT = /(?:%[0-9a-f]{2})+/gi;
const BACKSLASH = /\\(?:u\{[0-9a-f]{1,6}\}|u[0-9a-f]{4}|x[0-9a-f]{2}|[0-7]{3})/gi;
const REFERENCE = /&(?:#x?[0-9a-f]{1,9};?|[a-z][a-z0-9]{1,31};)/gi;
const TAG = /<[a-z!/?][^<>]*>/gi;
/** At least 16 characters: 12 bytes, two words. Lines of a longer stretch are one. */
const BASE64 = /[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]{16,})*(?:\r?\n[A-Za-z0-9+/_-]{1,16})?={0,2}/g;
const HEXADECIMAL = /^[0-9a-f]+$/i;

/** How a text is described from which tags were taken: it has none, however its brackets stand. */
export const WITHOUT_TAGS = "without tags";

/** How much of what stands around a change is said with it, in characters: some forty words. */
const AROUND = 240;

/** What the same characters say to whom they are an address, a string of a program, or markup. */
export function* otherForms(text: string, hadTags: boolean): Generator<readonly [how: string, text: string]> {
  if (text.includes("%")) yield* said("percent-decoded", rewritten(text, PERCENT, withoutPercents));
  if (text.includes("\\")) yield* said("escapes undone", rewritten(text, BACKSLASH, withoutEscape));
  if (text.includes("&")) yield* said("references undone", rewritten(text, REFERENCE, withoutReferences));
  if (hadTags || !text.includes("<")) return;
  yield* said(
    WITHOUT_TAGS,
    rewritten(text, TAG, () => ""),
  );
  yield* said(
    `${WITHOUT_TAGS}, apart`,
    rewritten(text, TAG, () => " "),
  );
}

function* said(how: string, text: string): Generator<readonly [string, string]> {
  if (text !== "") yield [how, text];
}

/** The changed places of a text with what stands around each; "" if nothing changes. A long text is not said anew for one sign. */
function rewritten(text: string, pattern: RegExp, by: (found: string) => string): string {
  const parts: string[] = [];
  let done = 0;
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const instead = by(found);
    if (instead === found) continue;
    if (parts.length === 0 || index - AROUND > end) {
      if (parts.length > 0) parts.push(text.slice(done, end), "\n");
      done = Math.max(done, index - AROUND);
    }
    parts.push(text.slice(done, index), instead);
    done = index + found.length;
    end = done + AROUND;
  }
  if (parts.length > 0) parts.push(text.slice(done, end));
  return parts.join("");
}

const withoutPercents = (run: string): string =>
  new TextDecoder().decode(Buffer.from(run.replaceAll("%", ""), "hex"));

/** `\\u0041`, `\\u{41}`, `\\x41` and `\\101`. */
function withoutEscape(sequence: string): string {
  const isOctal = /^\\[0-7]/.test(sequence);
  const code = Number.parseInt(sequence.replace(/[^0-9a-f]/gi, ""), isOctal ? 8 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : sequence;
}

/** Stretches of base64 (RFC 4648, 4 and 5) that hold writing or a file; others are names that only look like it. */
export function* base64Stretches(text: string): Generator<Uint8Array> {
  if (text.length < 16) return;
  for (const [stretch] of text.matchAll(BASE64)) {
    const whole = decoded(stretch);
    if (whole !== undefined) {
      yield whole;
      continue;
    }
    // A slash is of the alphabet and of addresses; a line break may part two stretches.
    for (const part of stretch.split(/[/\s]/)) {
      const bytes = part.length >= 16 && part.length < stretch.length ? decoded(part) : undefined;
      if (bytes !== undefined) yield bytes;
    }
  }
}

function decoded(stretch: string): Uint8Array | undefined {
  if (HEXADECIMAL.test(stretch)) {
    const bytes = Buffer.from(stretch, "hex");
    return stretch.length % 2 === 0 && isWriting(bytes) ? bytes : undefined;
  }
  const bytes = Buffer.from(stretch, "base64");
  return magicOf(bytes) !== undefined || isWriting(bytes) ? bytes : undefined;
}
