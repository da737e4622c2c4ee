/** A TrueType program (ISO/IEC 14496-22), as far as widths and glyphs go. */
export interface TrueTypeProgram {
  readonly glyphs: number;
  /** In thousandths of an em. */
  readonly width: (glyph: number) => number;
  readonly cmaps: readonly CharacterMap[];
}

export interface CharacterMap {
  readonly platform: number;
  readonly encoding: number;
  /** The glyph of a code; 0 if it has none. */
  readonly glyph: (code: number) => number;
}

/** Reads a TrueType program; undefined if it is none, or broken. */
export function readTrueType(bytes: Uint8Array): TrueTypeProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return read(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(view: DataView): TrueTypeProgram | undefined {
  if (![0x00010000, 0x74727565].includes(view.getUint32(0))) return undefined;
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(at + byte))).join("");
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > view.byteLength) return undefined;
    tables.set(tag, view.getUint32(at + 8));
  }
  const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined;
  if (!tables.has("glyf") || !tables.has("loca")) return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  const cmap = tables.get("cmap");
  return {
    glyphs: view.getUint16(maxp + 4),
    width: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
    cmaps: cmap === undefined ? [] : readCharacterMaps(view, cmap),
  };
}

function readCharacterMaps(view: DataView, table: number): readonly CharacterMap[] {
  return Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const at = table + 4 + 8 * index;
    const glyph = lookup(view, table + view.getUint32(at + 4));
    return { platform: view.getUint16(at), encoding: view.getUint16(at + 2), glyph };
  });
}

/** Formats 0, 4, 6 and 12; in any other no code has a glyph. */
function lookup(view: DataView, at: number): (code: number) => number {
  const format = view.getUint16(at);
  if (format === 0) return (code) => (code < 256 ? view.getUint8(at + 6 + code) : 0);
  if (format === 4) return (code) => inSegments(view, at, code);
  if (format === 6) {
    const first = view.getUint16(at + 6);
    const count = view.getUint16(at + 8);
    return (code) =>
      code >= first && code < first + count ? view.getUint16(at + 10 + 2 * (code - first)) : 0;
  }
  if (format !== 12) return () => 0;
  return (code) => {
    for (let group = at + 16; group < at + 16 + 12 * view.getUint32(at + 12); group += 12)
      if (code >= view.getUint32(group) && code <= view.getUint32(group + 4))
        return view.getUint32(group + 8) + code - view.getUint32(group);
    return 0;
  };
}

function inSegments(view: DataView, at: number, code: number): number {
  const size = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + size];
  for (let segment = 0; segment < size; segment += 2) {
    if (code > view.getUint16(ends + segment)) continue;
    const start = view.getUint16(starts + segment);
    if (code < start) return 0;
    const delta = view.getUint16(starts + size + segment);
    const place = starts + 2 * size + segment;
    const offset = view.getUint16(place);
    const glyph = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - start));
    return offset !== 0 && glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
