import type { PackSettings } from "../model/pack-settings.ts";

/** One `@page` rule (CSS Paged Media 3, section 4): sizes and margins cannot hang on a class. */
export interface PageBox {
  /** The name of the page; empty for pages without a name. */
  readonly name: string;
  readonly size: string;
  readonly margin: string;
  /** The type of its running heads, in points. */
  readonly head: string;
}

/**
 * The pages of a paper of a pack. Between the margins stand a whole number of lines (48 of 14.4 points on A4 and 45 on
 * Letter; in large print 28 and 26 of 25.2), 168 mm wide on either sheet. At least 24 mm at the foot stay free: the page
 * number is stamped there, 10 mm above the edge, when papers are joined.
 */
export function pageBoxes({ paper, print }: PackSettings): readonly PageBox[] {
  const large = print === "large";
  const head = large ? "13pt" : "8pt";
  const size = SIZES[paper];
  const turned = `${size} landscape`;
  const [portrait, landscape, slides] = MARGINS[paper][print];
  return [
    { name: "", size, margin: portrait, head },
    { name: "landscape", size: turned, margin: landscape, head },
    { name: "slides", size: turned, margin: slides, head },
  ];
}

/** As paged.js 0.4.3 spells them: it knows no other capitals. */
const SIZES: Readonly<Record<PackSettings["paper"], string>> = { A4: "A4", Letter: "letter" };

type Margins = readonly [portrait: string, landscape: string, slides: string];

const MARGINS: Readonly<Record<PackSettings["paper"], Readonly<Record<PackSettings["print"], Margins>>>> = {
  A4: {
    ordinary: ["27.5mm 21mm 25.5mm", "25mm 21mm 24mm", "19mm 18mm 19mm"],
    large: ["24mm 21mm 24mm", "24mm 18mm 24mm", "24mm 18mm 24mm"],
  },
  Letter: {
    ordinary: ["25.4mm 23.9mm", "25mm 21mm 24mm", "19mm 18mm 19mm"],
    large: ["24.2mm 23.9mm 24mm", "24mm 18mm 24mm", "24mm 18mm 24mm"],
  },
};
