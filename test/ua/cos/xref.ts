import { dataOf } from "./filters.ts";
import { Keyword, Lexer } from "./lexer.ts";
import { readObject } from "./object.ts";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { Dict, type Resolve, Stream } from "./values.ts";

/** Where an object is: at a byte of the file, or the how manieth of an object stream. */
export type Place = { readonly at: number } | { readonly within: number; readonly index: number };

/** What the cross-reference says (ISO 32000-1, 7.5.4 and 7.5.8). */
export interface CrossReference {
  readonly trailer: Dict;
  readonly places: ReadonlyMap<number, Place>;
  /** Byte ranges of the file that the cross-reference itself takes, with its trailer. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Reads the cross-reference from the last `startxref` back to the first. @throws Unreadable */
export function readCrossReference(bytes: Uint8Array, resolve: Resolve): CrossReference {
  const tail = latin(bytes.subarray(Math.max(0, bytes.length - 1024)));
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (start === undefined) throw new Unreadable("the file does not end with startxref, a number and %%EOF");
  const places = new Map<number, Place | undefined>();
  const ranges: [number, number][] = [];
  const seen = new Set<number>();
  let trailer: Dict | undefined;
  const queue = [Number(start)];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) throw new Unreadable(`the cross-reference at byte ${at} leads back to itself`);
    seen.add(at);
    const section = readSection(bytes, at, resolve, places);
    ranges.push([at, section.end]);
    trailer ??= section.trailer;
    for (const key of ["XRefStm", "Prev"]) {
      const next = section.trailer.number(key);
      if (next !== undefined) queue.push(next);
    }
  }
  if (trailer === undefined) throw new Unreadable("the file has no trailer");
  const used = [...places].flatMap(([number, place]) =>
    place === undefined ? [] : [[number, place] as const],
  );
  return { trailer, places: new Map(used), ranges };
}

type Places = Map<number, Place | undefined>;

function readSection(
  bytes: Uint8Array,
  at: number,
  resolve: Resolve,
  places: Places,
): { trailer: Dict; end: number } {
  const lexer = new Lexer(bytes, at, resolve);
  const first = lexer.next();
  if (first instanceof Keyword && first.word === "xref") return readTable(lexer, places);
  const { value, end } = readObject(bytes, at, resolve);
  if (!(value instanceof Stream) || value.dict.name("Type") !== "XRef")
    throw new Unreadable(`there is no cross-reference at byte ${at}`);
  readStream(value, places);
  return { trailer: value.dict, end };
}

function readTable(lexer: Lexer, places: Places): { trailer: Dict; end: number } {
  for (;;) {
    const first = lexer.next();
    if (first instanceof Keyword && first.word === "trailer") {
      const trailer = lexer.object();
      if (!(trailer instanceof Dict)) throw new Unreadable("the trailer is no dictionary");
      return { trailer, end: lexer.position };
    }
    const count = lexer.object();
    if (typeof first !== "number" || typeof count !== "number")
      throw new Unreadable("the cross-reference table is broken");
    for (let number = first; number < first + count; number += 1) {
      const offset = lexer.object();
      lexer.object();
      const kind = lexer.next();
      if (typeof offset !== "number" || !(kind instanceof Keyword))
        throw new Unreadable("the cross-reference table is broken");
      if (!places.has(number)) places.set(number, kind.word === "n" ? { at: offset } : undefined);
    }
  }
}

function readStream(stream: Stream, places: Places): void {
  const data = dataOf(stream);
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = stream.dict.numbers("W") ?? [];
  const index = stream.dict.numbers("Index") ?? [0, stream.dict.number("Size") ?? 0];
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const from = index[pair] ?? 0;
    for (let number = from; number < from + (index[pair + 1] ?? 0); number += 1) {
      const kind = kindWidth === 0 ? 1 : field(kindWidth);
      const [second, third] = [field(secondWidth), field(thirdWidth)];
      if (!places.has(number))
        places.set(
          number,
          kind === 1 ? { at: second } : kind === 2 ? { within: second, index: third } : undefined,
        );
    }
  }
}
