import { crc32, inflateRawSync } from "node:zlib";
import { DocxFault } from "./docx-fault.ts";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Most bytes of one part of a report when it is unpacked. */
const LARGEST = 256 * 1024 * 1024;

export const BROKEN = "the file is broken: open it in Word, save it as a new .docx and import that";

/** The files of a ZIP by name (APPNOTE 6.3, 4.3). Throws DocxFault if it is broken or has a password. */
export function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    let end = view.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
    if (end < 0) throw new DocxFault(BROKEN);
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
      const length = (field: number): number => view.getUint16(at + field, true);
      const name = Buffer.from(bytes.subarray(at + 46, at + 46 + length(28))).toString();
      if (length(8) & 1)
        throw new DocxFault(
          "the file has a password: open it in Word, take the password off and save it again",
        );
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL) throw new DocxFault(BROKEN);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
      files.set(name, length(10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST }));
      at += 46 + length(28) + length(30) + length(32);
    }
  } catch (error) {
    throw error instanceof DocxFault ? error : new DocxFault(BROKEN, { cause: error });
  }
  return files;
}

/** Files as a ZIP, stored as they are: for a reader that takes nothing else. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const [name, data] of files) {
    const called = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(called.length, 22);
    const head = Buffer.concat([numbers(LOCAL), common, called]);
    const own = Buffer.alloc(14);
    own.writeUInt32LE(at, 10);
    list.push(Buffer.concat([numbers(CENTRAL), Buffer.from([20, 0]), common, own, called]));
    parts.push(head, data);
    at += head.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, numbers(END), end]);
}

const numbers = (mark: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(mark);
  return bytes;
};
