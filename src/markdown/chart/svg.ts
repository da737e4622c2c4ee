import { escapeHtml } from "../print/escape.ts";

/** Width of every chart in its own units, chosen so that letters stay readable when a phone shows it at 320 pixels. */
export const WIDTH = 480;
/** Sizes of letters in the chart's units. */
export const LETTERS = { label: 15, tick: 13 } as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG. Numbers are written with at most two decimals; attributes without a value are left out. */
export function svg(tag: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) => ` ${name}="${typeof value === "number" ? short(value) : escapeHtml(value ?? "")}"`,
    )
    .join("");
  return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${children.join("")}</${tag}>`;
}

/** Words at a place; `anchor` says which end of them stands there. */
export function words(
  text: string,
  x: number,
  y: number,
  options: { readonly class: string; readonly anchor?: "middle" | "end"; readonly size?: number },
): string {
  const { anchor, size = LETTERS.label } = options;
  return svg(
    "text",
    { class: options.class, x, y, "text-anchor": anchor, "font-size": size },
    escapeHtml(text),
  );
}

export const short = (value: number): string => String(Number(value.toFixed(2)));

const NARROW = /[iljtfrI.,:;'’‘!|()[\] -]/;
const BROAD = /[mwMW%@—]/;
const CAPITAL = /[A-Z&£€$]/;

/** About how wide words are in a sans-serif type, on the generous side: nothing measures letters at build time. */
export function widthOf(text: string, size: number = LETTERS.label): number {
  let ems = 0;
  for (const letter of text)
    ems += NARROW.test(letter) ? 0.33 : BROAD.test(letter) ? 0.9 : CAPITAL.test(letter) ? 0.7 : 0.6;
  return ems * size;
}

/** Words in lines no wider than `width`; a single word may be. */
export function linesOf(text: string, width: number, size: number = LETTERS.label): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
