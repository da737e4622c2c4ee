import { around, type Box, type Matrix, SAME } from "./geometry.ts";
import { isList, numberOf, type Value } from "./values.ts";

/** A rectangle with its corners in order (ISO 32000-1, 7.9.5); undefined of anything else. */
export function boxOf(
  value: Value | undefined,
  at: (value: Value | undefined) => Value | undefined,
): Box | undefined {
  if (!isList(value) || value.length < 4) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = value.map((each) => numberOf(at(each)) ?? 0);
  return around([
    [a, b],
    [c, d],
  ]);
}

/** A matrix; of anything else the one that changes nothing. */
export function matrixOf(value: Value | undefined): Matrix {
  if (!isList(value) || value.length < 6) return SAME;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = value.map((each) => numberOf(each) ?? 0);
  return [a, b, c, d, e, f];
}
