import { DATA, STYLE_AND_SCRIPT } from "./data.ts";
import type { Leak } from "./leak.ts";
import { NAMES, PACKED } from "./packed.ts";
import { MARKUP, SPELLING } from "./page.ts";
import { PDF_PAGES } from "./pdf-pages.ts";
import { PDF_PARTS } from "./pdf-parts.ts";
import { PDF_REMAINS } from "./pdf-remains.ts";
import { PICTURES } from "./pictures.ts";

/** Every way in which words get out, by format. */
export const LEAKS: readonly Leak[] = [
  ...MARKUP,
  ...SPELLING,
  ...DATA,
  ...STYLE_AND_SCRIPT,
  ...PACKED,
  ...NAMES,
  ...PDF_PAGES,
  ...PDF_PARTS,
  ...PDF_REMAINS,
  ...PICTURES,
];
