/** The bytes in which old systems wrote: not always UTF-8, not always writing. */

/** Ways to write a text, the common one first. @type {readonly ((text: string) => string | Uint8Array)[]} */
const WAYS = [
  (text) => text.replace(/\n/g, "\r\n"),
  (text) => text.replace(/\n/g, "\r"),
  (text) => `\ufeff${text}`,
  // Windows-1252: pounds and curly quotes are bytes that UTF-8 does not have.
  (text) => Buffer.from(`${text}\n\u00a3 \u0093caf\u00e9\u0094\n`, "latin1"),
  (text) => `${text}\n\0\0`,
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  // Without line ends: beyond 200,000 characters nobody reads a line.
  (text) => (text.startsWith("---\n") ? text : text.replace(/\n+/g, " ")),
];

/** The text of every seventh meeting in other bytes, each time in another way. @param {number} at @param {string} text */
export const bytesOf = (at, text) =>
  at % 7 === 6 ? (WAYS[((at - 6) / 7) % WAYS.length]?.(text) ?? text) : text;
