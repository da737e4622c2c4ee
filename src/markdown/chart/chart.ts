import { wordsOf } from "../number/words.ts";
import type { Block } from "../parse/block.ts";
import { reportNotFound, withinFolder } from "../print/address.ts";
import { escapeHtml } from "../print/escape.ts";
import type { Printing } from "../print/printing.ts";
import { printTable } from "../print/table.ts";
import type { Cell } from "../print/table-cells.ts";
import { drawBars } from "./bars.ts";
import { writeFigure } from "./figure.ts";
import { drawLines } from "./lines.ts";
import { markerAt } from "./marker.ts";
import { patternOf } from "./pattern.ts";
import { periodsOf } from "./period.ts";
import { type Figures, readFigures, type Series } from "./series.ts";
import { svg, WIDTH } from "./svg.ts";
import { describe } from "./words.ts";

/**
 * `::: chart figures.csv`: a drawing made at build time, its caption (the first paragraph) above, the figures as a
 * table and the notes below. Lines for five or more years, quarters or months in order, otherwise horizontal bars.
 * The drawing has classes and no colours: `series-1` to `series-6`, `grid`, `zero`, `tick`, `label`, `value`, `hatch`.
 */
export function printChart(block: Block, file: string, printing: Printing): string {
  printing.count.charts += 1;
  const [first, ...others] = block.children;
  const caption = first?.kind === "paragraph" ? first : undefined;
  const notes = caption === undefined ? block.children : others;
  if (caption === undefined) reportNoCaption(block, printing);
  const figures = figuresFor(block, file, printing);
  const title = caption === undefined ? "" : wordsOf(caption);
  return [
    '<figure class="chart">\n',
    caption === undefined ? "" : `<figcaption>${printing.inline(caption.inline, caption)}</figcaption>\n`,
    figures === undefined ? "" : drawn(figures, title, file, printing),
    notes.length === 0
      ? ""
      : `<div class="chart-notes">\n${printing.but({ terms: undefined }).blocks(notes)}</div>\n`,
    "</figure>\n",
  ].join("");
}

/** "Table 1:" says nothing to somebody who hears it and no more. */
const ONLY_A_NUMBER = /^(?:\p{L}+ \d+[a-z]?)?\s*[:.]?$/u;

function drawn(figures: Figures, title: string, file: string, printing: Printing): string {
  const id = `${printing.plan.ids.prefix}chart-${printing.count.charts}`;
  const months = periodsOf(figures.labels);
  const patternId = (series: number): string => `${id}-pattern-${series + 1}`;
  const drawing = months === undefined ? drawBars(figures, patternId) : drawLines(figures, months);
  const measured = figures.series.map(({ typed }) => typed).join(", ");
  const heading = ONLY_A_NUMBER.test(title) ? `${title} ${measured}`.trim() : title;
  const patterns =
    months === undefined
      ? figures.series.map((_, index) => (index === 0 ? "" : patternOf(index, patternId(index))))
      : [];
  const image = svg(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${Math.ceil(drawing.height)}`,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-description`,
    },
    svg("title", { id: `${id}-title` }, escapeHtml(heading)),
    svg(
      "desc",
      { id: `${id}-description` },
      escapeHtml(describe(months === undefined ? "bars" : "lines", figures)),
    ),
    patterns.join("") === "" ? "" : svg("defs", {}, ...patterns),
    drawing.shapes,
  );
  return `${legend(figures, months === undefined, patternId)}${image}\n${table(figures, heading, file, printing)}`;
}

/** What is measured; with several series, which sign is which. It is text of the page, so that long names wrap. */
function legend({ series }: Figures, bars: boolean, patternId: (series: number) => string): string {
  const [only] = series;
  if (series.length === 1 && only !== undefined)
    return `<p class="chart-measure">${escapeHtml(only.typed)}</p>\n`;
  const keys = series.map(
    ({ typed }, index) => `<li>${key(index, bars, patternId)} ${escapeHtml(typed)}</li>\n`,
  );
  return `<ul class="chart-legend">\n${keys.join("")}</ul>\n`;
}

function key(series: number, bars: boolean, patternId: (series: number) => string): string {
  const box = { x: 0, y: 0, width: 18, height: 14 };
  const swatch = svg("rect", { class: `series-${series + 1}`, ...box });
  const hatch =
    series === 0 ? "" : svg("rect", { class: "pattern", fill: `url(#${patternId(series)})`, ...box });
  const line =
    svg("path", { class: `line series-${series + 1}-line`, d: "M0 7H18", fill: "none" }) +
    markerAt(series, 9, 7);
  return svg(
    "svg",
    { class: "chart-key", viewBox: "0 0 18 14", width: 18, height: 14, "aria-hidden": "true" },
    bars ? swatch + hatch : line,
  );
}

/** All figures, always: the drawing is the second way to read them, and on the web the file is the third. */
function table({ corner, labels, series }: Figures, title: string, file: string, printing: Printing): string {
  const head = [cell(corner), ...series.map(({ typed }) => figureCell(typed))];
  const rows = labels.map((label, row) => [
    cell(label),
    ...series.map((one) => figureCell(written(one, row))),
  ]);
  const name = `Figures for ${title.replace(/[:.]\s*$/, "")}`;
  const html = printTable({ columns: head.length, head, rows, rowLabels: true, name }, printing);
  if (printing.target !== "page") return html;
  const address = printing.asset(withinFolder(file) ?? file, "link");
  const link =
    address === undefined
      ? ""
      : `<p><a href="${escapeHtml(address)}">These figures as a file (CSV)</a></p>\n`;
  return `<details class="chart-data">\n<summary>Figures for this chart</summary>\n${html}${link}</details>\n`;
}

function written({ figures, unit }: Series, row: number): string {
  const figure = figures[row];
  return figure === undefined ? "no figure" : writeFigure(figure.value, figure.places, unit);
}

const cell = (text: string): Cell => ({ html: escapeHtml(text), empty: text === "" });
const figureCell = (text: string): Cell => ({ ...cell(text), align: "figures" });

function figuresFor(block: Block, file: string, printing: Printing): Figures | undefined {
  const lines = { from: block.from, to: block.from + 1 };
  if (file === "") {
    printing.faults.report({
      id: "chart-without-file",
      severity: "error",
      message: "this chart does not say where its figures are",
      help: "write the name of a CSV file beside the paper: `::: chart figures.csv`",
      lines,
    });
    return undefined;
  }
  const name = withinFolder(file);
  const csv = name === undefined ? undefined : printing.table?.(name);
  if (csv === undefined) {
    reportNotFound(file, lines, printing.faults);
    return undefined;
  }
  const { figures, findings } = readFigures(csv, beside(printing.source.file, file));
  for (const finding of findings) printing.faults.add(finding);
  return figures;
}

/** The path, as findings print it, of a file in the same folder. */
const beside = (file: string, name: string): string => `${file.slice(0, file.lastIndexOf("/") + 1)}${name}`;

function reportNoCaption(block: Block, { faults }: Printing): void {
  faults.report({
    id: "chart-without-caption",
    severity: "warning",
    message: "this chart has no caption",
    help: "say in a paragraph after the `::: chart` line what it shows",
    lines: { from: block.from, to: block.from + 1 },
  });
}
