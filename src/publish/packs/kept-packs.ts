import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";

/** What was made of a meeting's papers, from what, and what is to be known of it. */
export interface KeptPack {
  /** What was read of the council, as keys of `reading.ts`. */
  readonly reads: readonly string[];
  /** The digest of what these stood for, and of the files beside its papers. */
  readonly digest: string;
  /** What later steps want to know, of plain values. */
  readonly about: unknown;
  readonly files: readonly KeptPackFile[];
}

export interface KeptPackFile {
  readonly address: string;
  /** Its SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Its size in bytes. */
  readonly size: number;
}

const NEWLINE = "\n".charCodeAt(0);

/** The papers of a meeting with an agenda of ten come to some 25 kB: an archive's packs are kept small. */
const LEVEL = { level: 1 };

/** Packs by their names, each packed away until somebody asks for it; what is as it was is written again as it is. */
export type PackedAway = ReadonlyMap<string, Uint8Array>;

/**
 * What a file holds: a line that tells apart everything that shapes packs besides the content, then of each pack a line with its
 * name and length, and behind it the pack. Nothing if it is not there, not whole, or of packs of another shape.
 */
export function readPacks(file: string, shape: string): PackedAway {
  const packs = new Map<string, Uint8Array>();
  const bytes = readSealed(file);
  if (bytes === undefined) return packs;
  let at = 0;
  const line = (): string => {
    const end = bytes.indexOf(NEWLINE, at);
    const text = Buffer.from(bytes.subarray(at, end)).toString("utf8");
    at = end + 1;
    return text;
  };
  if (line() !== shape) return packs;
  while (at < bytes.length) {
    const [name = "", length = ""] = line().split("\t");
    packs.set(name, bytes.subarray(at, at + Number(length)));
    at += Number(length);
  }
  return packs;
}

/** Keeps packs in one step. */
export function writePacks(file: string, shape: string, packs: PackedAway): void {
  const parts: Uint8Array[] = [Buffer.from(`${shape}\n`)];
  for (const [name, bytes] of packs) parts.push(Buffer.from(`${name}\t${bytes.length}\n`), bytes);
  writeSealed(file, Buffer.concat(parts));
}

export const packAway = (pack: KeptPack): Uint8Array => deflateRawSync(JSON.stringify(pack), LEVEL);

export const unpacked = (bytes: Uint8Array): KeptPack =>
  JSON.parse(inflateRawSync(bytes).toString("utf8")) as KeptPack;
