import { pixels, WIDTH } from "../beside/pictures.ts";
import type { Canary, SecretFile } from "../canary.ts";
import type { LeakyFile } from "../leaks/leak.ts";
import { readPdf } from "./pdf.ts";
import { unpacked } from "./unpack.ts";
import { bare, readings } from "./words.ts";

/**
 * An independent search for secrets, which knows nothing of the gate or of anything in `src`: it unpacks whatever can be
 * unpacked, reads it in every way it can think of and looks for the bare letters and digits of a secret. Answers with the
 * places where found secrets were planted.
 */
export async function searchFile(file: LeakyFile, canaries: readonly Canary[]): Promise<readonly string[]> {
  const pieces = unpacked(file.path, file.bytes);
  const documents = await Promise.all(pieces.map(readPdf));
  const texts = [Buffer.from(file.path), ...pieces, ...documents.flat()].flatMap(readings);
  return canaries
    .filter(({ text }) => texts.some((words) => words.includes(bare(text))))
    .map(({ place }) => place);
}

/** Secret files that lie in a public one as they are, packed or not, and planted pictures whose pixels do. */
export function searchForFiles(file: LeakyFile, secrets: readonly SecretFile[]): readonly string[] {
  const pieces = unpacked(file.path, file.bytes);
  return secrets
    .filter((secret) =>
      pieces.some((piece) => piece.includes(Buffer.from(secret.bytes)) || piece.includes(rowOf(secret))),
    )
    .map(({ path }) => path);
}

/** A row from the middle of a planted picture; the file itself where it is none. */
function rowOf({ path, bytes }: SecretFile): Buffer {
  if (!path.endsWith(".png")) return Buffer.from(bytes);
  const colours = pixels(path.includes("tanks") ? 1 : 2);
  return Buffer.from(colours.subarray(WIDTH * 3 * 16, WIDTH * 3 * 17));
}
