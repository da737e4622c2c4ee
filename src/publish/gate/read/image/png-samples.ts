import { inflated } from "../unpack.ts";

/** How a PNG says its picture (PNG, third edition, 11.2.2): only what every program writes, eight bits a sample. */
interface Heading {
  readonly width: number;
  readonly height: number;
  /** Samples a pixel, by the kinds of colour 0, 2, 3, 4 and 6. */
  readonly channels: number;
  readonly isIndexed: boolean;
}

const CHANNELS: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);
/** Smaller pictures, and those of one colour, look like any other. */
const LEAST_SAMPLES = 256;

/**
 * The colours of a PNG as another file holds them when the picture is packed anew: red, green and blue of each pixel, eight
 * bits each, without transparency; of a grey one its grey too. Nothing for pictures that are interlaced, have other depths, are
 * broken, or are so plain that another may be the same.
 */
export function pngSamples(
  chunks: readonly (readonly [name: string, data: Uint8Array])[],
): readonly Uint8Array[] {
  const all = (name: string): Buffer =>
    Buffer.concat(chunks.filter(([type]) => type === name).map(([, data]) => data));
  const heading = headingOf(all("IHDR"));
  if (heading === undefined) return [];
  const inner = inflated(all("IDAT"));
  const { width, height, channels, isIndexed } = heading;
  if ("why" in inner || inner.bytes.length < (width * channels + 1) * height) return [];
  const samples = unfiltered(inner.bytes, width * channels, height, channels);
  const palette = all("PLTE");
  const colours = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    for (let colour = 0; colour < 3; colour += 1) {
      const sample = samples[pixel * channels + (channels >= 3 ? colour : 0)] ?? 0;
      colours[pixel * 3 + colour] = isIndexed ? (palette[sample * 3 + colour] ?? 0) : sample;
    }
  if (colours.length < LEAST_SAMPLES || colours.every((sample) => sample === colours[0])) return [];
  if (channels >= 3 || isIndexed) return [colours];
  return [colours, colours.filter((_, at) => at % 3 === 0)];
}

function headingOf(data: Buffer): Heading | undefined {
  const channels = CHANNELS.get(data[9] ?? -1);
  if (data.length !== 13 || data[8] !== 8 || data[12] !== 0 || channels === undefined) return undefined;
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4), channels, isIndexed: data[9] === 3 };
}

/** Undoes the filters of the rows (9.2): each sample was written as what it adds to one to the left, above, or both. */
function unfiltered(bytes: Uint8Array, row: number, height: number, step: number): Uint8Array {
  const samples = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = bytes[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < step ? 0 : (samples[at - step] ?? 0);
      const above = y === 0 ? 0 : (samples[at - row] ?? 0);
      const corner = x < step || y === 0 ? 0 : (samples[at - row - step] ?? 0);
      const added = [0, left, above, (left + above) >> 1, nearest(left, above, corner)][filter ?? 0] ?? 0;
      samples[at] = (bytes[y * (row + 1) + 1 + x] ?? 0) + added;
    }
  }
  return samples;
}

/** Paeth's choice (9.4). */
function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
