/** From a glyph's name to characters (Adobe Glyph List, for what European languages use). */

const MARKS: Readonly<Record<string, string>> = {
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
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "space= exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* " +
    "plus=+ comma=, hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: " +
    "semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ backslash=\\ bracketright=] asciicircum=^ underscore=_ " +
    "grave=` braceleft={ bar=| braceright=} asciitilde=~ quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” " +
    "quotesinglbase=‚ quotedblbase=„ endash=– emdash=— bullet=• ellipsis=… sterling=£ Euro=€ cent=¢ yen=¥ section=§ " +
    "paragraph=¶ copyright=© registered=® trademark=™ degree=° dagger=† daggerdbl=‡ fraction=⁄ onehalf=½ onequarter=¼ " +
    "threequarters=¾ guillemotleft=« guillemotright=» guilsinglleft=‹ guilsinglright=› germandbls=ß ae=æ AE=Æ oe=œ OE=Œ " +
    "oslash=ø Oslash=Ø eth=ð Eth=Ð thorn=þ Thorn=Þ lslash=ł Lslash=Ł dotlessi=ı ff=ﬀ fi=ﬁ fl=ﬂ ffi=ﬃ ffl=ﬄ multiply=× divide=÷ " +
    "minus=− plusminus=± periodcentered=· middot=· exclamdown=¡ questiondown=¿ ordfeminine=ª ordmasculine=º mu=µ brokenbar=¦ " +
    "logicalnot=¬ currency=¤ perthousand=‰ florin=ƒ nbspace=\u00a0 nonbreakingspace=\u00a0 sfthyphen=\u00ad softhyphen=\u00ad " +
    "onesuperior=¹ twosuperior=² threesuperior=³ acute=´ dieresis=¨ macron=¯ cedilla=¸ circumflex=ˆ tilde=˜ .notdef="
  )
    .split(/ (?=[.A-Za-z])/)
    .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
);

/** The characters of a glyph by its name; undefined of a name that says nothing ("g23"). */
export function charactersOfGlyph(name: string): string | undefined {
  if (name === "space") return " ";
  if (/^[A-Za-z]$/.test(name)) return name;
  const own = NAMES[name];
  if (own !== undefined) return own;
  const numbers =
    /^uni((?:[0-9A-F]{4})+)/.exec(name)?.[1]?.match(/.{4}/g) ?? /^u([0-9A-F]{4,6})$/.exec(name)?.slice(1);
  if (numbers) return numbers.map((hex) => character(Number.parseInt(hex, 16))).join("");
  const accented = /^([A-Za-z])([a-z]{4,})$/.exec(name);
  const mark = MARKS[accented?.[2] ?? ""];
  if (mark !== undefined) return `${accented?.[1] ?? ""}${mark}`.normalize("NFC");
  // "a.sc", "f_i": a variant of a letter, letters in one.
  if (/[._]/.test(name.slice(1))) {
    const parts = name.replace(/\..*$/, "").split("_").map(charactersOfGlyph);
    return parts.includes(undefined) ? undefined : parts.join("");
  }
  return undefined;
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd");
