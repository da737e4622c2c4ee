/** Accents as Adobe's glyph list names them, as combining characters. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circumflex: "\u0302",
  tilde: "\u0303",
  macron: "\u0304",
  breve: "\u0306",
  dotaccent: "\u0307",
  dieresis: "\u0308",
  ring: "\u030a",
  hungarumlaut: "\u030b",
  caron: "\u030c",
  cedilla: "\u0327",
  ogonek: "\u0328",
  commaaccent: "\u0326",
};

const SIGNS = `space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
asterisk * plus + comma , hyphen - period . slash / zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
colon : semicolon ; less < equal = greater > question ? at @ bracketleft [ backslash \\ bracketright ] asciicircum ^
underscore _ grave \` braceleft { bar | braceright } asciitilde ~ exclamdown ¡ cent ¢ sterling £ currency ¤ yen ¥
brokenbar ¦ section § dieresis ¨ copyright © ordfeminine ª guillemotleft « logicalnot ¬ registered ® macron ¯ degree °
plusminus ± acute ´ mu µ paragraph ¶ periodcentered · cedilla ¸ ordmasculine º guillemotright » onequarter ¼ onehalf ½
threequarters ¾ questiondown ¿ AE Æ ae æ Eth Ð eth ð Oslash Ø oslash ø Thorn Þ thorn þ germandbls ß multiply × divide ÷
Lslash Ł lslash ł OE Œ oe œ dotlessi ı Dcroat Đ dcroat đ Hbar Ħ hbar ħ Eng Ŋ eng ŋ florin ƒ circumflex ˆ caron ˇ
breve ˘ dotaccent ˙ ring ˚ ogonek ˛ tilde ˜ hungarumlaut ˝ endash – emdash — quoteleft ‘ quoteright ’ quotesinglbase ‚
quotedblleft “ quotedblright ” quotedblbase „ dagger † daggerdbl ‡ bullet • ellipsis … perthousand ‰ guilsinglleft ‹
guilsinglright › fraction ⁄ Euro € trademark ™ minus − fi ﬁ fl ﬂ notequal ≠ lessequal ≤ greaterequal ≥ infinity ∞`;

const NAMED: ReadonlyMap<string, string> = new Map(
  [...SIGNS.matchAll(/(\w+) (\S| (?= ))/g)].map(([, name = "", sign = ""]) => [name, sign] as const),
);

/** What a glyph name means (Adobe Glyph List: the Latin part, and uniXXXX and uXXXXXX); undefined if it is not in it. */
export function unicodeOf(name: string): string | undefined {
  const stem = name.split(".")[0] ?? "";
  if (/^[A-Za-z]$/.test(stem)) return stem;
  const hexadecimal = /^uni([0-9A-F]{4})$/.exec(stem)?.[1] ?? /^u([0-9A-F]{4,6})$/.exec(stem)?.[1];
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  const accented = /^([A-Za-z])([a-z]+)$/.exec(stem);
  const accent = ACCENTS[accented?.[2] ?? ""];
  const composed = accent === undefined ? undefined : `${accented?.[1]}${accent}`.normalize("NFC");
  return NAMED.get(stem) ?? (composed?.length === 1 ? composed : undefined);
}
