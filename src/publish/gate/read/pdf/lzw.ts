const CLEAR = 256;
const END = 257;

/** Unpacks LZW (ISO 32000-1, 7.4.4.2); `early` is 1 where codes grow one code early. Reads as far as the bytes make sense. */
export function unLzw(bytes: Uint8Array, early: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let table: Uint8Array[] = [];
  let last: Uint8Array | undefined;
  let width = 9;
  let bits = 0;
  let held = 0;
  const clear = (): void => {
    table = Array.from({ length: 258 }, (_, code) => Uint8Array.of(code & 255));
    last = undefined;
    width = 9;
  };
  clear();
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      clear();
      continue;
    }
    const known = table[code];
    if (known === undefined && (last === undefined || code !== table.length)) break;
    const entry = known ?? joined(last ?? Uint8Array.of(), (last ?? Uint8Array.of())[0] ?? 0);
    parts.push(entry);
    if (last !== undefined && table.length < 4096) table.push(joined(last, entry[0] ?? 0));
    last = entry;
    width = Math.min(12, Math.max(9, 32 - Math.clz32(table.length + early)));
  }
  return Buffer.concat(parts);
}

function joined(before: Uint8Array, byte: number): Uint8Array {
  const whole = new Uint8Array(before.length + 1);
  whole.set(before);
  whole[before.length] = byte;
  return whole;
}
