import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

const PARTIAL = { finishFlush: 2, maxOutputLength: 64_000_000 } as const;
const DEEPEST = 4;

/**
 * Everything that comes out of some bytes when whatever looks packed is unpacked, over and over: the bytes themselves
 * first. It does not read formats, it tries: gzip, zlib and ZIP entries at any place, runs of base64, Brotli by name.
 */
export function unpacked(path: string, bytes: Uint8Array, depth = 0): readonly Buffer[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (depth === DEEPEST) return [whole];
  const inner = [
    ...(path.endsWith(".br") ? tried(() => brotliDecompressSync(whole)) : []),
    ...at(whole, "\x1f\x8b\x08").flatMap((place) => tried(() => gunzipSync(whole.subarray(place), PARTIAL))),
    ...["\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda"].flatMap((mark) =>
      at(whole, mark).flatMap((place) => tried(() => inflateSync(whole.subarray(place), PARTIAL))),
    ),
    ...at(whole, "PK\x03\x04").flatMap((place) => {
      const start = place + 30 + u16(whole, place + 26) + u16(whole, place + 28);
      return u16(whole, place + 8) === 8 ? tried(() => inflateRawSync(whole.subarray(start), PARTIAL)) : [];
    }),
    ...base64(whole),
    ...(depth === 0 ? decoded85(whole) : []),
  ];
  return [whole, ...inner.flatMap((piece) => unpacked("", piece, depth + 1))];
}

const u16 = (bytes: Buffer, place: number): number =>
  place + 2 <= bytes.length ? bytes.readUInt16LE(place) : 0;

function at(bytes: Buffer, mark: string): readonly number[] {
  const places: number[] = [];
  for (
    let place = bytes.indexOf(mark, 0, "latin1");
    place >= 0;
    place = bytes.indexOf(mark, place + 1, "latin1")
  )
    places.push(place);
  return places;
}

/** What a decoder makes of it, if it makes anything. */
function tried(decode: () => Buffer): readonly Buffer[] {
  try {
    const made = decode();
    return made.length > 3 ? [made] : [];
  } catch {
    return [];
  }
}

/** Whatever may be base64, decoded, one run behind the other. */
function base64(bytes: Buffer): readonly Buffer[] {
  const runs = [...bytes.toString("latin1").matchAll(/[A-Za-z0-9+/_-]{12,}/g)].map(([run]) => run);
  const gap = Buffer.alloc(2);
  const decoded = runs
    .filter((run) => /[A-Z0-9+]/.test(run))
    .flatMap((run) => [Buffer.from(run, "base64"), gap]);
  return decoded.length === 0 ? [] : [Buffer.concat(decoded)];
}

/** Runs of ASCII85 that end as PDF ends them. */
function decoded85(bytes: Buffer): readonly Buffer[] {
  return [...bytes.toString("latin1").matchAll(/[!-u\s]{10,}~>/g)].map(([run]) => {
    const digits = Buffer.from(run.replace(/\s|~>/g, ""), "latin1");
    const groups = Array.from({ length: Math.ceil(digits.length / 5) }, (_, i) => {
      const five = digits.subarray(i * 5, i * 5 + 5);
      const value = Array.from({ length: 5 }, (_, n) => (five[n] ?? 117) - 33).reduce(
        (sum, n) => sum * 85 + n,
        0,
      );
      const four = Buffer.alloc(4);
      four.writeUInt32BE(value % 2 ** 32);
      return four.subarray(0, five.length - 1);
    });
    return Buffer.concat(groups);
  });
}
