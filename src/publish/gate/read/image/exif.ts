import type { Finds } from "../finds.ts";
import { sayBytes } from "../say-bytes.ts";

/** Tags that lead to another list of tags (EXIF 3.0, 4.6.3), and those that hold a small picture (4.5.5). */
const EXIF_LIST = 0x8769;
const GPS_LIST = 0x8825;
const INTEROPERABILITY_LIST = 0xa005;
const THUMBNAIL = 0x0201;
const THUMBNAIL_LENGTH = 0x0202;
/** GPSLatitude and GPSLongitude. */
const POSITION = new Set([2, 4]);
/** Bytes each kind of value has, by its number. */
const SIZES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const MOST_LISTS = 64;

/** Reads EXIF, or any TIFF's tags: every value that has words, small pictures, and whether it says where it was taken. */
export function readExif(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  const lists: { readonly at: number; readonly isPosition: boolean }[] = [
    { at: view.getUint32(4, little), isPosition: false },
  ];
  for (let list = lists.shift(); list !== undefined && seen.size < MOST_LISTS; list = lists.shift()) {
    if (list.at === 0 || seen.has(list.at)) continue;
    seen.add(list.at);
    if (list.at + 2 > bytes.length) {
      finds.cannot("exif", "a list of tags lies beyond the end");
      continue;
    }
    const count = view.getUint16(list.at, little);
    let picture = 0;
    for (let i = 0; i < count; i++) {
      const row = list.at + 2 + 12 * i;
      if (row + 12 > bytes.length) break;
      const tag = view.getUint16(row, little);
      const length = (SIZES[view.getUint16(row + 2, little)] ?? 1) * view.getUint32(row + 4, little);
      const value = view.getUint32(row + 8, little);
      const from = length <= 4 ? row + 8 : value;
      if (tag === EXIF_LIST || tag === INTEROPERABILITY_LIST) lists.push({ at: value, isPosition: false });
      else if (tag === GPS_LIST) lists.push({ at: value, isPosition: true });
      else if (tag === THUMBNAIL) picture = value;
      else if (tag === THUMBNAIL_LENGTH)
        finds.file("exif, small picture", bytes.subarray(picture, picture + value));
      else sayValue(finds, bytes.subarray(from, from + length));
      if (list.isPosition && POSITION.has(tag))
        finds.fact("position", "exif", "says where the picture was taken");
    }
    const next = list.at + 2 + 12 * count;
    if (next + 4 <= bytes.length) lists.push({ at: view.getUint32(next, little), isPosition: false });
  }
  if (lists.length > 0) finds.cannot("exif", `has more than ${MOST_LISTS} lists of tags`);
}

/** A comment of a user begins with the name of its characters in 8 bytes; in "UNICODE" it is UTF-16. */
function sayValue(finds: Finds, value: Uint8Array): void {
  const start = Buffer.from(value.subarray(0, 8)).toString("latin1");
  const words = /^(?:ASCII|UNICODE|JIS)\0+$/.test(start) ? value.subarray(8) : value;
  if (words.length < 3) return;
  if (start.startsWith("UNICODE")) {
    finds.say("exif", Buffer.from(words).toString("utf16le"));
    finds.say("exif", new TextDecoder("utf-16be").decode(words));
    return;
  }
  sayBytes(
    finds,
    "exif",
    words[words.length - 1] === 0 && words.length % 2 === 1 ? words.subarray(0, -1) : words,
  );
}
