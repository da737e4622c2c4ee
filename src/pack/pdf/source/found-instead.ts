/** What a file is that is called PDF and is none, as far as its first bytes tell. */
import { toText } from "../syntax.ts";

const OFFICE = "a Word document or another office file";

/** First bytes of files that people have by mistake, one character a byte. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", `${OFFICE}, or a ZIP archive`],
  ["\xd0\xcf\x11\xe0", `${OFFICE} of the old kind`],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["\x89PNG", "a PNG picture"],
  ["{\\rtf", "a document in Rich Text Format"],
  ["version https://git-lfs", "the place-holder of a file that git keeps elsewhere"],
];

/** Says what begins with these bytes: `it is a web page`. */
export function foundInstead(beginning: Uint8Array): string {
  const text = toText(beginning);
  if (text.trim() === "") return "it is empty";
  if (/^(\xef\xbb\xbf)?\s*<(!doctype html|html)/i.test(text)) return "it is a web page";
  const [, kind] = SIGNATURES.find(([signature]) => text.startsWith(signature)) ?? [];
  return kind === undefined ? "it does not begin with %PDF-" : `it is ${kind}`;
}
