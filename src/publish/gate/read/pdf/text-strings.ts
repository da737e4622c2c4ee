/** Strings that are words (ISO 32000-1, 7.9.2.2). */

/** PDFDocEncoding where it is not Latin-1 (Annex D.2): from 0x18 and from 0x80. */
const FROM_18 = "˘ˇˆ˙˝˛˚˜";
const FROM_80 = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\ufffd€";

/** Every way in which a string of bytes is words; the likeliest first. */
export function wordsOf(bytes: string): readonly string[] {
  if (bytes.startsWith("\xfe\xff")) return [utf16(bytes.slice(2), "utf-16be")];
  if (bytes.startsWith("\xff\xfe")) return [utf16(bytes.slice(2), "utf-16le")];
  if (bytes.startsWith("\xef\xbb\xbf")) return [Buffer.from(bytes, "latin1").toString().slice(1)];
  const isPlain = /^[\t\n\r -~]*$/.test(bytes);
  if (isPlain) return [bytes];
  // Without a mark it is PDFDocEncoding; programs that do not know that write UTF-8, or UTF-16 without its mark.
  const ways = [[...bytes].map(docCharacter).join("")];
  const utf8 = Buffer.from(bytes, "latin1").toString();
  if (!utf8.includes("\ufffd")) ways.push(utf8);
  if (bytes.includes("\0")) ways.push(utf16(bytes, "utf-16be"), utf16(bytes, "utf-16le"));
  return ways;
}

const docCharacter = (byte: string): string => {
  const code = byte.charCodeAt(0);
  return (code < 0x20 ? FROM_18.charAt(code - 0x18) : FROM_80.charAt(code - 0x80)) || byte;
};

/** Words in UTF-16; a language may stand among them, between two escapes (7.9.2.2), which parts no word. */
function utf16(bytes: string, order: "utf-16be" | "utf-16le"): string {
  const text = new TextDecoder(order).decode(Buffer.from(bytes, "latin1"));
  const parts = text.split("\x1b");
  return parts.length === 1 ? text : `${parts.filter((_, i) => i % 2 === 0).join("")}\n${parts.join("\n")}`;
}
