/** A map of characters to put into a program: format 4 for Unicode, 0 for the Mac, 6 for symbols. */
export interface SmallMap {
  readonly platform: number;
  readonly encoding: number;
  /** The code of glyph 1; glyphs 2 and 3 follow. */
  readonly first: number;
}

const u16 = (...numbers: readonly number[]): readonly number[] =>
  numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]);
const u32 = (...numbers: readonly number[]): readonly number[] =>
  numbers.flatMap((number) => u16(number >>> 16, number));

/** A TrueType program of four empty glyphs, 500, 600, 700 and 800 thousandths of an em wide. */
export function smallFont(maps: readonly SmallMap[]): Uint8Array {
  const tables: readonly (readonly [string, readonly number[]])[] = [
    ["cmap", characterMaps(maps)],
    ["glyf", u32(0)],
    [
      "head",
      [
        ...u32(0x10000, 0, 0, 0x5f0f3cf5),
        ...u16(0, 1000),
        ...u32(0, 0, 0, 0),
        ...u16(0, 0, 0, 0, 0, 8, 0, 0, 0),
      ],
    ],
    ["hhea", [...u32(0x10000), ...u16(...Array<number>(15).fill(0)), ...u16(4)]],
    ["hmtx", u16(500, 0, 600, 0, 700, 0, 800, 0)],
    ["loca", u16(0, 0, 0, 0, 0)],
    ["maxp", [...u32(0x5000), ...u16(4)]],
  ];
  let at = 12 + 16 * tables.length;
  const directory = tables.flatMap(([tag, bytes]) => {
    const entry = [...Buffer.from(tag, "latin1"), ...u32(0, at, bytes.length)];
    at += bytes.length;
    return entry;
  });
  return Uint8Array.from([
    ...u32(0x10000),
    ...u16(tables.length, 0, 0, 0),
    ...directory,
    ...tables.flatMap(([, bytes]) => bytes),
  ]);
}

function characterMaps(maps: readonly SmallMap[]): readonly number[] {
  let at = 4 + 8 * maps.length;
  const bodies = maps.map(subtable);
  const entries = maps.flatMap(({ platform, encoding }, index) => {
    const entry = [...u16(platform, encoding), ...u32(at)];
    at += bodies[index]?.length ?? 0;
    return entry;
  });
  return [...u16(0, maps.length), ...entries, ...bodies.flat()];
}

function subtable({ platform, encoding, first }: SmallMap): readonly number[] {
  if (platform === 1)
    return [
      ...u16(0, 262, 0),
      ...Array.from({ length: 256 }, (_, code) => (code >= first && code < first + 3 ? code - first + 1 : 0)),
    ];
  if (encoding === 0) return u16(6, 16, 0, first, 3, 1, 2, 3);
  return u16(4, 32, 0, 4, 4, 1, 0, first + 2, 0xffff, 0, first, 0xffff, 1 - first, 1, 0, 0);
}
