/** What the codes of simple fonts mean (ISO 32000-1, Annex D). */

/** StandardEncoding from 0xa1, a space where it has nothing. */
const STANDARD =
  "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ –†‡· ¶•‚„”»…‰ ¿ `´ˆ˜¯˘˙¨ ˚¸ ˝˛ˇ—                Æ ª    ŁØŒº     æ   ı  łøœß    ";

/** The character of a code in one of the encodings that have a name. */
export function encoded(encoding: string, code: number): string {
  if (encoding === "MacRomanEncoding" && code >= 0x80) return oneByte("macintosh", code);
  if (encoding === "StandardEncoding") {
    if (code === 0x27) return "’";
    if (code === 0x60) return "‘";
    if (code >= 0x80) return STANDARD.charAt(code - 0xa1).trim();
  }
  if (code >= 0x80 && code < 0xa0) return oneByte("windows-1252", code);
  return String.fromCharCode(code);
}

const oneByte = (encoding: string, code: number): string =>
  new TextDecoder(encoding).decode(Uint8Array.of(code));
