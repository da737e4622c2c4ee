/** What Pagefind writes its tables in: the part of CBOR (RFC 8949) that has whole numbers, text and lists. */
export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
const TEXT = 3;
const LIST = 4;

/** Reads one value that fills the bytes. Throws at anything but whole numbers, text and lists of known length. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new TextDecoder("utf-8", { fatal: true });
  let at = 0;
  const count = (short: number): number => {
    if (short < 24) return short;
    const width = ({ 24: 1, 25: 2, 26: 4 } as const)[short];
    if (width === undefined) throw new Error(`no CBOR of Pagefind’s: a length of kind ${short} at ${at}`);
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const next = (): Cbor => {
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    const many = count(head & 31);
    if (kind === UNSIGNED) return many;
    if (kind === LIST) return Array.from({ length: many }, next);
    if (kind !== TEXT) throw new Error(`no CBOR of Pagefind’s: a value of kind ${kind} at ${at}`);
    at += many;
    return words.decode(bytes.subarray(at - many, at));
  };
  const value = next();
  if (at !== bytes.length) throw new Error(`no CBOR of Pagefind’s: ${bytes.length - at} bytes too many`);
  return value;
}

/** The shortest way to write a value (RFC 8949, 4.2.1). */
export function writeCbor(value: Cbor): Uint8Array {
  const parts: Uint8Array[] = [];
  const head = (kind: number, many: number): void => {
    const top = kind << 5;
    if (many < 24) parts.push(Uint8Array.of(top | many));
    else if (many < 0x100) parts.push(Uint8Array.of(top | 24, many));
    else if (many < 0x10000) parts.push(Uint8Array.of(top | 25, many >> 8, many & 255));
    else parts.push(Uint8Array.of(top | 26, many >>> 24, (many >> 16) & 255, (many >> 8) & 255, many & 255));
  };
  const put = (each: Cbor): void => {
    if (typeof each === "number") head(UNSIGNED, each);
    else if (typeof each === "string") {
      const text = new TextEncoder().encode(each);
      head(TEXT, text.length);
      parts.push(text);
    } else {
      head(LIST, each.length);
      for (const one of each) put(one);
    }
  };
  put(value);
  return Buffer.concat(parts);
}
