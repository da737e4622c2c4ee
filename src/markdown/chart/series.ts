import { parse } from "csv-parse/sync";
import type { Finding } from "../../findings/finding.ts";
import { spanOnLine } from "../../findings/finding.ts";
import { counted } from "../../text/lists.ts";
import { type Figure, readFigure, seriesName, type Unit } from "./figure.ts";

/** One column of figures. */
export interface Series {
  /** As it stands in the head of the CSV: "Spend (£m)". */
  readonly typed: string;
  /** Without its unit: "Spend". */
  readonly name: string;
  readonly unit: Unit;
  /** One for each label; undefined where the cell is empty. */
  readonly figures: readonly (Figure | undefined)[];
}

/** A CSV file as a chart needs it. */
export interface Figures {
  /** The head of the first column. */
  readonly corner: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}

/** More rows no page has room for; more letters are no figures. */
const MOST_ROWS = 1000;
const LONGEST = 4_000_000;

/** More lines or bars than this nobody can tell apart. */
export const MOST_SERIES = 6;

interface Row {
  readonly cells: readonly string[];
  /** Its last line in the file, from 1. */
  readonly line: number;
}

/** Reads the CSV of a chart. Everything wrong with it is a finding in that file; no figures if any is an error. */
export function readFigures(csv: string, file: string): { figures?: Figures; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const find = (id: string, line: number, message: string, help: string, at = 1, length = 1): void => {
    findings.push({ id, severity: "error", span: spanOnLine(file, line, at, length), message, help });
  };
  if (csv.length > LONGEST) {
    const size = `${Math.round(csv.length / 1e6)} million letters`;
    find(
      "figures-too-large",
      1,
      `this file has ${size}; the figures of a chart have few`,
      "make a smaller table",
    );
    return { findings };
  }
  const lines = csv.split(/\r\n|\r|\n/);
  const rows = rowsOf(csv, find);
  const [head, ...body] = rows;
  if (body.length > MOST_ROWS) {
    const many = `this table has ${body.length} rows; a chart can show ${MOST_ROWS} at most`;
    find(
      "chart-too-many-rows",
      1,
      many,
      "make a chart of the figures that matter, and link to the whole table",
    );
    return { findings };
  }
  if (head === undefined || head.cells.length < 2 || body.length === 0) {
    const parted = /[;\t]/.exec(head?.cells.join("") ?? "")?.[0];
    if (findings.length === 0 && parted !== undefined)
      find(
        "chart-without-figures",
        1,
        `cells are parted by ${parted === ";" ? "semicolons" : "tabs"} here, and must be parted by commas`,
        "save the table again as CSV with commas",
        1,
        lines[0]?.length ?? 1,
      );
    else if (findings.length === 0)
      find(
        "chart-without-figures",
        1,
        "there are no figures in this file",
        "give it a first line with names, then a line for each label: `Area,Share (%)` and `Westbourne,35.1`",
      );
    return { findings };
  }
  const width = head.cells.length;
  if (width - 1 > MOST_SERIES)
    find(
      "chart-too-many-series",
      head.line,
      `this chart has ${width - 1} series; at most ${MOST_SERIES} can be told apart`,
      "make two charts, or a table",
    );
  head.cells.forEach((cell, column) => {
    if (cell === "" && column > 0)
      find(
        "chart-series-without-name",
        head.line,
        `column ${column + 1} has no name`,
        "write what its figures are",
      );
  });
  for (const { cells, line } of body) {
    if (cells.length !== width)
      find(
        "chart-row-uneven",
        line,
        `this row has ${counted(cells.length, "cell")}, the first line has ${width}`,
        "give every row one cell for each name; a cell with a comma in it needs quotation marks",
        1,
        lines[line - 1]?.length ?? 1,
      );
    for (const cell of cells.slice(1, width))
      if (cell !== "" && readFigure(cell) === undefined) {
        const column = (lines[line - 1]?.indexOf(cell) ?? -1) + 1;
        find(
          "chart-not-a-number",
          line,
          `\`${cell}\` is not a number`,
          "write figures only, like 1240 or 35.1; the unit belongs in the name: `Share (%)`",
          Math.max(1, column),
          cell.length,
        );
      }
  }
  return findings.length > 0 ? { findings } : { figures: figuresOf(head, body), findings };
}

function figuresOf(head: Row, body: readonly Row[]): Figures {
  const [corner = "", ...names] = head.cells;
  return {
    corner,
    labels: body.map(({ cells }) => cells[0] ?? ""),
    series: names.map((typed, index) => ({
      typed,
      ...seriesName(typed),
      figures: body.map(({ cells }) => readFigure(cells[index + 1] ?? "")),
    })),
  };
}

type Find = (id: string, line: number, message: string, help: string) => void;

function rowsOf(csv: string, find: Find): Row[] {
  try {
    const records: unknown[] = parse(csv, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return records.map(rowOf).filter(({ cells }) => cells.some((cell) => cell !== ""));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    find(
      "chart-unreadable",
      error.lines,
      "this is not CSV: a quotation mark is opened or closed in the wrong place",
      'put a cell with a comma in it between quotation marks, and a quotation mark in it twice: "Say ""no"""',
    );
    return [];
  }
}

function rowOf(record: unknown): Row {
  const { record: cells, info } = record as { record: string[]; info: { lines: number } };
  return { cells, line: info.lines };
}

/** csv-parse says on which line it stopped. */
function isCsvError(error: unknown): error is Error & { lines: number } {
  return error instanceof Error && "lines" in error && typeof error.lines === "number";
}
