/**
 * Fragments as bytes for a cache: a line that names the form, a line of JSON for what is said about the paper and how
 * long the rest is, then the body's tables and bytes as they are in memory (little-endian on every machine we run on).
 */
import type { Body } from "./body.ts";
import type { Fragment } from "./fragment.ts";

/** Raised whenever fragments made before would be read or joined wrongly; belongs in the key of every cache. */
export const FRAGMENT_VERSION = 3;
const FIRST_LINE = `orderpaper fragment ${FRAGMENT_VERSION}\n`;
const LINE_FEED = 0x0a;
const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** The tables of a body, in the order in which they are written. */
const TABLES = ["objects", "blanks", "parentKeys"] as const;

interface Lengths {
  readonly tables: readonly number[];
  readonly bytes: number;
}

/** The same fragment always gives the same bytes. */
export function freezeFragment({ body, destinations, ...said }: Fragment): Uint8Array {
  const { bytes, slots, plain, digests } = body;
  const lengths: Lengths = { tables: TABLES.map((table) => body[table].length), bytes: bytes.length };
  const header = { ...said, destinations: [...destinations], body: { slots, plain, digests }, lengths };
  const tables = TABLES.map((table) => {
    const { buffer, byteOffset, byteLength } = body[table];
    return new Uint8Array(buffer, byteOffset, byteLength);
  });
  return Buffer.concat([Buffer.from(`${FIRST_LINE}${JSON.stringify(header)}\n`), ...tables, bytes]);
}

/** The fragment in these bytes, or nothing if they are of another version or were cut short. */
export function thawFragment(frozen: Uint8Array): Fragment | undefined {
  const file = Buffer.from(frozen.buffer, frozen.byteOffset, frozen.byteLength);
  if (file.toString("utf8", 0, FIRST_LINE.length) !== FIRST_LINE) return undefined;
  const end = file.indexOf(LINE_FEED, FIRST_LINE.length);
  if (end < 0) return undefined;
  const { destinations, body, lengths, ...said } = JSON.parse(
    file.toString("utf8", FIRST_LINE.length, end),
  ) as Header;
  let at = end + 1;
  const next = (length: number): Buffer => {
    at += length;
    return file.subarray(at - length, at);
  };
  const [objects, blanks, parentKeys] = lengths.tables.map((length) => words(next(length * WORD)));
  const bytes = next(lengths.bytes);
  if (objects === undefined || blanks === undefined || parentKeys === undefined) return undefined;
  if (at !== file.length) return undefined;
  return {
    ...said,
    destinations: new Map(destinations),
    body: { ...body, objects, blanks, parentKeys, bytes },
  };
}

type Header = Omit<Fragment, "body" | "destinations"> & {
  readonly destinations: readonly (readonly [string, { page: number; x: number; y: number }])[];
  readonly body: Pick<Body, "slots" | "plain" | "digests">;
  readonly lengths: Lengths;
};

/** A copy, because tables in memory begin at multiples of four bytes. */
function words(bytes: Buffer): Uint32Array {
  const copy = new Uint8Array(bytes);
  return new Uint32Array(copy.buffer, 0, Math.floor(copy.length / WORD));
}
