import { Keyword, Lexer } from "./lexer.ts";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { type Cos, Dict, type Resolve, Stream } from "./values.ts";

/** Reads `n g obj … endobj` at a byte of the file (ISO 32000-1, 7.3.10). `end` is the byte after it. @throws Unreadable */
export function readObject(
  bytes: Uint8Array,
  at: number,
  resolve: Resolve,
): { number: number; value: Cos; end: number } {
  const head = /^(\d+)\s+(\d+)\s+obj/.exec(latin(bytes.subarray(at, at + 32)));
  if (head === null) throw new Unreadable(`there is no object at byte ${at}`);
  const number = Number(head[1]);
  const lexer = new Lexer(bytes, at + head[0].length, resolve);
  const value = lexer.object();
  const word = lexer.next();
  if (word instanceof Keyword && word.word === "endobj") return { number, value, end: lexer.position };
  if (!(word instanceof Keyword) || word.word !== "stream" || !(value instanceof Dict))
    throw new Unreadable(`object ${number} has no endobj`);
  const from = lexer.position + (bytes[lexer.position] === 13 ? 2 : 1);
  const length = value.number("Length");
  if (length === undefined) throw new Unreadable(`the stream of object ${number} has no Length`);
  const after = new Lexer(bytes, from + length, resolve);
  for (const expected of ["endstream", "endobj"]) {
    const found = after.next();
    if (!(found instanceof Keyword) || found.word !== expected)
      throw new Unreadable(
        `the stream of object ${number} is not ${length} bytes long, or has no ${expected}`,
      );
  }
  return { number, value: new Stream(value, bytes.subarray(from, from + length)), end: after.position };
}
