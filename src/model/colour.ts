/**
 * Colours as numbers: how much two of them differ (WCAG 2.2) and the same hue lighter or darker (OKLCH, CSS Color 4,
 * section 9.3). A colour is "#rrggbb" throughout.
 */

type Three = readonly [number, number, number];

/** Contrast that WCAG 2.2 asks for words (success criterion 1.4.3, level AA). */
export const ENOUGH_FOR_WORDS = 4.5;

/** How much two colours differ: from 1 (not at all) to 21 (black and white). WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of a colour with any of several grounds. */
export const leastContrast = (colour: string, grounds: readonly string[]): number =>
  Math.min(...grounds.map((ground) => contrast(colour, ground)));

/**
 * The nearest colour of the same hue that has a contrast with every one of the grounds, darker or lighter as they need. The
 * colour itself if it has it; black or white if no shade of the hue has.
 */
export function shadeWith(wanted: number, colour: string, grounds: readonly string[]): string {
  if (leastContrast(colour, grounds) >= wanted) return colour;
  const darker = grounds.every((ground) => luminance(ground) > 0.18);
  const [lightness] = oklch(colour);
  const steps = 400;
  for (let step = 1; step <= steps; step += 1) {
    const moved = darker ? lightness * (1 - step / steps) : lightness + (1 - lightness) * (step / steps);
    const shade = withLightness(colour, moved);
    if (leastContrast(shade, grounds) >= wanted) return shade;
  }
  return darker ? "#000000" : "#ffffff";
}

/** The same hue with another lightness (OKLCH, 0 to 1); less colourful only as far as a screen cannot show it. */
export function withLightness(colour: string, lightness: number): string {
  const [, chroma, hue] = oklch(colour);
  let [least, most] = [0, chroma];
  if (isShown(linear([lightness, most, hue]))) least = most;
  for (let halving = 0; halving < 20 && least < most; halving += 1) {
    const middle = (least + most) / 2;
    if (isShown(linear([lightness, middle, hue]))) least = middle;
    else most = middle;
  }
  return written(linear([lightness, least, hue]));
}

/** The OKLCH lightness of a colour, 0 to 1. */
export const lightnessOf = (colour: string): number => oklch(colour)[0];

/** Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance"). */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue without the screen's curve, 0 to 1. */
function channels(colour: string): Three {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function written(colour: Three): string {
  const hex = colour.map((value) => {
    const held = Math.min(1, Math.max(0, value));
    const curved = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
    return Math.round(curved * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${hex.join("")}`;
}

const isShown = (colour: Three): boolean => colour.every((value) => value > -0.0001 && value < 1.0001);

const times = (rows: readonly [Three, Three, Three], [a, b, c]: Three): Three => {
  const [x = 0, y = 0, z = 0] = rows.map(([p, q, r]) => p * a + q * b + r * c);
  return [x, y, z];
};

/** Lightness, chroma and hue (radians) of a colour. The matrices are those of CSS Color 4, section 9.2 and B. Ottosson. */
function oklch(colour: string): Three {
  const [long, middle, short] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    channels(colour),
  );
  const [lightness, a, b] = times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(long), Math.cbrt(middle), Math.cbrt(short)],
  );
  return [lightness, Math.hypot(a, b), Math.atan2(b, a)];
}

function linear([lightness, chroma, hue]: Three): Three {
  const [long, middle, short] = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)],
  );
  return times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    [long ** 3, middle ** 3, short ** 3],
  );
}
