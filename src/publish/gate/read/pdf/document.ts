import type { Finds } from "../finds.ts";
import { type Decoded, decodedStream } from "./filters.ts";
import { Lexer } from "./lexer.ts";
import { scan } from "./scan.ts";
import { type Dict, isDict, nameOf, numberOf, type PdfObject, Ref, type Value } from "./values.ts";

/** A PDF with everything that its bytes hold, and ways to look into it. */
export interface Document {
  /** Every version of every object, those within object streams included. */
  readonly objects: readonly PdfObject[];
  /** The dictionaries that say where a revision begins, in the order of the file. */
  readonly trailers: readonly Dict[];
  /** How many `%%EOF` there are. */
  readonly ends: number;
  /** What a value means: itself, or the version of an object that a reference meant in that revision. */
  readonly at: (value: Value | undefined, revision?: number) => Value | undefined;
  readonly objectAt: (ref: Value | undefined, revision?: number) => PdfObject | undefined;
  /** What a stream holds; undefined if it cannot be read, which then is reported, once. */
  readonly unpacked: (object: PdfObject) => Decoded | undefined;
}

const MOST_STEPS = 32;

/** Reads the objects of a file. Object streams (ISO 32000-1, 7.5.7) are read in full, listed or not. */
export function documentOf(finds: Finds, bytes: Uint8Array): Document {
  const { objects: written, trailers, ends } = scan(finds, bytes);
  const versions = new Map<number, PdfObject[]>();
  const add = (object: PdfObject): void => {
    const all = versions.get(object.number);
    if (all === undefined) versions.set(object.number, [object]);
    else all.push(object);
  };
  for (const object of written) add(object);
  const objectAt = (ref: Value | undefined, revision = Number.POSITIVE_INFINITY): PdfObject | undefined => {
    if (!(ref instanceof Ref)) return undefined;
    const all = versions.get(ref.number) ?? [];
    return all.findLast((object) => object.revision <= revision) ?? all[0];
  };
  const at = (value: Value | undefined, revision?: number): Value | undefined => {
    let now = value;
    for (let step = 0; now instanceof Ref && step < MOST_STEPS; step++) now = objectAt(now, revision)?.value;
    return now instanceof Ref ? undefined : now;
  };
  const known = new Map<PdfObject, Decoded | undefined>();
  const unpacked = (object: PdfObject): Decoded | undefined => {
    if (known.has(object)) return known.get(object);
    const decoded = unpack(finds, object, (value) => at(value, object.revision));
    // Pictures are large and looked at once.
    if (!isDict(object.value) || nameOf(object.value.get("Subtype")) !== "Image") known.set(object, decoded);
    return decoded;
  };
  const packed = written.flatMap((object) =>
    typeOf(object) === "ObjStm" ? within(finds, object, unpacked) : [],
  );
  for (const object of packed) add(object);
  const tables = written.flatMap(({ value }) =>
    isDict(value) && nameOf(value.get("Type")) === "XRef" ? [value] : [],
  );
  return {
    objects: [...written, ...packed],
    trailers: [...trailers, ...tables],
    ends,
    at,
    objectAt,
    unpacked,
  };
}

/** The `Type` of an object that is a dictionary; "" of any other. */
export const typeOf = ({ value }: PdfObject): string => (isDict(value) ? nameOf(value.get("Type")) : "");

function unpack(
  finds: Finds,
  object: PdfObject,
  at: (value: Value | undefined) => Value | undefined,
): Decoded | undefined {
  if (object.stream === undefined || !isDict(object.value)) return undefined;
  const decoded = decodedStream(object.value, object.stream, at);
  if (typeof decoded === "string") {
    finds.cannot(`object ${object.number}`, decoded);
    finds.inside(`object ${object.number}, as it stands`, object.stream);
    return undefined;
  }
  if (decoded.rest.some((byte) => byte !== 0x0a && byte !== 0x0d && byte !== 0x20 && byte !== 0)) {
    finds.fact(
      "bytes-after-end",
      `object ${object.number}`,
      `${decoded.rest.length} bytes after what its filter needs`,
    );
    finds.inside(`object ${object.number}, behind its stream`, decoded.rest);
  }
  return decoded;
}

function within(finds: Finds, holder: PdfObject, unpacked: Document["unpacked"]): readonly PdfObject[] {
  const decoded = unpacked(holder);
  if (decoded === undefined || !isDict(holder.value)) return [];
  const text = Buffer.from(decoded.bytes).toString("latin1");
  const first = numberOf(holder.value.get("First")) ?? 0;
  const list = new Lexer(text.slice(0, first));
  const places: { readonly number: number; readonly from: number }[] = [];
  for (let number = list.next(false); typeof number === "number"; number = list.next(false))
    places.push({ number, from: first + (numberOf(list.next(false)) ?? 0) });
  const objects: PdfObject[] = [];
  const lexer = new Lexer(text, first);
  let done = first;
  for (const { number, from } of places.sort((a, b) => a.from - b.from)) {
    if (from > done) sayUnlisted(finds, holder.number, text.slice(done, from));
    lexer.at = from;
    objects.push({ number, value: lexer.next(true) ?? null, revision: holder.revision });
    done = Math.max(done, lexer.at);
  }
  sayUnlisted(finds, holder.number, text.slice(done));
  for (const comment of lexer.comments) finds.say(`object ${holder.number}: comment`, comment);
  return objects;
}

function sayUnlisted(finds: Finds, number: number, text: string): void {
  if (/^[\s\0]*$/.test(text)) return;
  finds.fact("bytes-between-objects", `object ${number}`, "holds bytes that it does not list");
  finds.say(`object ${number}, not listed`, text);
}
