/** Letters and digits alone: however words are spelt, spaced and broken, they come out the same. */
export const bare = (words: string): string =>
  words
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  shy: "\u00ad",
  pound: "£",
  hyphen: "-",
  rsquo: "'",
  comma: ",",
};

const references = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_, code: string) => sign(Number(code)))
    .replace(/&([a-z]+);/g, (whole, name: string) => NAMED[name] ?? whole);
const sign = (code: number): string => (code < 0x110000 ? String.fromCodePoint(code) : "");
const withoutTags = (text: string): string =>
  text
    .replace(/<!\[CDATA\[|\]\]>/g, "")
    .replace(/<!--|-->/g, "")
    .replace(/<[^<>]*>/g, "");
const percents = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString());
const escapes = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    .replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
    .replace(/\\[nrtbf]/g, " ");
const styleEscapes = (text: string): string =>
  text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)));
const octals = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => sign(Number.parseInt(digits, 8)));
/** Numbers that stand between pieces of a string in a PDF, and operators that show one word after the other. */
const kerns = (text: string): string =>
  octals(text)
    .replace(/([^\\][)>])\s*-?[\d.]*\s*([(<])/g, "$1$2")
    .replace(/\)\s*'\s*\(/g, " ");
const hexadecimal = (text: string): string =>
  text.replace(/<([0-9a-f\s]{8,})>?/gi, (_, digits: string) =>
    Buffer.from(digits.replace(/\s/g, ""), "hex").toString("latin1"),
  );
const names = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)));
const mail = (text: string): string =>
  text.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex: string) => sign(Number.parseInt(hex, 16)));

/** Ways in which a stranger may read a text, each as bare words. */
export function readings(bytes: Buffer): readonly string[] {
  const latin = bytes.toString("latin1");
  const text = isBinary(latin) ? latin : bytes.toString();
  const ways = [
    text,
    ...(text === latin ? [] : [latin]),
    references(text),
    withoutTags(references(text)),
    references(withoutTags(text)),
    withoutTags(references(references(text))),
    withoutTags(references(withoutTags(references(escapes(text))))),
    percents(text),
    escapes(text),
    escapes(escapes(text)),
    styleEscapes(text),
    octals(text),
    kerns(text),
    hexadecimal(text),
    kerns(names(text)),
    mail(text),
  ];
  return [...new Set(ways)].map(bare);
}

const isBinary = (latin: string): boolean => /^%PDF|\0/.test(latin.slice(0, 4096));
