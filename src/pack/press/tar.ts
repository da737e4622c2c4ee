/**
 * A reader of POSIX ustar archives (IEEE Std 1003.1, "pax": ustar Interchange Format), for the libraries that the
 * embedded browser brings. It knows plain files and folders only, and trusts no path.
 */
import { PressFault } from "./press-fault.ts";

const BLOCK = 512;

/** One plain file of an archive: its path with `/`, below the folder it is unpacked into. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Every plain file of a tar archive, in its order. Throws PressFault for a cut archive, a wrong header checksum, a
 * link or device, or a path that would leave the folder (absolute, `..`, a drive letter, a backslash).
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + BLOCK <= archive.length) {
    const header = archive.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return files;
    if (octal(header, 148, 8) !== checksum(header))
      throw new PressFault("a tar header with a wrong checksum");
    const path = nameOf(header);
    const size = octal(header, 124, 12);
    const kind = String.fromCharCode(header[156] ?? 0);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (bytes.length < size) throw new PressFault(`a tar archive that ends inside ${path}`);
    if (kind === "0" || kind === "\0") files.push({ path: inside(path), bytes });
    else if (kind === "5") inside(path.replace(/\/$/, ""));
    else throw new PressFault(`a tar archive with something that is no plain file: ${path}`);
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  throw new PressFault("a tar archive without its end");
}

function nameOf(header: Uint8Array): string {
  const name = text(header, 0, 100);
  const prefix = text(header, 257, 5) === "ustar" ? text(header, 345, 155) : "";
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** The path itself when it stays inside; the check is on its text, so no file system has a say. */
function inside(path: string): string {
  const steps = path.replace(/^\.\//, "").split("/");
  const strange = steps.some((step) => step === "" || step === "." || step === "..");
  if (strange || /[\\:]/.test(path))
    throw new PressFault(`a tar archive with a path that leaves it: ${path}`);
  return steps.join("/");
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = Buffer.from(header.subarray(from, from + length)).toString("utf8");
  const end = field.indexOf("\0");
  return end < 0 ? field : field.slice(0, end);
}

function octal(header: Uint8Array, from: number, length: number): number {
  const digits = text(header, from, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw new PressFault("a tar header with a number that is not octal");
  return Number.parseInt(digits, 8);
}

/** The sum of the header's bytes, its own checksum field counted as blanks. */
function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}
