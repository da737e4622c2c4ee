import type { Library } from "../../model/library.ts";
import { askAgain, recordReads } from "../../model/reading.ts";
import { digestOf } from "./digest.ts";

/** The digest of what a key of `reading.ts` stands for, in a council as it is now. */
export type DigestOfRead = (key: string) => string;

/**
 * Digests of what was read, each worked out once. `textDigest` says what the words of a file are told by; `given` answers keys
 * that are neither the library's nor a query's. Throws for a key that nobody can answer: what a page read would then not be
 * compared.
 */
export function readDigests(
  library: Library,
  textDigest: (file: string) => string | undefined,
  given: (key: string) => unknown = () => undefined,
): DigestOfRead {
  const known = new Map<string, string>();
  const work = (key: string): string => {
    if (key.startsWith("text ")) return textDigest(key.slice("text ".length)) ?? "nothing";
    // The sum of a source is that of its words, which need not be read for it: the bytes tell as well whether they are the same.
    const source = key.startsWith("hash ") ? textDigest(key.slice("hash ".length)) : undefined;
    if (source !== undefined) return source;
    const asked = askAgain(key, library);
    if (asked) return digestOf(asked.answer);
    const listed = listOf(library, key);
    if (listed) return digestOf(listed.value);
    const answer = given(key);
    if (answer === undefined) throw new Error(`nobody knows what was read as “${key}”`);
    return digestOf(answer);
  };
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const { value } = recordReads(() => work(key));
    known.set(key, value);
    return value;
  };
}

/** The library's own lists and ways to find something, by the keys they note. */
function listOf(library: Library, key: string): { readonly value: unknown } | undefined {
  const space = key.indexOf(" ");
  const name = space < 0 ? key : key.slice(0, space);
  const about = space < 0 ? "" : key.slice(space + 1);
  switch (name) {
    case "council":
    case "bodies":
    case "people":
    case "meetings":
    case "actions":
    case "matters":
    case "decisionRecords":
    case "pages":
    case "gone":
    case "recorded":
    case "redirects":
      return { value: library[name] };
    case "meeting":
      return { value: library.meeting(about) };
    case "actionsFrom":
      return { value: library.actionsFrom(about) };
    case "meetingsOf":
      return { value: library.meetingsOf({ id: about }) };
    case "actionsOf":
      return { value: library.actionsOf({ id: about }) };
    case "stepsOf":
      return { value: library.stepsOf({ id: about }) };
    case "versionsOf":
      return { value: library.versionsAt(about) };
    default:
      return undefined;
  }
}
