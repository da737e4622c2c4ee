/** A card as an SVG of 1200 by 630: the size that Open Graph's readers ask for (ogp.me; 1.91 to 1). */
import type { CardView } from "../../views/card.ts";
import { cutLine } from "./break-lines.ts";
import { type Face, type Faces, WEIGHTS, type Weight } from "./faces.ts";
import { openTypesetter, type Typesetter } from "./runs.ts";
import { titleLines } from "./title-lines.ts";

/** In pixels. */
export const CARD = { width: 1200, height: 630, edge: 80 } as const;

const MEASURE = CARD.width - 2 * CARD.edge;
const SMALL = 34;
const BAR = 20;
/** The crest stands in a box beside the council's name, above the rule. */
const CREST = { y: 38, height: 64, widest: 260, gap: 20 } as const;
const RULE_AT = 118;
/** Baselines: of the council's name, of the kind, of the last line of the foot; and from a line of the foot to the next. */
const COUNCIL = 88;
const KIND = 184;
const FOOT = 578;
const FOOT_LINE = 46;
/** What stays free between the kind and the title, and between the title and the letters of the foot. */
const BELOW_KIND = 14;
const ABOVE_FOOT = SMALL + 22;

/** The colours of the website by day (`static/css/tokens.css`). */
const INK = "#17211f";
const SOFT = "#505b5b";
const RULE = "#d8d7cf";

/** A card that is ready to print. */
export interface Drawing {
  readonly svg: string;
  /** The files its words are set in. */
  readonly faces: readonly Face[];
}

/** One line of words. */
interface Line {
  readonly words: string;
  readonly setter: Typesetter;
  readonly size: number;
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly fill: string;
}

/** Draws a card: council above, what kind of page and its title, body and day at the foot. */
export function drawCard(faces: Faces, { council, crest, accent, kind, title, foot }: CardView): Drawing {
  const setters: Readonly<Record<Weight, Typesetter>> = {
    regular: openTypesetter(faces, "regular"),
    strong: openTypesetter(faces, "strong"),
  };
  const small = (setter: Typesetter, words: string, y: number, fill: string, x: number = CARD.edge): Line => {
    const measure = (part: string): number => setter.set(part).width;
    const width = ((CARD.width - CARD.edge - x) * 1000) / SMALL;
    return { words: cutLine(setter.printable(words), width, measure), setter, size: SMALL, x, y, fill };
  };
  const footLine = (at: number): number => FOOT - (foot.length - 1 - at) * FOOT_LINE;
  const mark = crest && crestBox(crest);
  const room = { width: MEASURE, top: KIND + BELOW_KIND, floor: footLine(0) - ABOVE_FOOT };
  const lines: readonly Line[] = [
    small(setters.strong, council, COUNCIL, INK, mark && CARD.edge + mark.width + CREST.gap),
    small(setters.strong, kind, KIND, accent),
    ...titleLines(setters.strong, title, room).map(
      (line): Line => ({ ...line, setter: setters.strong, x: CARD.edge, fill: INK }),
    ),
    ...foot.map((words, at) =>
      at === 0
        ? small(setters.strong, words, footLine(at), INK)
        : small(setters.regular, words, footLine(at), SOFT),
    ),
  ];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="#fff"/>`,
    `<rect width="${CARD.width}" height="${BAR}" fill="${accent}"/>`,
    ...(mark ? [mark.svg] : []),
    `<rect x="${CARD.edge}" y="${RULE_AT}" width="${MEASURE}" height="2" fill="${RULE}"/>`,
    ...lines.filter(({ words }) => words !== "").map(drawn),
    "</svg>",
  ].join("\n");
  return { svg, faces: WEIGHTS.flatMap((weight) => setters[weight].used()) };
}

/** The crest as high as its box, or as wide as may be, in the middle of its height. */
function crestBox({ kind, width, height, bytes }: NonNullable<CardView["crest"]>) {
  const scale = Math.min(CREST.height / height, CREST.widest / width);
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const type = kind === "svg" ? "image/svg+xml" : "image/png";
  const data = `data:${type};base64,${Buffer.from(bytes()).toString("base64")}`;
  const y = CREST.y + Math.round((CREST.height - high) / 2);
  return {
    width: wide,
    svg: `<image x="${CARD.edge}" y="${y}" width="${wide}" height="${high}" href="${data}"/>`,
  };
}

function drawn({ words, setter, size, x, y, fill }: Line): string {
  const texts = setter.set(words).runs.map(({ family, text, at }) => {
    const left = (x + (at * size) / 1000).toFixed(2);
    return `<text x="${left}" y="${y}" font-family="${family}" font-size="${size}" fill="${fill}">${escaped(text.trim())}</text>`;
  });
  return texts.join("\n");
}

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
