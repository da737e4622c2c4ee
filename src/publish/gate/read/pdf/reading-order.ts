import type { Piece } from "./canvas.ts";
import { WORD_GAP } from "./show-text.ts";

/** Words of pieces that follow each other, with a space for each gap; and the same with the gaps closed. */
export interface Joined {
  readonly text: string;
  readonly closed: string;
}

/** Joins pieces in the order given: a space where there is room for one, a line break where another line begins. */
export function joined(pieces: readonly Piece[]): Joined {
  let text = "";
  let closed = "";
  let last: Piece | undefined;
  for (const piece of pieces) {
    const between = last === undefined ? "" : gap(last, piece);
    text += between + piece.text;
    closed += (between === " " ? "" : between) + piece.text;
    last = piece;
  }
  return { text, closed };
}

function gap(a: Piece, b: Piece): "" | " " | "\n" {
  const [x, y] = direction(a);
  const size = Math.min(a.size, b.size) || 1;
  const along = (b.x - a.endX) * x + (b.y - a.endY) * y;
  const across = (b.y - a.endY) * x - (b.x - a.endX) * y;
  // Small type that hangs beside large type, as a number of a note, is on its line.
  if (Math.abs(across) > 0.6 * Math.max(a.size, b.size)) return "\n";
  if (along < -0.6 * size) return "\n";
  return along > WORD_GAP * size ? " " : "";
}

/** Pieces as they stand on the page: line by line from above, each from its beginning; turned text after level text. */
export function byPosition(pieces: readonly Piece[]): readonly Piece[] {
  const placed = pieces.map((piece) => {
    const [x, y] = direction(piece);
    return {
      piece,
      turn: Math.round(Math.atan2(y, x) * 100),
      along: piece.x * x + piece.y * y,
      down: piece.x * y - piece.y * x,
    };
  });
  placed.sort((a, b) => a.turn ** 2 - b.turn ** 2 || a.turn - b.turn || a.down - b.down || a.along - b.along);
  const rows: (typeof placed)[] = [];
  for (const each of placed) {
    const row = rows.at(-1);
    const [head] = row ?? [];
    const isSame =
      head !== undefined && head.turn === each.turn && each.down - head.down < 0.35 * head.piece.size;
    if (isSame) row?.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.along - b.along).map(({ piece }) => piece));
}

/** The way in which a piece runs. */
function direction({ x, y, endX, endY }: Piece): readonly [number, number] {
  const length = Math.hypot(endX - x, endY - y);
  return length === 0 ? [1, 0] : [(endX - x) / length, (endY - y) / length];
}
