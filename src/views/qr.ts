import { encode } from "uqr";

/**
 * The QR code of an address as SVG: one path, dark modules drawn as runs, one unit a module, without its quiet zone: the
 * sheet keeps four modules free round it (ISO/IEC 18004, 9.1). Error correction is M (15 per cent may be lost: a coffee ring, a fold). The drawing is hidden from screen
 * readers, so the address must stand beside it as a link. Same address, same text.
 */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: "M", boostEcc: false, border: 0 });
  const runs = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => run(x, y, length)));
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true" focusable="false">` +
    `<path d="${runs.join("")}"/></svg>`
  );
}

const run = (x: number, y: number, length: number): string => `M${x} ${y}h${length}v1h-${length}z`;

/** Neighbouring dark modules of a row: one rectangle has no seams when a printer scales it. */
function runsOf(row: readonly boolean[]): readonly { readonly x: number; readonly length: number }[] {
  const runs: { x: number; length: number }[] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  }
  return runs;
}
