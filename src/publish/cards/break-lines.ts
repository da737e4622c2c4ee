/** Lines of a title: as few as will do, and of about the same length. */

/** How wide words are. */
export type Measure = (words: string) => number;

/**
 * Breaks words into the fewest lines no wider than `width`, and makes them about as long as each other. Where a title has a
 * colon, and it costs no further line, the words behind it begin one. A word that is wider than a line is broken inside.
 */
export function breakLines(words: string, width: number, measure: Measure): readonly string[] {
  const whole = evenLines(words, width, measure);
  const colon = words.indexOf(": ");
  if (whole.length === 1 || colon < 0) return whole;
  const [head, tail] = [words.slice(0, colon + 1), words.slice(colon + 2)];
  const apart = [...evenLines(head, width, measure), ...evenLines(tail, width, measure)];
  return apart.length === whole.length ? apart : whole;
}

/** Among all ways with the fewest lines about the one with the narrowest block. */
function evenLines(words: string, width: number, measure: Measure): readonly string[] {
  const pieces = words.split(" ").flatMap((word) => brokenWord(word, width, measure));
  const most = greedy(pieces, width, measure);
  let low = width / 2;
  let high = width;
  let best = most;
  while (most.length > 1 && high - low > width / 100) {
    const middle = (low + high) / 2;
    const lines = greedy(pieces, middle, measure);
    const fits = lines.length <= most.length && lines.every((line) => measure(line) <= middle);
    if (fits) best = lines;
    if (fits) high = middle;
    else low = middle;
  }
  return best;
}

/** The first `most` lines; if there were more, the last one ends in "…" and is no wider than `width`. */
export function cutLines(
  lines: readonly string[],
  most: number,
  width: number,
  measure: Measure,
): readonly string[] {
  if (lines.length <= most) return lines;
  const last = lines.slice(most - 1).join(" ");
  return [...lines.slice(0, most - 1), cutLine(last, width, measure)];
}

/** Words that stand on one line: cut behind a word and ended with "…" if they are too wide. */
export function cutLine(words: string, width: number, measure: Measure): string {
  if (measure(words) <= width) return words;
  const letters = [...words];
  let kept = letters.length;
  const shown = (): string =>
    `${letters
      .slice(0, kept)
      .join("")
      .replace(/[\s,;:–-]+$/, "")}…`;
  while (kept > 0 && measure(shown()) > width) kept -= 1;
  const between = letters.lastIndexOf(" ", kept);
  if (between > kept / 2) kept = between;
  return shown();
}

function greedy(pieces: readonly string[], width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : `${last} ${piece}`;
    if (last === undefined || measure(longer) > width) lines.push(piece);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function brokenWord(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let rest = [...word];
  while (rest.length > 1 && measure(rest.join("")) > width) {
    let kept = rest.length - 1;
    while (kept > 1 && measure(rest.slice(0, kept).join("")) > width) kept -= 1;
    pieces.push(rest.slice(0, kept).join(""));
    rest = rest.slice(kept);
  }
  return [...pieces, rest.join("")];
}
