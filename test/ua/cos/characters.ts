/** Kinds of bytes other than 0, regular ones. */
export const SPACE = 1;
export const DELIMITER = 2;

/** What each byte is (ISO 32000-1, 7.2.2): white space, a delimiter, or 0, a regular character. */
export const KIND = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = SPACE;
for (const sign of "()<>[]{}/%") KIND[sign.charCodeAt(0)] = DELIMITER;

/** Is the byte white space? */
export const isSpace = (byte: number | undefined): boolean => byte !== undefined && KIND[byte] === SPACE;
