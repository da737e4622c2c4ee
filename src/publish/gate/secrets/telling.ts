/** Words of a text that give somebody or something away by themselves. */
export interface Telling {
  readonly words: string;
  /** Where they stand in the text. */
  readonly at: number;
}

const NAME = String.raw`(?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’]*(?:[-‐‑]\p{L}+)*)`;
const NAMES = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${NAME}(?:[ \t\u00a0]+(?:(?:of|de|du|la|van|von|der|and|&)[ \t]+)?${NAME})*`,
  "gu",
);
const PARTICLE = /^(?:of|de|du|la|van|von|der|and|&)$/;

const PATTERNS: readonly RegExp[] = [
  // An e-mail address.
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  // A sum of money, with its size in words.
  /[£€]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|thousand|m|bn|k)\b)?/gi,
  // A telephone, account, card or other long number, however it is grouped.
  /(?<![\p{L}\p{N}.,])\+?\(?\d(?:[ ()-]{0,2}\d){5,}(?![\p{L}\p{N}]|[.,]\d)/gu,
  // Five digits or more in one piece, or in thousands.
  /(?<![\p{L}\p{N}.,-])(?:\d{5,}|\d{1,3}(?:,\d{3})+)(?![\p{L}\p{N}]|[.,]\d)/gu,
  // A reference: LEG/2026/0417, NG123456C, 21-0417.B.
  /(?<![\p{L}\p{N}])(?=[\p{L}/._-]{0,12}\d)[\p{L}\d]{1,40}(?:[/._-][\p{L}\d]{1,40}){0,8}(?![\p{L}\p{N}])/gu,
  // A postcode of the United Kingdom.
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
];

const DATE_LIKE =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{4}[-/]\d{4}|\d{1,2}[.:]\d{2})$/;

/** Numbers, sums, references and addresses of a text; no dates, and no number of fewer than five digits by itself. */
export function numbersIn(text: string): readonly Telling[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .map(({ 0: words, index }) => ({ words, at: index }))
      .filter(({ words }) => isTellingNumber(words)),
  );
}

function isTellingNumber(words: string): boolean {
  if (words.includes("@")) return true;
  const digits = words.replace(/\D/g, "").length;
  if (/^[£€]/.test(words)) return digits >= 3 || /[a-z]/i.test(words);
  if (DATE_LIKE.test(words.trim())) return false;
  const letters = words.replace(/[^\p{L}]/gu, "").length;
  return letters > 0 ? digits >= 3 && digits + letters >= 5 : digits >= 5;
}

/** A national number of a telephone as it is said from abroad, and the other way round; undefined for anything else. */
export function otherWayToDial(words: string): string | undefined {
  const digits = words.replace(/[^\d+]/g, "");
  if (/^\+44\d{9,10}$/.test(digits)) return `0${digits.slice(3)}`;
  return /^0[1-9]\d{8,9}$/.test(digits) ? `44${digits.slice(1)}` : undefined;
}

/** Names of people and things: every two capitalised words that stand together. */
export function namesIn(text: string): readonly Telling[] {
  const found: Telling[] = [];
  for (const { 0: run, index } of text.matchAll(NAMES)) {
    const words = [...run.matchAll(/\S+/g)];
    for (const [place, first] of words.entries()) {
      if (PARTICLE.test(first[0])) continue;
      const second = words.slice(place + 1, place + 4).find(([word]) => !PARTICLE.test(word));
      if (!second) continue;
      const at = index + first.index;
      found.push({ words: text.slice(at, index + second.index + second[0].length), at });
    }
  }
  return found;
}

const OF_A_DATE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)s?$/i;

/** Capitalised words of four letters or more, each by itself. */
export function capitalisedIn(text: string): readonly Telling[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}'’]{3,}(?![\p{L}\p{N}])/gu)]
    .map(({ 0: words, index }) => ({ words, at: index }))
    .filter(({ words }) => !OF_A_DATE.test(words));
}

/**
 * Words that a text writes small, as they are: what stands there is no name. Not those of addresses and file names, which
 * write names small too.
 */
export const smallWordsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}@./_-])\p{Ll}[\p{L}\p{M}'’]{3,}(?![\p{L}\p{N}@/_-]|\.\p{L})/gu)].map(
    ([word]) => word,
  );
