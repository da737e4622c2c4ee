/** The container of TrueType fonts: a directory of tables (OpenType 1.9, "Organization of an OpenType Font"). */

/** Tables by their tags. */
export type Tables = ReadonlyMap<string, Buffer>;

const TRUE_TYPE = 0x00010000;
/** What the checksum of a whole font must add up to. */
const CHECKSUM = 0xb1b0afba;
/** Where in `head` the number stands that makes it so; it counts as zero. */
const ADJUSTMENT = 8;

/** The tables of a font with TrueType outlines; throws for any other bytes. */
export function readTables(font: Uint8Array): Tables {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== TRUE_TYPE)
    throw new Error("the font of stamps is not TrueType");
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const entry = 12 + i * 16;
    const start = bytes.readUInt32BE(entry + 8);
    tables.set(
      bytes.toString("latin1", entry, entry + 4),
      bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)),
    );
  }
  return tables;
}

/** A table that every font must have; throws if this one has not. */
export function tableOf(tables: Tables, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`the font of stamps has no ${tag} table`);
  return found;
}

/** A font file of these tables, in the order of their names. */
export function writeTables(tables: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(TRUE_TYPE, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (sorted.length - 2 ** power), 10);
  const pieces: Buffer[] = [directory];
  let offset = directory.length;
  sorted.forEach(([tag, table], i) => {
    const padded = Buffer.concat([table], Math.ceil(table.length / 4) * 4);
    if (tag === "head") padded.writeUInt32BE(0, ADJUSTMENT);
    const entry = 12 + i * 16;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(sum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    pieces.push(padded);
    offset += padded.length;
  });
  const file = Buffer.concat(pieces);
  const head = sorted.findIndex(([tag]) => tag === "head");
  if (head >= 0)
    file.writeUInt32BE((CHECKSUM - sum(file)) >>> 0, file.readUInt32BE(12 + head * 16 + 8) + ADJUSTMENT);
  return file;
}

function sum(bytes: Buffer): number {
  let total = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
