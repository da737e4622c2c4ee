import { listInWords } from "../../text/lists.ts";
import { writeFigure } from "./figure.ts";
import type { Figures, Series } from "./series.ts";

/** As many figures as can be listened to; longer charts say where they begin, end and turn. */
const MOST_READ_OUT = 12;

/** A chart in a few sentences, for readers who do not see it; all figures are in the table below it anyway. */
export function describe(kind: "bars" | "lines", { labels, series }: Figures): string {
  const count = labels.length * series.length;
  const opening =
    kind === "lines"
      ? `Line chart from ${labels[0]} to ${labels.at(-1)}.`
      : `Bar chart with ${labels.length} labels.`;
  const told = series.map((one) =>
    count <= MOST_READ_OUT ? everyFigure(one, labels) : extremes(one, labels),
  );
  return [opening, ...told, "The figures are in the table below."].filter((part) => part !== "").join(" ");
}

const named = ({ name }: Series, rest: string): string => `${name}: ${rest}.`;

function everyFigure(series: Series, labels: readonly string[]): string {
  const figures = series.figures.map((figure, index) => {
    const written =
      figure === undefined ? "no figure" : writeFigure(figure.value, figure.places, series.unit);
    return `${labels[index]} ${written}`;
  });
  return named(series, listInWords(figures));
}

function extremes(series: Series, labels: readonly string[]): string {
  const known = series.figures.flatMap((figure, index) =>
    figure === undefined ? [] : [{ ...figure, label: labels[index] }],
  );
  const [first] = known;
  if (first === undefined) return named(series, "no figures");
  const lowest = known.reduce((least, one) => (one.value < least.value ? one : least), first);
  const highest = known.reduce((most, one) => (one.value > most.value ? one : most), first);
  const write = (one: typeof first): string =>
    `${writeFigure(one.value, one.places, series.unit)} (${one.label})`;
  return named(series, `lowest ${write(lowest)}, highest ${write(highest)}`);
}
