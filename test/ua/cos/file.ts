import { dataOf } from "./filters.ts";
import { Lexer } from "./lexer.ts";
import { readObject } from "./object.ts";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { type Cos, type Dict, Ref, type Resolve, Stream } from "./values.ts";
import { type Place, readCrossReference } from "./xref.ts";

/** A PDF as objects. */
export interface CosFile {
  readonly bytes: Uint8Array;
  readonly trailer: Dict;
  readonly resolve: Resolve;
  /** The numbers of all objects in use, the smallest first. */
  readonly numbers: readonly number[];
  /** Numbers of the object streams and cross-reference streams: the file's own furniture. */
  readonly furniture: ReadonlySet<number>;
  /** Byte ranges of the file that hold something, in order. */
  readonly ranges: () => readonly (readonly [from: number, to: number])[];
}

/** Opens a PDF by its cross-reference, as every reader does; repairs nothing. @throws Unreadable */
export function openFile(bytes: Uint8Array): CosFile {
  const values = new Map<number, Cos>();
  const ends = new Map<number, number>();
  const open = new Set<number>();
  let places: ReadonlyMap<number, Place> = new Map();

  const resolve: Resolve = (value) => {
    if (!(value instanceof Ref)) return value;
    const known = values.get(value.number);
    if (known !== undefined) return known;
    const place = places.get(value.number);
    if (place === undefined) return null;
    if (open.has(value.number)) throw new Unreadable(`object ${value.number} refers to itself`);
    open.add(value.number);
    const read = resolve("at" in place ? atByte(value.number, place.at) : inStream(value.number, place));
    open.delete(value.number);
    values.set(value.number, read);
    return read;
  };
  const atByte = (number: number, at: number): Cos => {
    const object = readObject(bytes, at, resolve);
    if (object.number !== number)
      throw new Unreadable(`object ${object.number} is where object ${number} should be`);
    ends.set(at, object.end);
    return object.value;
  };
  const inStream = (number: number, place: { readonly within: number; readonly index: number }): Cos => {
    const stream = resolve(new Ref(place.within, 0));
    if (!(stream instanceof Stream)) throw new Unreadable(`object ${place.within} is no object stream`);
    const data = dataOf(stream);
    const found = stream.dict.number("First") ?? 0;
    const offsets = headOf(stream, data);
    const [at = -1, holds] = [offsets[2 * place.index + 1], offsets[2 * place.index]];
    if (holds !== number)
      throw new Unreadable(`object stream ${place.within} does not hold object ${number} at ${place.index}`);
    return new Lexer(data, found + at, resolve).object();
  };

  const reference = readCrossReference(bytes, resolve);
  places = reference.places;
  const numbers = [...places.keys()].sort((a, b) => a - b);
  const containers = [...places.values()].flatMap((place) => ("within" in place ? [place.within] : []));
  const starts = new Map(
    [...places].flatMap(([number, place]) => ("at" in place ? [[place.at, number] as const] : [])),
  );
  const sections = reference.ranges.flatMap(([from]) => starts.get(from) ?? []);
  return {
    bytes,
    trailer: reference.trailer,
    resolve,
    numbers,
    furniture: new Set([...containers, ...sections]),
    ranges: () => {
      for (const number of numbers) resolve(new Ref(number, 0));
      return [...ends, ...reference.ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    },
  };
}

const heads = new WeakMap<Stream, readonly number[]>();

/** The pairs of number and offset at the head of an object stream (ISO 32000-1, 7.5.7). */
function headOf(stream: Stream, data: Uint8Array): readonly number[] {
  const known = heads.get(stream);
  if (known !== undefined) return known;
  const head = latin(data.subarray(0, stream.dict.number("First") ?? 0))
    .trim()
    .split(/\s+/)
    .map(Number);
  heads.set(stream, head);
  return head;
}
