/**
 * Which font files a style sheet of @font-face rules needs, and which npm package each comes from. Pure: the caller
 * reads `static/css/fonts.css` (paper) or `static/css/web-fonts.css` (the website) and copies the files beside it.
 */

/** One @font-face rule (CSS Fonts 4, section 4). */
export interface Typeface {
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** Name below `/fonts/`, on the website and in the pack alike. */
  readonly file: string;
  /** The file it is, or is cut out of, as a module specifier for `require.resolve`. */
  readonly from: string;
  /** The signs it is for, as CSS has them: "U+0020-007E, U+00A3". */
  readonly range: string;
  /** Whether it holds the signs of its range only, cut out of `from` when the package is built (src/fonts/). */
  readonly isCut: boolean;
}

const SUBSETS =
  "latin-ext|latin|greek-ext|greek|cyrillic-ext|cyrillic|vietnamese|devanagari|math|symbols|braille";
/** What `web-fonts.css` calls the two halves of a package's `latin` file. */
const CUTS = "basic|more";
const FILE_NAME = new RegExp(`^([a-z0-9-]+?)-(${SUBSETS}|${CUTS})-[1-9]00-(?:normal|italic)\\.woff2$`);

/**
 * Every @font-face rule of a style sheet, in its order. Throws for a rule we could not serve (no `../fonts/` address, a
 * name that is not `<package>-<subset>-<weight>-<style>.woff2`, no unicode-range): that is our own style sheet's bug.
 */
export function typefaces(css: string): readonly Typeface[] {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(/@font-face\s*\{([^}]*)\}/g);
  return Array.from(rules, ([, body = ""]) => typeface(body));
}

/** The code points of a unicode-range, in its order (CSS Fonts 4, section 4.5: single ones and intervals; no wildcards). */
export function codePoints(range: string): readonly number[] {
  return range.split(",").flatMap((part) => {
    const [, first = "", last = first] = /^U\+([0-9A-F]{1,6})(?:-([0-9A-F]{1,6}))?$/i.exec(part.trim()) ?? [];
    if (first === "") throw new Error(`not a range of signs: "${part.trim()}"`);
    const from = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - from + 1 }, (_, index) => from + index);
  });
}

/** The same face as WOFF 1.0, which the @fontsource packages carry beside every WOFF 2.0. */
export function asWoff(specifier: string): string {
  return specifier.replace(/\.woff2$/, ".woff");
}

function typeface(body: string): Typeface {
  const file = /url\("\.\.\/fonts\/([^"/]+)"\)/.exec(body)?.[1] ?? "";
  const [, name, subset = ""] = FILE_NAME.exec(file) ?? [];
  const isCut = CUTS.split("|").includes(subset);
  const range = descriptor(body, "unicode-range").replace(/\s+/g, " ");
  if (name === undefined)
    throw new Error(`a typeface of fonts.css has no file of a known package: "${file}"`);
  if (range === "") throw new Error(`a typeface of fonts.css has no unicode-range: "${file}"`);
  return {
    family: descriptor(body, "font-family").replace(/"/g, ""),
    weight: Number(descriptor(body, "font-weight")),
    style: descriptor(body, "font-style") === "italic" ? "italic" : "normal",
    file,
    from: `@fontsource/${name}/files/${isCut ? file.replace(`-${subset}-`, "-latin-") : file}`,
    range,
    isCut,
  };
}

function descriptor(body: string, name: string): string {
  return new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([^;]+)`).exec(body)?.[1]?.trim() ?? "";
}
