import * as v from "valibot";
import {
  contrast,
  ENOUGH_FOR_WORDS,
  leastContrast,
  lightnessOf,
  shadeWith,
  withLightness,
} from "./colour.ts";
import { group, inEditors, say, text } from "./fields.ts";

/** What words and links stand on: the page's ground and that of its footer. As in static/css/tokens.css. */
export const GROUNDS = {
  light: ["#ffffff", "#f5f4ef"],
  dark: ["#10181a", "#182225"],
} as const;

/** The accent of a council that has named none, as in static/css/tokens.css. */
export const OWN_ACCENT = "#0e4a58";

/** A colour as six digits in base sixteen, "#0e4a58", in small letters. */
const colour = v.pipe(
  text,
  v.regex(/^#[0-9a-f]{6}$/i, ({ input }) =>
    say(
      `“${input.slice(0, 40)}” is not a colour: # and six digits from 0 to 9 and a to f, in straight quotes`,
      `write ${colourMeant(input) ?? `"${OWN_ACCENT}", or the one your style guide names`}`,
    ),
  ),
  v.transform((typed) => typed.toLowerCase()),
  inEditors({ pattern: "^#[0-9a-fA-F]{6}$" }),
);

/** A colour as somebody may have meant it: three digits, no #, curly quotes. */
function colourMeant(typed: string): string | undefined {
  const digits = /^[“”‘’"']?#?([0-9a-f]{6}|[0-9a-f]{3})[“”‘’"']?$/i.exec(typed.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `"#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}"`;
}

export const coloursSchema = group("the colours", {
  accent: colour,
  "accent-dark": v.optional(colour),
});

/** A council's colours as it typed them: what links, buttons and the rule at the head of each page are painted in. */
export type TypedColours = v.InferOutput<typeof coloursSchema>;

/** The accent of one scheme with what is made from it. */
export interface Accent {
  readonly accent: string;
  /** Under the pointer: a step further from the ground. */
  readonly hover: string;
  /** Of words on a ground of the accent. */
  readonly onAccent: string;
}

/** The accents of a council for both schemes. */
export function accentsOf(typed: TypedColours): { readonly light: Accent; readonly dark: Accent } {
  const dark = typed["accent-dark"] ?? darkOf(typed.accent);
  return {
    light: {
      accent: typed.accent,
      hover: withLightness(typed.accent, Math.max(0, lightnessOf(typed.accent) - 0.1)),
      onAccent: "#ffffff",
    },
    dark: {
      accent: dark,
      hover: withLightness(dark, Math.min(1, lightnessOf(dark) + 0.08)),
      onAccent: GROUNDS.dark[0],
    },
  };
}

/**
 * The accent on the dark ground of a council that has named one for the light ground: the same hue, with as much contrast
 * on the dark grounds as the other has on the light ones, but no more than 10:1, past which no hue is left.
 */
export function darkOf(accent: string): string {
  const asMuch = Math.min(10, Math.max(ENOUGH_FOR_WORDS, leastContrast(accent, GROUNDS.light)));
  return shadeWith(asMuch, accent, GROUNDS.dark);
}

/** What is wrong with a colour on its grounds: the contrast it has, and the nearest shade that has enough. */
export function tooFaint(
  accent: string,
  grounds: readonly string[],
): { readonly has: number; readonly ground: string; readonly nearest: string } | undefined {
  const has = leastContrast(accent, grounds);
  if (has >= ENOUGH_FOR_WORDS) return undefined;
  const ground = grounds.find((one) => contrast(accent, one) === has) ?? "";
  return { has, ground, nearest: shadeWith(ENOUGH_FOR_WORDS, accent, grounds) };
}
