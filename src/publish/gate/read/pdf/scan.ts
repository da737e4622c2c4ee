import type { Finds } from "../finds.ts";
import { Lexer, TooDeep } from "./lexer.ts";
import { type Dict, isDict, Keyword, numberOf, type PdfObject, type Value } from "./values.ts";

/** The bytes of a PDF cut into what stands in them, without asking any table where that is. */
export interface Scanned {
  /** Every version of every object, as they stand. */
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly Dict[];
  /** How many `%%EOF` there are. */
  readonly ends: number;
}

const HEADER = /(?:^|[^\d])(\d{1,10})[\s\0]{1,16}\d{1,5}[\s\0]{0,16}$/;
/** What the form of the file needs between objects: headers, tables of places, their ends. */
const FURNITURE =
  /%PDF-\d\.\d|%%EOF|\bendobj\b|\bxref(?:[\s\0]{1,4}0 0)?\b|\bstartxref[\s\0]{1,8}\d{1,20}|\d{10} \d{5} [nf]|\b\d{1,10} \d{1,10}(?=[\s\0]{1,4}\d{10} \d{5} [nf])/g;
const BINARY_MARK = /%[\x80-\xff]{4,16}(?=[\r\n])/;

/**
 * Finds every object of a file from its first byte to its last: those that no table lists, and those that a later
 * revision replaced, too. What stands between them is said and is a fact, unless it is what every file has there.
 */
export function scan(finds: Finds, bytes: Uint8Array): Scanned {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const objects: PdfObject[] = [];
  const trailers: Dict[] = [];
  let ends = 0;
  let done = 0;
  for (let mark = text.indexOf("obj"); mark >= 0; mark = text.indexOf("obj", mark)) {
    const before = Math.max(done, mark - 48);
    const header = HEADER.exec(text.slice(before, mark));
    if (header === null) {
      mark += 3;
      continue;
    }
    const start = before + header.index + header[0].search(/\d/);
    ends += sayGap(finds, text.slice(done, start), trailers, done === 0, false);
    const number = Number(header[1]);
    const { value, end, stream } = bodyAt(finds, text, mark + 3, number);
    objects.push({
      number,
      value,
      revision: ends,
      ...(stream === undefined ? {} : { stream: bytes.subarray(stream[0], stream[1]) }),
    });
    done = end;
    mark = end;
  }
  ends += sayGap(finds, text.slice(done), trailers, done === 0, true);
  return { objects, trailers, ends };
}

function bodyAt(finds: Finds, text: string, from: number, number: number) {
  const lexer = new Lexer(text, from);
  const value = valueAt(finds, lexer, number);
  for (const comment of lexer.comments) finds.say(`object ${number}: comment`, characters(comment));
  lexer.skip();
  if (!isDict(value) || !text.startsWith("stream", lexer.at))
    return { value, end: lexer.at, stream: undefined };
  const start =
    lexer.at + "stream".length + (/^\r?\n?/.exec(text.slice(lexer.at + 6, lexer.at + 8))?.[0].length ?? 0);
  const length = numberOf(value.get("Length"));
  if (length !== undefined && /^\s{0,4}endstream/.test(text.slice(start + length, start + length + 14)))
    return {
      value,
      end: text.indexOf("endstream", start + length) + 9,
      stream: [start, start + length] as const,
    };
  const end = endOfStream(text, start);
  if (end < 0) finds.cannot(`object ${number}`, "has a stream without an end");
  return end < 0
    ? { value, end: text.length, stream: [start, text.length] as const }
    : { value, end: end + 9, stream: [start, end] as const };
}

/** The first `endstream` with an `endobj` behind it, or else the first. */
function endOfStream(text: string, from: number): number {
  for (let end = text.indexOf("endstream", from); end >= 0; end = text.indexOf("endstream", end + 9))
    if (/^\s{0,8}endobj/.test(text.slice(end + 9, end + 24))) return end;
  return text.indexOf("endstream", from);
}

function valueAt(finds: Finds, lexer: Lexer, number: number): Value {
  const start = lexer.at;
  try {
    const value = lexer.next(true) ?? null;
    if (value instanceof Keyword) lexer.at = start;
    return value instanceof Keyword ? null : value;
  } catch (fault) {
    if (!(fault instanceof TooDeep)) throw fault;
    finds.cannot(`object ${number}`, "is nested more than 200 deep");
    return null;
  }
}

/** Says what no file needs between its objects, takes the trailers from it, and answers how many `%%EOF` it has. */
function sayGap(finds: Finds, gap: string, trailers: Dict[], isFirst: boolean, isLast: boolean): number {
  const ends = gap.split("%%EOF").length - 1;
  const behind = isLast && ends > 0 ? gap.slice(gap.lastIndexOf("%%EOF") + 5) : "";
  const whole = isLast && ends > 0 ? gap.slice(0, gap.lastIndexOf("%%EOF")) : gap;
  const parts: string[] = [];
  let done = 0;
  for (let mark = whole.indexOf("trailer"); mark >= 0; mark = whole.indexOf("trailer", done)) {
    parts.push(whole.slice(done, mark));
    const lexer = new Lexer(whole, mark + "trailer".length);
    const value = valueAt(finds, lexer, 0);
    for (const comment of lexer.comments) finds.say("trailer: comment", characters(comment));
    // What stands there and is no dictionary must be said too.
    if (value !== null) trailers.push(isDict(value) ? value : new Map([["", value]]));
    done = Math.max(lexer.at, mark + "trailer".length);
  }
  parts.push(whole.slice(done));
  let rest = parts.join(" ").replace(FURNITURE, " ");
  if (isFirst) rest = rest.replace(BINARY_MARK, "");
  tell(finds, rest, "bytes-between-objects", "between objects");
  tell(finds, behind, "bytes-after-end", "after the end");
  return ends;
}

function tell(
  finds: Finds,
  text: string,
  kind: "bytes-between-objects" | "bytes-after-end",
  where: string,
): void {
  const bytes = text.replace(/^[\s\0]+/, "");
  if (bytes === "") return;
  finds.fact(kind, where, `${bytes.length} bytes that no object needs`);
  finds.inside(where, Buffer.from(bytes, "latin1"));
}

const characters = (bytes: string): string => Buffer.from(bytes, "latin1").toString();
