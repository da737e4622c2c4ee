import { type Unit, writeFigure } from "./figure.ts";
import { type Scale, scaleFor } from "./scale.ts";
import type { Figures } from "./series.ts";
import { LETTERS, linesOf, svg, WIDTH, widthOf, words } from "./svg.ts";

/** What is inside the `<svg>`, and how high it is in units of its width of 480. */
export interface Drawing {
  readonly shapes: string;
  readonly height: number;
}

/** A column of labels wider than this goes above the bars, so that the bars stay long enough to compare. */
const WIDEST_LABELS = 150;
const GAP = 8;
const LINE = 19;
const AXIS = 24;
const BETWEEN_ROWS = 14;
const THICK = { one: 24, several: 17 };

/**
 * Horizontal bars from zero, a group for each label, with the figure at the end of each: labels are never turned or
 * cut. The second and further series carry a pattern, so that colour is not the only sign.
 */
export function drawBars(figures: Figures, patternId: (series: number) => string): Drawing {
  const { labels, series } = figures;
  const beside = Math.max(...labels.map((label) => widthOf(label))) <= WIDEST_LABELS;
  const left = beside ? Math.max(...labels.map((label) => widthOf(label))) + GAP : 0;
  const plot = plotOf(figures, left);
  const thick = series.length === 1 ? THICK.one : THICK.several;
  const shapes: string[] = [];
  /** Where the thin lines run: not through labels that stand above their bars. */
  const bands: Band[] = [];
  let y = 0;
  labels.forEach((label, row) => {
    const lines = beside ? [] : linesOf(label, WIDTH);
    lines.forEach(
      (line, index) => void shapes.push(words(line, 0, y + LINE * (index + 1) - 4, { class: "label" })),
    );
    y += lines.length * LINE;
    if (beside) {
      const middle = y + (thick * series.length) / 2 + LETTERS.label * 0.35;
      shapes.push(words(label, left - GAP, middle, { class: "label", anchor: "end" }));
    }
    series.forEach(({ figures: values, unit }, index) => {
      const value = values[row];
      const text = value === undefined ? "no figure" : writeFigure(value.value, value.places, unit);
      const fill = index === 0 ? undefined : `url(#${patternId(index)})`;
      shapes.push(bar(value?.value, text, y, thick, plot, `series-${index + 1}`, fill));
      y += thick;
    });
    bands.push({ top: y - thick * series.length - 2, bottom: y });
    y += BETWEEN_ROWS;
  });
  const bottom = y - BETWEEN_ROWS + GAP;
  const lines = beside ? [{ top: 0, bottom }] : bands;
  return { shapes: grid(plot, lines, bottom, unitOf(figures)) + shapes.join(""), height: bottom + AXIS };
}

interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Where values stand from left to right. */
interface Plot {
  readonly scale: Scale;
  readonly at: (value: number) => number;
}

/** The plot leaves room for the figures at the ends of the bars: as far right as the longest of them allows. */
function plotOf({ series }: Figures, left: number): Plot {
  const ends = series.flatMap(({ figures, unit }) =>
    figures.flatMap((one) =>
      one === undefined
        ? []
        : [{ value: one.value, room: widthOf(writeFigure(one.value, one.places, unit)) + GAP }],
    ),
  );
  const scale = scaleFor(ends.map(({ value }) => value));
  const start = left + Math.max(0, ...ends.filter(({ value }) => value < 0).map(({ room }) => room));
  const span = scale.to - scale.from;
  const rights = ends
    .filter(({ value }) => value > 0)
    .map(({ value, room }) => start + ((WIDTH - room - start) * span) / (value - scale.from));
  const right = Math.min(WIDTH - GAP * 3, ...rights);
  return { scale, at: (value) => start + ((value - scale.from) / span) * (right - start) };
}

function bar(
  value: number | undefined,
  text: string,
  y: number,
  thick: number,
  { at }: Plot,
  series: string,
  pattern: string | undefined,
): string {
  const zero = at(0);
  const end = at(value ?? 0);
  const shape = { x: Math.min(zero, end), y, width: Math.abs(end - zero), height: thick - 2 };
  const middle = y + (thick - 2) / 2 + LETTERS.label * 0.35;
  const below = value !== undefined && value < 0;
  return [
    value === undefined ? "" : svg("rect", { class: series, ...shape }),
    value === undefined || pattern === undefined
      ? ""
      : svg("rect", { class: "pattern", fill: pattern, ...shape }),
    words(
      text,
      below ? end - 5 : end + 5,
      middle,
      below ? { class: "value", anchor: "end" } : { class: "value" },
    ),
  ].join("");
}

/** Thin lines at round numbers; the one at zero is where bars begin. */
function grid({ scale, at }: Plot, bands: readonly Band[], bottom: number, unit: Unit): string {
  return scale.ticks
    .map((tick) => {
      const x = at(tick);
      const lines = bands.map(({ top, bottom: end }) =>
        svg("line", { class: tick === 0 ? "zero" : "grid", x1: x, y1: top, x2: x, y2: end }),
      );
      const label = writeFigure(tick, scale.places, unit);
      const anchor = x - widthOf(label, LETTERS.tick) / 2 < 0 ? undefined : ("middle" as const);
      const size = LETTERS.tick;
      return (
        lines.join("") + words(label, x, bottom + 16, { class: "tick", size, ...(anchor && { anchor }) })
      );
    })
    .join("");
}

/** The axis has a unit if all series share one. */
export function unitOf({ series }: Figures): Unit {
  const [first] = series;
  const shared = first !== undefined && series.every(({ unit }) => unit.typed === first.unit.typed);
  return shared ? first.unit : { typed: "", before: "", after: "" };
}
