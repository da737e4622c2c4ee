/** The sums of files that stand below a folder, read back from the disk. */
import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";

/** Bytes read at a time. */
const AT_A_TIME = 1 << 20;

/** Sums a file: the SHA-256 (FIPS 180-4) of its bytes in base64url. Throws what the machine says if it cannot be read. */
export type SumFile = (file: string) => string;

/** Sums one file after the other through the same memory: fresh memory for each of an archive's files takes longer than to sum them. */
export function openSums(): SumFile {
  const room = Buffer.allocUnsafe(AT_A_TIME);
  return (file) => {
    const sum = createHash("sha256");
    const opened = openSync(file, "r");
    try {
      for (let many = readSync(opened, room); many > 0; many = readSync(opened, room))
        sum.update(room.subarray(0, many));
    } finally {
      closeSync(opened);
    }
    return sum.digest("base64url");
  };
}

/** Paths of all files below a folder, with `/`, in no order; links and other things that are no folder count as files here. */
export function* filesBelow(folder: string, beginning = ""): Generator<string> {
  for (const entry of readdirSync(join(folder, beginning), { withFileTypes: true })) {
    const path = `${beginning}${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(folder, `${path}/`);
    else yield path;
  }
}
