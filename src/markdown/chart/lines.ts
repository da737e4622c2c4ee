import { type Drawing, unitOf } from "./bars.ts";
import { writeFigure } from "./figure.ts";
import { markerAt } from "./marker.ts";
import { scaleFor } from "./scale.ts";
import type { Figures, Series } from "./series.ts";
import { LETTERS, short, svg, WIDTH, widthOf, words } from "./svg.ts";

const HEIGHT = 270;
const TOP = 12;
const BOTTOM = HEIGHT - 30;
const GAP = 10;
/** A name longer than this stands in the legend only. */
const WIDEST_NAME = 140;
const LINE = 17;
/** More points than this are too close for a marker at each. */
const MOST_MARKERS = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands at the right end of a line: its name, or its last figure if it is the only one. */
interface EndLabel {
  readonly text: string;
  readonly y: number;
  readonly series: number;
}

/**
 * Lines over time, on an axis from zero. Points stand where they are in time (`months`), gaps included. Each series
 * has a marker of its own shape and, if all names fit, its name at its end, so that colour is not the only sign.
 */
export function drawLines(figures: Figures, months: readonly number[]): Drawing {
  const { labels, series } = figures;
  const scale = scaleFor(
    series.flatMap(({ figures: all }) => all.flatMap((one) => (one ? [one.value] : []))),
  );
  const ticks = scale.ticks.map((tick) => ({
    tick,
    label: writeFigure(tick, scale.places, unitOf(figures)),
  }));
  const left = Math.max(...ticks.map(({ label }) => widthOf(label, LETTERS.tick))) + GAP;
  const y = (value: number): number =>
    BOTTOM - ((value - scale.from) / (scale.to - scale.from)) * (BOTTOM - TOP);
  const ends = endLabels(series, y);
  const right = WIDTH - Math.max(GAP * 2, ...ends.map(({ text }) => widthOf(text) + GAP));
  const [first = 0] = months;
  const last = months.at(-1) ?? first;
  const x = (month: number): number => left + GAP + ((month - first) / (last - first)) * (right - left - GAP);
  const grid = ticks.map(
    ({ tick, label }) =>
      svg("line", { class: tick === 0 ? "zero" : "grid", x1: left, y1: y(tick), x2: right, y2: y(tick) }) +
      words(label, left - 6, y(tick) + 4.5, { class: "tick", anchor: "end", size: LETTERS.tick }),
  );
  const places = months.map(x);
  const drawn = series.map((one, index) => lineOf(one, index, places, y));
  const named = ends.map(({ text, y: at, series: index }) =>
    words(text, right + 7, at + 5, { class: `value series-${index + 1}-name` }),
  );
  const periods = spaced(labels, places).map(({ label, at }) =>
    words(label, at, BOTTOM + 19, { class: "tick", anchor: "middle", size: LETTERS.tick }),
  );
  return { shapes: [...grid, ...drawn, ...named, ...periods].join(""), height: HEIGHT };
}

/** A line breaks where a figure is missing. */
function lineOf(
  { figures }: Series,
  index: number,
  places: readonly number[],
  y: (value: number) => number,
): string {
  const runs: Point[][] = [[]];
  figures.forEach((figure, at) => {
    if (figure === undefined) runs.push([]);
    else runs.at(-1)?.push({ x: places[at] ?? 0, y: y(figure.value) });
  });
  const name = `series-${index + 1}`;
  const lines = runs
    .filter((run) => run.length > 1)
    .map((run) =>
      svg("polyline", { class: `line ${name}-line`, fill: "none", points: run.map(pair).join(" ") }),
    );
  const points = runs.flat();
  const marked = points.length <= MOST_MARKERS ? points : runs.flatMap((run) => [run.at(0), run.at(-1)]);
  const markers = marked.map((point) => (point === undefined ? "" : markerAt(index, point.x, point.y)));
  return [...lines, ...markers].join("");
}

const pair = ({ x, y }: Point): string => `${short(x)},${short(y)}`;

/** Names at the ends of lines, moved apart; none if one is too long or they would not fit above one another. */
function endLabels(series: readonly Series[], y: (value: number) => number): readonly EndLabel[] {
  const labels = series.flatMap(({ name, figures, unit }, index): EndLabel[] => {
    const last = figures.findLast((figure) => figure !== undefined);
    if (last === undefined) return [];
    const text = series.length === 1 ? writeFigure(last.value, last.places, unit) : name;
    return [{ text, y: y(last.value), series: index }];
  });
  if (labels.some(({ text }) => widthOf(text) > WIDEST_NAME)) return [];
  if (labels.length * LINE > BOTTOM - TOP) return [];
  return apart(labels.toSorted((a, b) => a.y - b.y || a.series - b.series));
}

/** Moves labels that would touch: down the page first, then up from the foot of the plot. */
function apart(labels: readonly EndLabel[]): readonly EndLabel[] {
  const moved: EndLabel[] = [];
  for (const label of labels)
    moved.push({ ...label, y: Math.max(label.y, (moved.at(-1)?.y ?? -LINE) + LINE) });
  let lowest = BOTTOM;
  for (let at = moved.length - 1; at >= 0; at -= 1) {
    const label = moved[at];
    if (label === undefined) continue;
    moved[at] = { ...label, y: Math.min(label.y, lowest) };
    lowest = Math.min(label.y, lowest) - LINE;
  }
  return moved;
}

/** As many of the periods as fit side by side, evenly chosen so that the last is one of them. */
function spaced(labels: readonly string[], places: readonly number[]): { label: string; at: number }[] {
  const all = labels.map((label, index) => ({ label, at: places[index] ?? 0 }));
  for (let every = 1; ; every += 1) {
    const chosen = all.filter((_, index) => (all.length - 1 - index) % every === 0);
    const fits = chosen.every(({ label, at }, index) => {
      const next = chosen[index + 1];
      const half = widthOf(label, LETTERS.tick) / 2;
      return next === undefined || at + half + GAP <= next.at - widthOf(next.label, LETTERS.tick) / 2;
    });
    if (fits || every >= all.length) return chosen;
  }
}
