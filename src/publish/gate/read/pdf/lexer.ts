import { type Dict, Keyword, Name, Ref, type Value, Words } from "./values.ts";

/** What a byte is (ISO 32000-1, 7.2.2): 1 is white space, 2 a delimiter. */
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  if ("\0\t\n\f\r ".includes(String.fromCharCode(code))) return 1;
  return "()<>[]{}/%".includes(String.fromCharCode(code)) ? 2 : 0;
});
const NUMBER = /^[+-]*\d*\.?\d*-?\d*$/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
/** Lists in lists: a page of brackets must not end the program. */
const DEEPEST = 200;

/** Objects nested deeper than any that is honest. */
export class TooDeep extends Error {
  override readonly name = "TooDeep";
}

/** Reads values from bytes, one after the other. Comments are kept: a comment is words too. */
export class Lexer {
  readonly text: string;
  at: number;
  readonly comments: string[] = [];

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The next value or keyword; undefined at the end. Throws `TooDeep`. */
  next(withRefs: boolean, depth = 0): Value | undefined {
    this.skip();
    const first = this.text.charAt(this.at);
    if (first === "") return undefined;
    if (depth > DEEPEST) throw new TooDeep();
    if (first === "/") return this.name();
    if (first === "(") return this.literal();
    if (first === "[") return this.list("]", withRefs, depth);
    if (first === "<") {
      if (this.text.charAt(this.at + 1) !== "<") return this.hexadecimal();
      this.at += 1;
      return dictOf(this.list(">>", withRefs, depth));
    }
    if (KINDS[first.charCodeAt(0)] === 2) {
      const isClose = this.text.startsWith(">>", this.at);
      this.at += isClose ? 2 : 1;
      return new Keyword(isClose ? ">>" : first);
    }
    const word = this.word();
    if (NUMBER.test(word)) return withRefs ? this.refOr(word) : numberOf(word);
    if (word === "true" || word === "false") return word === "true";
    return word === "null" ? null : new Keyword(word);
  }

  /** Over white space and comments. */
  skip(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (KINDS[code] === 1) this.at += 1;
      else if (code === 0x25) {
        const start = this.at + 1;
        while (this.at < this.text.length && !/[\r\n]/.test(this.text.charAt(this.at))) this.at += 1;
        this.comments.push(this.text.slice(start, this.at));
      } else return;
    }
  }

  private word(): string {
    const start = this.at;
    while (this.at < this.text.length && KINDS[this.text.charCodeAt(this.at)] === 0) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private name(): Name {
    this.at += 1;
    const word = this.word();
    return new Name(
      word.includes("#")
        ? word.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : word,
    );
  }

  private list(close: string, withRefs: boolean, depth: number): Value[] {
    this.at += 1;
    const values: Value[] = [];
    for (;;) {
      const value = this.next(withRefs, depth + 1);
      if (value === undefined) return values;
      if (value instanceof Keyword && value.word === close) return values;
      // An object that broke off inside a list: its reader goes on behind it.
      if (value instanceof Keyword && /^(?:endobj|stream|endstream)$/.test(value.word)) {
        this.at -= value.word.length;
        return values;
      }
      values.push(value);
    }
  }

  /** `12 0 R`, or the number alone. */
  private refOr(word: string): Value {
    const here = this.at;
    if (/^\d{1,10}$/.test(word)) {
      const follows = /[\s\0]{1,8}\d{1,5}[\s\0]{1,8}R(?![^\s\0()<>[\]{}/%])/y;
      follows.lastIndex = here;
      if (follows.test(this.text)) {
        this.at = follows.lastIndex;
        return new Ref(Number(word));
      }
    }
    return numberOf(word);
  }

  private literal(): Words {
    let depth = 0;
    let bytes = "";
    let from = this.at + 1;
    for (let at = this.at; at < this.text.length; at++) {
      const character = this.text.charAt(at);
      if (character === "(" && depth++ === 0) continue;
      if (character === ")" && --depth === 0) {
        this.at = at + 1;
        return new Words(bytes + this.text.slice(from, at));
      }
      if (character !== "\\") continue;
      bytes += this.text.slice(from, at);
      const [said, length] = escaped(this.text, at + 1);
      bytes += said;
      at += length;
      from = at + 1;
    }
    this.at = this.text.length;
    return new Words(bytes + this.text.slice(from));
  }

  private hexadecimal(): Words {
    const end = this.text.indexOf(">", this.at);
    const written = this.text.slice(this.at + 1, end < 0 ? undefined : end);
    const digits = written.replace(/[^0-9a-f]/gi, "");
    // What is no digit means nothing to a viewer, and something to whoever looks at the bytes.
    if (/[^\s\0]/.test(written.replace(/[0-9a-f]+/gi, ""))) this.comments.push(written);
    this.at = end < 0 ? this.text.length : end + 1;
    return new Words(Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, "hex").toString("latin1"));
  }
}

/** What stands behind a backslash, and how many characters it is (7.3.4.2). */
function escaped(text: string, at: number): readonly [said: string, length: number] {
  const octal = /[0-7]{1,3}/y;
  octal.lastIndex = at;
  const digits = octal.exec(text)?.[0];
  if (digits !== undefined) return [String.fromCharCode(Number.parseInt(digits, 8) & 255), digits.length];
  if (text.startsWith("\r\n", at)) return ["", 2];
  const character = text.charAt(at);
  return [character === "\n" || character === "\r" ? "" : (ESCAPES[character] ?? character), 1];
}

function dictOf(values: readonly Value[]): Dict {
  const dict = new Map<string, Value>();
  let i = 0;
  while (i < values.length) {
    const key = values[i];
    // A key that stands twice: the second one counts, the first must not be lost.
    const name = key instanceof Name ? key.name : "";
    let free = name;
    while (dict.has(free)) free += "\0";
    dict.set(free, (key instanceof Name ? values[i + 1] : key) ?? null);
    i += key instanceof Name ? 2 : 1;
  }
  return dict;
}

const numberOf = (word: string): number => {
  const number = Number(word);
  return Number.isNaN(number) ? Number.parseFloat(word.replace(/^[+-]+/, "-")) || 0 : number;
};
