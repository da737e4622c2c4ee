/**
 * Reads a QR code back from its drawing, by the standard alone (ISO/IEC 18004:2015) and without a library: versions 1 to
 * 6 at error correction M, byte mode. Reads what is exactly right: it corrects nothing, it says what is wrong.
 */

/** Codewords a block at level M, and how many blocks (table 9): data and error correction. */
const BLOCKS: readonly (readonly [count: number, data: number, correction: number])[] = [
  [1, 16, 10],
  [1, 28, 16],
  [1, 44, 26],
  [2, 32, 18],
  [2, 43, 24],
  [4, 27, 16],
];

const MASKS: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
];

export interface ReadCode {
  readonly version: number;
  readonly text: string;
  /** Modules without a mark on each side of it. */
  readonly quiet: number;
}

/** What the drawing says. Throws with what is wrong with it. */
export function readQr(svg: string): ReadCode {
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const drawn = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = 0; at < Number(length); at += 1) (drawn[Number(y)] ?? [])[Number(x) + at] = true;
  const quiet = drawn.findIndex((row) => row.includes(true));
  const size = side - 2 * quiet;
  const modules = drawn.slice(quiet, quiet + size).map((row) => row.slice(quiet, quiet + size));
  const dark = (y: number, x: number): boolean => modules[y]?.[x] === true;
  if (drawn.flat().filter(Boolean).length !== modules.flat().filter(Boolean).length)
    throw new Error("the quiet zones differ");
  const version = (size - 17) / 4;
  const [count, data, correction] = BLOCKS[version - 1] ?? [0, 0, 0];
  if (count === 0) throw new Error(`no version ${version}`);
  for (const [y, x] of [
    [0, 0],
    [0, size - 7],
    [size - 7, 0],
  ] as const)
    checkFinder(dark, y, x);
  const mask = formatOf(dark, size);
  const words = codewords(dark, size, version, mask);
  const blocks = Array.from({ length: count }, (_, block) => [
    ...Array.from({ length: data }, (_, at) => words[at * count + block] ?? 0),
    ...Array.from({ length: correction }, (_, at) => words[count * data + at * count + block] ?? 0),
  ]);
  for (const block of blocks) checkCorrection(block, correction);
  return { version, quiet, text: textOf(blocks.flatMap((block) => block.slice(0, data))) };
}

type Dark = (y: number, x: number) => boolean;

function checkFinder(dark: Dark, top: number, left: number): void {
  for (let y = 0; y < 7; y += 1)
    for (let x = 0; x < 7; x += 1) {
      const ring = Math.max(Math.abs(y - 3), Math.abs(x - 3));
      if (dark(top + y, left + x) !== (ring !== 2)) throw new Error(`no finder pattern at ${top},${left}`);
    }
}

/** The mask, from both copies of the format information; level M is 00 (7.9). */
function formatOf(dark: Dark, size: number): number {
  const near = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => dark(8, x));
  near.push(...[7, 5, 4, 3, 2, 1, 0].map((y) => dark(y, 8)));
  const far = Array.from({ length: 7 }, (_, at) => dark(size - 1 - at, 8));
  far.push(...Array.from({ length: 8 }, (_, at) => dark(8, size - 8 + at)));
  const [one, two] = [near, far].map((bits) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0) ^ 0x5412);
  if (one === undefined || one !== two) throw new Error("the format is said twice, differently");
  if (one >> 13 !== 0) throw new Error("the level of error correction is not M");
  return (one >> 10) & 7;
}

function codewords(dark: Dark, size: number, version: number, mask: number): number[] {
  const masked = MASKS[mask];
  const centre = size - 7;
  const isFunction = (y: number, x: number): boolean =>
    (y < 9 && x < 9) ||
    (y < 9 && x >= size - 8) ||
    (y >= size - 8 && x < 9) ||
    y === 6 ||
    x === 6 ||
    (version > 1 && Math.abs(y - centre) <= 2 && Math.abs(x - centre) <= 2);
  const bits: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up)
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = up ? size - 1 - step : step;
        if (!isFunction(y, x)) bits.push(Number(dark(y, x) !== (masked?.(y, x) ?? false)));
      }
  const bytes: number[] = [];
  for (let at = 0; at + 8 <= bits.length; at += 8)
    bytes.push(bits.slice(at, at + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  return bytes;
}

/** Every syndrome of a Reed-Solomon block without errors is nought (7.5.2; the field is 285, its root 2). */
function checkCorrection(block: readonly number[], correction: number): void {
  const times = (a: number, b: number): number => {
    let product = 0;
    for (let bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
      if ((b >> bit) & 1) product ^= a;
    }
    return product;
  };
  let root = 1;
  for (let power = 0; power < correction; power += 1) {
    if (block.reduce((sum, word) => times(sum, root) ^ word, 0) !== 0)
      throw new Error(`syndrome ${power} is not nought`);
    root = times(root, 2);
  }
}

/** One segment in byte mode (7.4.5), its length in eight bits. */
function textOf(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  if (bits.slice(0, 4) !== "0100") throw new Error("not byte mode");
  const length = Number.parseInt(bits.slice(4, 12), 2);
  const read = Array.from({ length }, (_, at) => Number.parseInt(bits.slice(12 + at * 8, 20 + at * 8), 2));
  return new TextDecoder().decode(Uint8Array.from(read));
}
