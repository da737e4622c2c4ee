const TIFF = 2;
const FIRST_PNG = 10;

/** Undoes what made bytes pack better (ISO 32000-1, 7.4.4.4; PNG, 9); answers why not, if it cannot. */
export function unpredicted(
  bytes: Uint8Array,
  predictor: number,
  colors: number,
  bits: number,
  columns: number,
): Uint8Array | string {
  if (predictor < TIFF) return bytes;
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = (colors * bits * columns + 7) >> 3;
  if (predictor >= FIRST_PNG) return unfilteredRows(bytes, row, pixel);
  if (predictor !== TIFF || bits !== 8) return "has samples that are predicted in a way that is not known";
  const plain = Uint8Array.from(bytes);
  for (let at = 0; at < plain.length; at++)
    if (at % row >= pixel) plain[at] = ((plain[at] ?? 0) + (plain[at - pixel] ?? 0)) & 255;
  return plain;
}

/** Rows that begin with the number of their filter. */
function unfilteredRows(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const plain = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let r = 0; r < rows; r++) {
    const filter = bytes[r * (row + 1)] ?? 0;
    const from = r * (row + 1) + 1;
    const to = r * row;
    for (let i = 0; i < row && from + i < bytes.length; i++) {
      const left = i >= pixel ? (plain[to + i - pixel] ?? 0) : 0;
      const up = r > 0 ? (plain[to + i - row] ?? 0) : 0;
      const corner = r > 0 && i >= pixel ? (plain[to + i - row - pixel] ?? 0) : 0;
      plain[to + i] = ((bytes[from + i] ?? 0) + guess(filter, left, up, corner)) & 255;
    }
  }
  return plain;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const base = left + up - corner;
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
