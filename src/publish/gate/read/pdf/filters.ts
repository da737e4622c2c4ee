import { inflated } from "../unpack.ts";
import { unLzw } from "./lzw.ts";
import { unpredicted } from "./predictors.ts";
import { type Dict, isDict, isList, nameOf, numberOf, type Value } from "./values.ts";

/** What a stream holds, what is left packed of it, and bytes that its filter did not need. */
export interface Decoded {
  readonly bytes: Uint8Array;
  /** The picture format that the bytes are in: "DCTDecode"; "" when they are unpacked. */
  readonly picture: string;
  /** Bytes behind the end of what was packed. */
  readonly rest: Uint8Array;
}

const NOTHING = new Uint8Array(0);
/** Filters whose output is a picture: they are files of their own, or hold no words. */
const PICTURES = new Set(["DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF"]);

/** Unpacks a stream (ISO 32000-1, 7.4); answers why not, if it cannot. `at` looks up what a reference means. */
export function decodedStream(
  dict: Dict,
  packed: Uint8Array,
  at: (value: Value | undefined) => Value | undefined,
): Decoded | string {
  const filters = listOf(at(dict.get("Filter") ?? dict.get("F"))).map((each) => nameOf(at(each)));
  const settings = listOf(at(dict.get("DecodeParms") ?? dict.get("DP"))).map(at);
  let bytes = packed;
  let rest: Uint8Array = NOTHING;
  for (const [i, filter] of filters.entries()) {
    if (PICTURES.has(filter)) return { bytes, picture: filter, rest };
    const parms = settings[i];
    const answer = unfiltered(filter, bytes, isDict(parms) ? parms : undefined, at);
    if (typeof answer === "string") return answer;
    bytes = answer.bytes;
    rest = Buffer.concat([rest, answer.rest]);
  }
  return { bytes, picture: "", rest };
}

function unfiltered(
  filter: string,
  bytes: Uint8Array,
  parms: Dict | undefined,
  at: (value: Value | undefined) => Value | undefined,
): { readonly bytes: Uint8Array; readonly rest: Uint8Array } | string {
  const number = (key: string, usual: number): number => numberOf(at(parms?.get(key))) ?? usual;
  const predicted = (unpacked: Uint8Array, used: number) => {
    const plain = unpredicted(
      unpacked,
      number("Predictor", 1),
      number("Colors", 1),
      number("BitsPerComponent", 8),
      number("Columns", 1),
    );
    return typeof plain === "string" ? plain : { bytes: plain, rest: bytes.subarray(used) };
  };
  switch (filter) {
    case "FlateDecode":
    case "Fl": {
      const inner = inflated(bytes);
      return "why" in inner ? inner.why : predicted(inner.bytes, inner.used);
    }
    case "LZWDecode":
    case "LZW":
      return predicted(unLzw(bytes, number("EarlyChange", 1)), bytes.length);
    case "ASCIIHexDecode":
    case "AHx":
      return fromHexadecimal(bytes);
    case "ASCII85Decode":
    case "A85":
      return fromAscii85(bytes);
    case "RunLengthDecode":
    case "RL":
      return fromRunLengths(bytes);
    case "Crypt":
      return nameOf(parms?.get("Name")) === "" || nameOf(parms?.get("Name")) === "Identity"
        ? { bytes, rest: NOTHING }
        : "encrypted";
    default:
      return "is packed by a filter that is not known";
  }
}

const listOf = (value: Value | undefined): readonly Value[] =>
  isList(value) ? value : value === undefined || value === null ? [] : [value];

function fromHexadecimal(bytes: Uint8Array) {
  const end = bytes.indexOf(0x3e);
  const digits = Buffer.from(bytes.subarray(0, end < 0 ? undefined : end))
    .toString("latin1")
    .replace(/[^0-9a-f]/gi, "");
  return {
    bytes: Buffer.from(`${digits}${digits.length % 2 === 1 ? "0" : ""}`, "hex"),
    rest: behind(bytes, end, 1),
  };
}

function fromAscii85(bytes: Uint8Array) {
  const end = bytes.indexOf(0x7e);
  const out: number[] = [];
  let group: number[] = [];
  const flush = (): void => {
    if (group.length < 2) return;
    const full = [...group, 84, 84, 84, 84].slice(0, 5);
    const value = full.reduce((sum, digit) => sum * 85 + digit, 0) >>> 0;
    for (let i = 0; i < group.length - 1; i++) out.push((value >>> (24 - 8 * i)) & 255);
    group = [];
  };
  for (const byte of bytes.subarray(0, end < 0 ? undefined : end)) {
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0);
    else if (byte >= 0x21 && byte <= 0x75) group.push(byte - 0x21);
    if (group.length === 5) flush();
  }
  flush();
  return { bytes: Uint8Array.from(out), rest: behind(bytes, end, 2) };
}

function fromRunLengths(bytes: Uint8Array) {
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = bytes[at] ?? 128;
    if (length === 128) break;
    if (length < 128) parts.push(bytes.subarray(at + 1, at + 2 + length));
    else parts.push(new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0));
    at += length < 128 ? length + 2 : 2;
  }
  return { bytes: Buffer.concat(parts), rest: bytes.subarray(at + 1) };
}

const behind = (bytes: Uint8Array, end: number, mark: number): Uint8Array =>
  end < 0 ? NOTHING : bytes.subarray(end + mark);
