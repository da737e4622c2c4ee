/**
 * The operators of a content stream (ISO 32000-1, 7.8.2) with the operands that text depends on: names and strings. A page
 * is mostly numbers, and they are passed over: this reads every page of every paper.
 */

/** What a character is to the reader of a content stream (7.2.2). */
const BLANK = 0;
const REGULAR = 1;
const DELIMITER = 2;

const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if ("\0\t\n\f\r ".includes(String.fromCharCode(code))) return BLANK;
  return "()<>[]{}/%".includes(String.fromCharCode(code)) ? DELIMITER : REGULAR;
});

/** Tells each operator with its names and strings as they are written, `/F4`, `<0011>`, `(text)`; one character is a byte. */
export function readOperators(
  content: string,
  tell: (operator: string, operands: readonly string[]) => void,
): void {
  let operands: string[] = [];
  for (let at = 0; at < content.length; ) {
    const kind = KINDS[content.charCodeAt(at)];
    if (kind === BLANK) {
      at += 1;
      continue;
    }
    const end = kind === REGULAR ? wordEnd(content, at) : delimitedEnd(content, at);
    const first = content.charCodeAt(at);
    if (kind === REGULAR && startsOperator(first)) {
      tell(content.slice(at, end), operands);
      if (operands.length > 0) operands = [];
    } else if (kind === DELIMITER && end - at > 1 && content.slice(at, at + 2) !== "<<") {
      operands.push(content.slice(at, end));
    }
    at = end;
  }
}

/** A letter, or the operators ' and ". */
const startsOperator = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x27 || code === 0x22;

function wordEnd(content: string, at: number): number {
  let end = at + 1;
  while (end < content.length && KINDS[content.charCodeAt(end)] === REGULAR) end += 1;
  return end;
}

/** Behind a name, a string or one bracket. */
function delimitedEnd(content: string, at: number): number {
  switch (content[at]) {
    case "/":
      return wordEnd(content, at);
    case "(":
      return stringEnd(content, at);
    case "<":
      return content[at + 1] === "<" ? at + 2 : behind(content, ">", at);
    default:
      return at + 1;
  }
}

/** Skia escapes every bracket inside a string, so the first one without a backslash ends it. */
function stringEnd(content: string, at: number): number {
  let end = at + 1;
  while (end < content.length && content[end] !== ")") end += content[end] === "\\" ? 2 : 1;
  return end + 1;
}

function behind(content: string, sign: string, from: number): number {
  const found = content.indexOf(sign, from);
  return found < 0 ? content.length : found + 1;
}
