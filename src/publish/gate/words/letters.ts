/** What one sign of a text is to the gate: letters and digits that count, a gap between words, or nothing at all. */
export type Sign = readonly number[] | "gap" | "nothing";

const COUNTS = /[\p{L}\p{N}]/u;
const IS_NOTHING = /[\p{M}\p{Default_Ignorable_Code_Point}'’‘ʼʹ＇]/u;

/** What Unicode does not take apart but the eye reads so. */
const READ_AS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
  ȷ: "j",
  ƒ: "f",
};

/** Cyrillic and Greek letters that look like Latin ones, in the order of `LATIN`. */
const ALIKE = "аеорсухіјѕһкмтвнԁԛԝοαρντικυχεωзб";
const LATIN = "aeopcyxijshkmtbhdqwoapvtikuxew36";
const TWINS = new Map([...ALIKE].map((letter, index) => [letter, LATIN[index] ?? letter]));

const known = new Map<number, Sign>();

/**
 * What a sign counts for, by its code point: case, accents, ligatures, wide and ornamental forms are taken off (Unicode
 * Standard Annex 15, NFKD), letters of other scripts that look Latin are read as such; marks, soft hyphens, signs of no
 * width and apostrophes are nothing.
 */
export function signOf(point: number): Sign {
  const before = known.get(point);
  if (before !== undefined) return before;
  const sign = lookAt(String.fromCodePoint(point));
  known.set(point, sign);
  return sign;
}

/** The signs of money stand by themselves; they tell a sum from a number. */
const MONEY = new Set(["£", "€"]);

function lookAt(typed: string): Sign {
  if (MONEY.has(typed)) return [typed.charCodeAt(0)];
  if (IS_NOTHING.test(typed)) return "nothing";
  const codes: number[] = [];
  for (const letter of typed.toLowerCase().normalize("NFKD").toLowerCase())
    if (COUNTS.test(letter))
      for (const plain of READ_AS[letter] ?? TWINS.get(letter) ?? letter)
        codes.push(plain.codePointAt(0) ?? 0);
  return codes.length > 0 ? codes : "gap";
}

/** Whether a code is a sign of money. */
export const isMoneySign = (code: number): boolean => MONEY.has(String.fromCharCode(code));
