import { DomUtils, parseDocument } from "htmlparser2";

/** Control characters that no writing has; XML 1.0 forbids them, and the service sends them all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** References to the same characters: "&#x1F;", "&#0;". */
const CONTROL_REFERENCES = /&#(?:x0*(?:[0-8bcef]|1[0-9a-f]|7f)|0*(?:[0-8]|1[124-9]|2\d|3[01]|127));/gi;

/** What Windows-1252 has from 0x80 on; a space where it has nothing (WHATWG, Encoding, index windows-1252). */
const FROM_80 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Text without control characters. Those from 0x80 to 0x9f are signs of Windows-1252 that somebody took for Latin-1: curly quotes,
 * dashes.
 */
export const withoutControls = (text: string): string =>
  text
    .replace(CONTROL_REFERENCES, "")
    .replace(CONTROLS, (sign) => FROM_80[sign.charCodeAt(0) - 0x80]?.trim() ?? "");

/**
 * The writing in the bytes of a saved answer or page: UTF-8 or UTF-16 where it is that, and otherwise Windows-1252, which is what
 * a file that says nothing, or says a wrong thing, is in practice.
 */
export function decodedText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : undefined;
  const text = wide === undefined ? narrow(bytes) : new TextDecoder(wide).decode(bytes);
  return withoutControls(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
}

function narrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1");
  }
}

/** References that were decoded before: an archive has a few hundred, a million times. */
const SIGNS = new Map<string, string>();

const REFERENCE = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

/** Text whose entities are decoded as HTML decodes them, once. Tags in it stay as they are. */
export function decodedEntities(text: string): string {
  return text.replace(REFERENCE, (reference) => {
    const known = SIGNS.get(reference) ?? DomUtils.textContent(parseDocument(reference));
    SIGNS.set(reference, known);
    return known;
  });
}

/**
 * Words of one line: the service encodes entities twice ("&amp;amp;#39;"), and its titles have tags, line breaks and spaces that
 * nobody sees.
 */
export function plainWords(text: string): string {
  const once = decodedEntities(text);
  const twice = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+);/i.test(once) ? decodedEntities(once) : once;
  const read = DomUtils.textContent(parseDocument(twice.replace(/<(?=br\b|\/p>|\/div>)/gi, " <")));
  return withoutControls(read)
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A field that holds HTML: what was encoded once too often is taken back, so that its tags are tags. */
export function htmlOf(text: string): string {
  const isEncoded = !/<[a-z!/]/i.test(text) && /&lt;\/?[a-z]/i.test(text);
  const html = isEncoded ? decodedEntities(text) : text;
  return withoutControls(html).replace(
    /&amp;(?=(?:amp|lt|gt|quot|apos|nbsp|#\d+|#x[0-9a-f]+|[lr][sd]quo|[nm]dash|pound|hellip|eacute);)/gi,
    "&",
  );
}
