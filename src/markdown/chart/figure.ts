/** The unit that stands in brackets after a series' name, and how it is written with a figure. */
export interface Unit {
  /** "%", "£m": as typed, without the brackets; empty if there is none. */
  readonly typed: string;
  readonly before: string;
  readonly after: string;
}

/** A figure as it was typed and as a number. */
export interface Figure {
  readonly value: number;
  /** Digits after the stop that were typed: 35.10 has two, and keeps them. */
  readonly places: number;
}

const CURRENCY = /^([£$€])\s*(.*)$/;
const THOUSANDS = /^'?0{3}s?$/;
/** Longer units ("people", "per 1,000") stand once with the name and not at every figure. */
const SHORT = 3;
const FIGURE = /^([-−–]?)([£$€]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?|\.(\d+))\s*%?$/;

/** "Spend (£m)" is the series "Spend" in "£m": its figures are written £4.2m. */
export function seriesName(typed: string): { readonly name: string; readonly unit: Unit } {
  const [, name, unit] = /^(.*\S)\s*\(([^()]+)\)$/.exec(typed) ?? [];
  if (name === undefined || unit === undefined)
    return { name: typed, unit: { typed: "", before: "", after: "" } };
  return { name, unit: unitOf(unit.trim()) };
}

function unitOf(typed: string): Unit {
  const [, currency = "", rest = typed] = CURRENCY.exec(typed) ?? [];
  if (currency === "")
    return { typed, before: "", after: rest === "%" ? "%" : rest.length > SHORT ? "" : ` ${rest}` };
  if (THOUSANDS.test(rest)) return { typed, before: currency, after: "k" };
  return { typed, before: currency, after: rest.length > SHORT ? ` ${rest}` : rest };
}

/** "35.1", "1,240", "-3.2", "£4.2", "12%" as a figure; undefined if it is none. */
export function readFigure(typed: string): Figure | undefined {
  const match = FIGURE.exec(typed);
  if (match === null) return undefined;
  const [, sign, , digits = "", places, onlyPlaces] = match;
  const value = Number(digits.replaceAll(",", "")) * (sign === "" ? 1 : -1);
  const after = (places ?? onlyPlaces ?? "").length;
  // What a computer cannot count exactly is no figure of a council, and none can be printed with so many places.
  return Math.abs(value) > Number.MAX_SAFE_INTEGER || after > MOST_PLACES
    ? undefined
    : { value, places: after };
}

const MOST_PLACES = 15;

/** "£4.2m", "−1,240", "35.1%": with thousands apart, a real minus sign and the unit. */
export function writeFigure(value: number, places: number, unit: Unit): string {
  const [whole = "0", decimals] = Math.abs(value).toFixed(places).split(".");
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, ",") + (decimals === undefined ? "" : `.${decimals}`);
  const isZero = /^[0.,]*$/.test(digits);
  return `${value < 0 && !isZero ? "−" : ""}${unit.before}${digits}${unit.after}`;
}
