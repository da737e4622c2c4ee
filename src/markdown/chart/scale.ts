/** A straight scale over round numbers, zero among them. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  /** Digits after the stop that the ticks need. */
  readonly places: number;
}

/** Round steps, in tenths of a power of ten so that ticks are counted in whole numbers: 1, 2, 2.5, 5. */
const TENTHS = [10, 20, 25, 50];
/** How many steps an axis is best divided into: enough to read by, few enough to stay quiet. */
const MOST_STEPS = 5;
/** 1.1 / 0.1 is a little more than 11 in binary fractions. */
const DUST = 1e-9;

/** The axis for some values. Zero is always on it: the length of a bar is what is compared. */
export function scaleFor(values: readonly number[], mostSteps = MOST_STEPS): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (low === high) return scaleFor([1], mostSteps);
  for (let power = Math.floor(Math.log10((high - low) / mostSteps)) - 1; ; power += 1)
    for (const tenths of TENTHS) {
      const step = exact(tenths, power);
      const first = Math.floor(low / step + DUST);
      const last = Math.ceil(high / step - DUST);
      if (last - first > mostSteps) continue;
      const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
        exact((first + index) * tenths, power),
      );
      const places = Math.max(0, (tenths % 10 === 0 ? 0 : 1) - power);
      return { from: exact(first * tenths, power), to: exact(last * tenths, power), ticks, places };
    }
}

/** `tenths` tenths of ten to the `power`, divided where that is exact. */
function exact(tenths: number, power: number): number {
  const value = power < 1 ? tenths / 10 ** (1 - power) : tenths * 10 ** (power - 1);
  return value === 0 ? 0 : value;
}
