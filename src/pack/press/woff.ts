/**
 * WOFF 1.0 (W3C, "WOFF File Format 1.0") is an sfnt font whose tables are zlib-compressed one by one. The npm packages
 * bring .woff and .woff2; fontconfig and the stamps need the plain font.
 */
import { inflateSync } from "node:zlib";
import { PressFault } from "./press-fault.ts";

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
  /** Where the table stood in the WOFF: the sfnt keeps that order of data. */
  readonly stood: number;
}

/** The TrueType or OpenType font (sfnt) inside a WOFF 1.0 file. Throws PressFault for anything else, or if it is cut. */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== SIGNATURE) throw new PressFault("not a WOFF 1.0 font");
  const count = view.getUint16(12);
  if (bytes.length < HEADER + count * ENTRY) throw new PressFault("a WOFF font that is cut short");
  const tables = Array.from({ length: count }, (_, at) => table(view, bytes, HEADER + at * ENTRY));
  return sfnt(view.getUint32(4), tables);
}

function table(view: DataView, bytes: Uint8Array, entry: number): Table {
  const tag = view.getUint32(entry);
  const stood = view.getUint32(entry + 4);
  const packed = view.getUint32(entry + 8);
  const length = view.getUint32(entry + 12);
  if (stood + packed > bytes.length) throw new PressFault("a WOFF font that is cut short");
  const kept = bytes.subarray(stood, stood + packed);
  const data = packed < length ? inflateSync(kept, { maxOutputLength: Math.max(1, length) }) : kept;
  if (data.length !== length) throw new PressFault("a WOFF font with a table of the wrong length");
  return { tag, stood, checksum: view.getUint32(entry + 16), data };
}

/** Header and directory as the OpenType specification wants them ("Font file: table directory"): tags ascending. */
function sfnt(flavour: number, tables: readonly Table[]): Uint8Array {
  const directory = 12 + 16 * tables.length;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), directory);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  const power = 2 ** Math.floor(Math.log2(Math.max(1, tables.length)));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (tables.length - power) * 16);
  const places = new Map<Table, number>();
  let end = directory;
  for (const each of [...tables].sort((a, b) => a.stood - b.stood)) {
    places.set(each, end);
    out.set(each.data, end);
    end += padded(each.data.length);
  }
  [...tables]
    .sort((a, b) => a.tag - b.tag)
    .forEach((each, at) => {
      const entry = 12 + 16 * at;
      view.setUint32(entry, each.tag);
      view.setUint32(entry + 4, each.checksum);
      view.setUint32(entry + 8, places.get(each) ?? 0);
      view.setUint32(entry + 12, each.data.length);
    });
  return out;
}

const padded = (length: number): number => (length + 3) & ~3;
