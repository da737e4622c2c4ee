/** Control characters that no writing has, and overrides that turn words round (UAX #9, 2.2). */
const HIDDEN = /[^\P{Cc}\t\n]|[\u202d\u202e]/u;

/** A sign in some words that changes what is read and that nobody sees: what it is, and its code ("U+202E"). */
export function hiddenIn(
  words: string,
): { readonly sign: string; readonly what: string; readonly code: string } | undefined {
  const sign = HIDDEN.exec(words)?.[0];
  if (sign === undefined) return undefined;
  const turns = sign === "\u202d" || sign === "\u202e";
  return {
    sign,
    what: turns ? "a sign that turns the words behind it round" : "a control character",
    code: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  };
}
