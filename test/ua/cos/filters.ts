import { inflateSync } from "node:zlib";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { type Cos, Dict, isArray, Name, type Stream } from "./values.ts";

const cache = new WeakMap<Stream, Uint8Array>();

/** The bytes of a stream with its filters undone (ISO 32000-1, 7.4). @throws Unreadable for a filter of pictures, or LZW */
export function dataOf(stream: Stream): Uint8Array {
  const known = cache.get(stream);
  if (known !== undefined) return known;
  const filters = several(stream.dict.get("Filter")).map(stream.dict.resolve);
  const parameters = several(stream.dict.get("DecodeParms")).map(stream.dict.resolve);
  const data = filters.reduce<Uint8Array>(
    (bytes, filter, at) => undo(bytes, filter, parameters[at] ?? null),
    stream.raw,
  );
  cache.set(stream, data);
  return data;
}

const several = (value: Cos): readonly Cos[] => (value === null ? [] : isArray(value) ? value : [value]);

function undo(bytes: Uint8Array, filter: Cos, parameters: Cos): Uint8Array {
  const name = filter instanceof Name ? filter.name : "";
  if (name === "FlateDecode" || name === "Fl") return predicted(inflated(bytes), parameters);
  if (name === "ASCIIHexDecode" || name === "AHx") return fromHex(bytes);
  if (name === "ASCII85Decode" || name === "A85") return fromBase85(bytes);
  throw new Unreadable(`the filter ${name} is not one this checker undoes`);
}

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return inflateSync(bytes);
  } catch (cause) {
    throw new Unreadable("a stream cannot be inflated", { cause });
  }
}

/** PNG predictors (ISO 32000-1, 7.4.4.4); the row's own first byte says which. */
function predicted(bytes: Uint8Array, parameters: Cos): Uint8Array {
  const predictor = parameters instanceof Dict ? (parameters.number("Predictor") ?? 1) : 1;
  if (!(parameters instanceof Dict) || predictor === 1) return bytes;
  if (predictor < 10) throw new Unreadable("a TIFF predictor is not one this checker undoes");
  const depth = (parameters.number("Colors") ?? 1) * (parameters.number("BitsPerComponent") ?? 8);
  const step = Math.max(1, depth >> 3);
  const width = Math.ceil((depth * (parameters.number("Columns") ?? 1)) / 8);
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const left = column >= step ? (out[at - step] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (out[at - width - step] ?? 0) : 0;
      out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + prediction(kind, left, up, corner);
    }
  }
  return out;
}

function prediction(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toUp, toCorner] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = (latin(bytes).split(">")[0] ?? "").replace(/\s/g, "");
  return Uint8Array.from(Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, "hex"));
}

function fromBase85(bytes: Uint8Array): Uint8Array {
  const signs = (latin(bytes).split("~>")[0] ?? "").replace(/\s/g, "").replace(/z/g, "!!!!!");
  const out: number[] = [];
  for (let at = 0; at < signs.length; at += 5) {
    const group = signs.slice(at, at + 5);
    const value = [...group.padEnd(5, "u")].reduce((sum, sign) => sum * 85 + sign.charCodeAt(0) - 33, 0);
    for (let byte = 0; byte < group.length - 1; byte += 1)
      out.push(Math.floor(value / 256 ** (3 - byte)) & 0xff);
  }
  return Uint8Array.from(out);
}
