import { brotliDecompressSync, constants, inflateRawSync, inflateSync, type ZlibOptions } from "node:zlib";

/** What compressed bytes hold, and how many of them it took; or why they cannot be read. */
export type Unpacked = { readonly bytes: Uint8Array; readonly used: number } | { readonly why: string };

/** Compressed nothing grows without end: what is bigger than this unpacked is reported, not read. */
const MOST_BYTES = 512 * 1024 * 1024;
/** Streams that break off are read as far as they go, as every reader of them does. */
const UNFINISHED: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH };

/** Reads zlib's format (RFC 1950). */
export const inflated = (bytes: Uint8Array): Unpacked => withInfo(inflateSync, bytes);

/** Reads bare deflate (RFC 1951). */
export const inflatedRaw = (bytes: Uint8Array): Unpacked => withInfo(inflateRawSync, bytes);

/** Reads brotli (RFC 7932), which has no mark of its own. */
export function unbrotlied(bytes: Uint8Array): Unpacked {
  try {
    return { bytes: brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES }), used: bytes.length };
  } catch (fault) {
    return { why: whyNot(fault, "brotli") };
  }
}

function withInfo(unpack: typeof inflateSync, bytes: Uint8Array): Unpacked {
  try {
    const answer: unknown = unpack(bytes, { ...UNFINISHED, maxOutputLength: MOST_BYTES, info: true });
    const { buffer, engine } = answer as {
      readonly buffer: Buffer;
      readonly engine: { readonly bytesWritten: number };
    };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch (fault) {
    return { why: whyNot(fault, "deflate") };
  }
}

function whyNot(fault: unknown, format: string): string {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  return code === "ERR_BUFFER_TOO_LARGE" ? "grows beyond 512 MB when unpacked" : `a broken ${format} stream`;
}
