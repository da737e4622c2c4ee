/** Content streams as operations: operands, then an operator (ISO 32000-1, 7.8.2). */

/** One operator with what comes before it. */
export interface Operation {
  readonly operator: string;
  /** As written: `/F4`, `12`, `<002a>`, `[…]`, `<<…>>`. */
  readonly operands: readonly string[];
  /** Where the first operand begins and the operator ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** What a byte is to a reader of a content stream (7.2.2). */
const BLANK = 1;
const DELIMITER = 2;
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if ("\0\t\n\f\r ".includes(String.fromCharCode(code))) return BLANK;
  return "()<>[]{}/%".includes(String.fromCharCode(code)) ? DELIMITER : 0;
});
const PERCENT = 0x25;
const SLASH = 0x2f;
const NUMBER = /^[+-]?\d*\.?\d*$/;
const END_OF_INLINE_IMAGE = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r /<[(]|$)/g;

/** Every operation of a content stream, one character a byte; an inline image is one operation, `EI`. */
export function operationsOf(content: string): readonly Operation[] {
  const found: Operation[] = [];
  let operands: string[] = [];
  let start = -1;
  let at = afterGap(content, 0);
  while (at < content.length) {
    if (start < 0) start = at;
    let end = wordEnd(content, at);
    const word = content.slice(at, end);
    if (isOperand(word)) {
      operands.push(word);
    } else {
      let operator = word;
      if (word === "ID") {
        END_OF_INLINE_IMAGE.lastIndex = end;
        end = END_OF_INLINE_IMAGE.test(content) ? END_OF_INLINE_IMAGE.lastIndex : content.length;
        operator = "EI";
      }
      if (word !== "BI") {
        found.push({ operator, operands, start, end });
        operands = [];
        start = -1;
      }
    }
    at = afterGap(content, end);
  }
  return found;
}

function isOperand(word: string): boolean {
  const first = word.charCodeAt(0);
  // Letters begin operators, but for three words; nearly everything else on a page is a number.
  if (first >= 0x41 && "[{".indexOf(word.charAt(0)) < 0)
    return word === "true" || word === "false" || word === "null";
  return "/(<[{".includes(word.charAt(0)) || NUMBER.test(word);
}

/** Behind blanks and comments. */
function afterGap(content: string, from: number): number {
  let at = from;
  for (;;) {
    const code = content.charCodeAt(at);
    if (KINDS[code] === BLANK) at += 1;
    else if (code === PERCENT) at = lineEnd(content, at);
    else return at;
  }
}

function lineEnd(content: string, from: number): number {
  let at = from;
  while (at < content.length && content[at] !== "\r" && content[at] !== "\n") at += 1;
  return at;
}

/** Where the word that begins at `at` ends; arrays, dictionaries and strings are one word each. */
function wordEnd(content: string, at: number): number {
  const first = content.charAt(at);
  if (first === "(") return stringEnd(content, at);
  if (content.startsWith("<<", at)) return closed(content, at + 2, ">>");
  if (first === "<") return endOf(content, content.indexOf(">", at) + 1);
  if (first === "[") return closed(content, at + 1, "]");
  let end = content.charCodeAt(at) === SLASH ? at + 1 : at;
  while (KINDS[content.charCodeAt(end)] === 0) end += 1;
  return Math.max(end, at + 1);
}

function closed(content: string, from: number, bracket: string): number {
  let at = afterGap(content, from);
  while (at < content.length && !content.startsWith(bracket, at))
    at = afterGap(content, wordEnd(content, at));
  return endOf(content, at + bracket.length);
}

function stringEnd(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at + 1;
  }
  return content.length;
}

const endOf = (content: string, at: number): number => (at <= 0 || at > content.length ? content.length : at);
