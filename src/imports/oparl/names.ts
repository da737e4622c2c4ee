import { slug, uniqueSlugs } from "../../text/slug.ts";
import { lineOf } from "./json.ts";

const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "oe",
  å: "aa",
};

const LONGEST = 60;

/** A piece of an address from words, with umlauts spelled as they are where they are used, and not too long to be said. */
export function idFrom(words: string): string {
  const spelled = words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöüßæøå]/g, (letter) => SPELLED[letter] ?? letter);
  const whole = slug(spelled);
  if (whole.length <= LONGEST) return whole;
  const cut = whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, "");
  return cut.length > LONGEST ? whole.slice(0, LONGEST) : cut;
}

/** Gives out ids, each once: those that were exported from our own format as they are. */
export function ids(): (own: unknown, words: string) => string {
  const unique = uniqueSlugs();
  return (own, words) => unique(ownId(own) ?? idFrom(words));
}

/** An id of our own format, if it is one: a program wrote it, and it becomes the name of a file. */
export function ownId(value: unknown): string | undefined {
  const words = lineOf(value);
  return words !== undefined && words.length <= 200 && /^[a-z0-9][a-z0-9-]*$/.test(words) ? words : undefined;
}
