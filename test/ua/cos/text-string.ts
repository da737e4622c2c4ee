/** Where PDFDocEncoding is not Latin-1 (ISO 32000-1, annex D.3). */
const PDF_DOC: ReadonlyMap<number, string> = new Map([
  ...[..."˘ˇˆ˙˝˛˚˜"].map((sign, at) => [0x18 + at, sign] as const),
  ...[..."•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž"].map((sign, at) => [0x80 + at, sign] as const),
  [0xa0, "€"],
]);

const utf16 = new TextDecoder("utf-16be", { ignoreBOM: true });
const utf8 = new TextDecoder("utf-8");

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a mark before it, else PDFDocEncoding. */
export function textOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return utf16.decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8.decode(bytes.subarray(3));
  return Array.from(bytes, (byte) => PDF_DOC.get(byte) ?? String.fromCharCode(byte)).join("");
}

/** Bytes as Latin-1, one character a byte: for names, headers, and strings that are keys. */
export const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
