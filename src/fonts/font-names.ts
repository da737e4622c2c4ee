/**
 * The names inside a font: its `name` table (OpenType 1.9.1, "name - Naming table"). A modified version may not carry a
 * reserved font name (SIL Open Font License 1.1, clause 3); its copyright stays as it is.
 */

const RESERVED = "Source";
const OURS = "Orderpaper";
const COPYRIGHT = 0;

/** A record of the name table: its language and number there, and its text. */
interface NameRecord {
  readonly language: number;
  readonly id: number;
  readonly text: string;
}

/** The copyright that a font (SFNT bytes) states. @throws if it states none */
export function copyrightOf(sfnt: Buffer): string {
  const found = namesOf(nameTableOf(tablesOf(sfnt))).find(({ id }) => id === COPYRIGHT);
  if (!found) throw new Error("the font states no copyright");
  return found.text;
}

/** The same font (SFNT bytes) under our name, in every record but the copyright. */
export function renamed(sfnt: Buffer): Buffer {
  const tables = tablesOf(sfnt);
  const names = namesOf(nameTableOf(tables)).map((name) =>
    name.id === COPYRIGHT ? name : { ...name, text: name.text.replaceAll(RESERVED, OURS) },
  );
  tables.set("name", nameTable(names));
  return joined(sfnt.readUInt32BE(0), tables);
}

/** The tables of a font by their tags (OpenType, "Organization of an OpenType font"). */
function tablesOf(sfnt: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < sfnt.readUInt16BE(4); index += 1) {
    const at = 12 + 16 * index;
    const offset = sfnt.readUInt32BE(at + 8);
    tables.set(
      sfnt.toString("latin1", at, at + 4),
      sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

function nameTableOf(tables: ReadonlyMap<string, Buffer>): Buffer {
  const table = tables.get("name");
  if (!table) throw new Error("the font has no names");
  return table;
}

/** The records for Windows in Unicode: the only ones the packages' fonts have. */
function namesOf(table: Buffer): readonly NameRecord[] {
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const field = (at: number): number => table.readUInt16BE(6 + 12 * index + at);
    const [platform, encoding, language, id] = [field(0), field(2), field(4), field(6)];
    const [length, offset] = [field(8), field(10)];
    if (platform !== 3 || encoding !== 1)
      throw new Error(`a name of platform ${platform}, encoding ${encoding}`);
    const from = strings + offset;
    const text = Buffer.from(table.subarray(from, from + length))
      .swap16()
      .toString("utf16le");
    return { language, id, text };
  });
}

function nameTable(names: readonly NameRecord[]): Buffer {
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  const texts = names.map(({ text }) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  for (const [index, { language, id }] of names.entries()) {
    const { length = 0 } = texts[index] ?? {};
    const fields = [3, 1, language, id, length, offset];
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}

/** Tables put together again. Their checksums are for the compressor to write: WOFF 2.0 does not carry them (section 5). */
function joined(flavour: number, tables: ReadonlyMap<string, Buffer>): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.size);
  const power = 2 ** Math.floor(Math.log2(tables.size));
  head.writeUInt32BE(flavour, 0);
  head.writeUInt16BE(tables.size, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (tables.size - power), 10);
  const bodies: Buffer[] = [];
  let offset = head.length;
  const inOrder = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [index, [tag, body]] of inOrder.entries()) {
    const at = 12 + 16 * index;
    head.write(tag, at, "latin1");
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(body.length, at + 12);
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([head, ...bodies]);
}
