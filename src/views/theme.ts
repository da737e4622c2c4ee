import { accentsOf, GROUNDS, OWN_ACCENT } from "../model/council-colours.ts";
import type { Crest } from "../model/crest.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";

/** A council's own look, as the frame of each page prints it. */
export interface ThemeView {
  readonly crest?: {
    readonly href: string;
    /** In CSS pixels: 44 high, or as high as 176 wide allow. */
    readonly width: number;
    readonly height: number;
    /** Whether it must stand on white in the dark: it does not say what it looks like there. */
    readonly isOnWhite: boolean;
  };
  /** What a browser shows beside the title of the page. */
  readonly icon: { readonly href: string; readonly type: string };
  /** What a phone paints round the page in light and dark (HTML, "theme-color"). */
  readonly lightColour: string;
  readonly darkColour: string;
}

const HEIGHT = 44;
const WIDEST = 176;

/** The look of a council. */
export function themeView(context: ViewContext): ThemeView {
  const { crest, colours } = context.library.council;
  return {
    ...(crest === undefined ? {} : { crest: crestView(context, crest) }),
    icon:
      crest === undefined
        ? { href: href(context, "/images/mark.svg"), type: TYPES.svg }
        : { href: href(context, addressOf.crest(crest.kind)), type: TYPES[crest.kind] },
    lightColour: colours?.accent ?? OWN_ACCENT,
    darkColour: GROUNDS.dark[0],
  };
}

const TYPES = { svg: "image/svg+xml", png: "image/png" } as const;

function crestView(context: ViewContext, { kind, width, height, knowsDark }: Crest) {
  const wide = Math.round((width / height) * HEIGHT);
  return {
    href: href(context, addressOf.crest(kind)),
    width: Math.min(WIDEST, Math.max(1, wide)),
    height: wide <= WIDEST ? HEIGHT : Math.max(1, Math.round((height / width) * WIDEST)),
    isOnWhite: !knowsDark,
  };
}

/** The style sheet of a council's colours: the tokens of static/css/tokens.css that follow from its accents. */
export function councilStyle(colours: Parameters<typeof accentsOf>[0]): string {
  const { light, dark } = accentsOf(colours);
  const rules = ({ accent, hover, onAccent }: typeof light): string =>
    [
      `--accent: ${accent};`,
      `--on-accent: ${onAccent};`,
      `--hover: ${hover};`,
      `--underline: ${accent}80;`,
    ].join(" ");
  return `:root { ${rules(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${rules(dark)} } }
`;
}
