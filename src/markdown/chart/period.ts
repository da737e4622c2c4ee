import { monthNumber } from "../../text/dates.ts";

/** From how many points on a course over time reads better as a line than as bars. */
const FEWEST_POINTS = 5;

/**
 * Where labels stand in time, in months, if they are years, months or quarters in order and enough for a line:
 * "2014", "2014/15", "17-18", "Mar 2018", "2018-03", "Q3 2018", "2018/19 Q1". Undefined if any is something else.
 */
export function periodsOf(labels: readonly string[]): readonly number[] | undefined {
  if (labels.length < FEWEST_POINTS) return undefined;
  const months: number[] = [];
  for (const label of labels) {
    const month = monthOf(label);
    const last = months.at(-1);
    if (month === undefined || (last !== undefined && month <= last)) return undefined;
    months.push(month);
  }
  return months;
}

const YEAR = String.raw`((?:19|20)\d{2})(?:\s*[/–-]\s*(?:\d{2}|\d{4}))?`;
const SHORT_YEARS = /^(\d{2})[/–-](\d{2})$/;
const READERS: readonly [RegExp, (parts: readonly string[]) => number | undefined][] = [
  [/^((?:19|20)\d{2})-(0[1-9]|1[0-2])$/, ([year, month]) => Number(year) * 12 + Number(month) - 1],
  [new RegExp(`^${YEAR}$`), ([year]) => Number(year) * 12],
  [SHORT_YEARS, ([from, to]) => (Number(to) === (Number(from) + 1) % 100 ? century(from) * 12 : undefined)],
  [new RegExp(`^Q([1-4])\\s+${YEAR}$`, "i"), ([quarter, year]) => quarterOf(year, quarter)],
  [new RegExp(`^${YEAR}\\s+Q([1-4])$`, "i"), ([year, quarter]) => quarterOf(year, quarter)],
  [/^(\p{L}+)\.?\s+((?:19|20)\d{2})$/u, ([name, year]) => namedMonth(name, Number(year))],
  [/^(\p{L}+)[\s-]+'?(\d{2})$/u, ([name, year]) => namedMonth(name, century(year))],
];

function monthOf(label: string): number | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(label.trim());
    if (match !== null) return read(match.slice(1));
  }
  return undefined;
}

const quarterOf = (year: string | undefined, quarter: string | undefined): number =>
  Number(year) * 12 + (Number(quarter) - 1) * 3;

function namedMonth(name: string | undefined, year: number): number | undefined {
  const month = monthNumber(name ?? "");
  return month === undefined ? undefined : year * 12 + month - 1;
}

/** 17 is 2017, 96 is 1996. */
const century = (year: string | undefined): number => Number(year) + (Number(year) < 70 ? 2000 : 1900);
