import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";

/** Prints a view with a layout: the text of a page. */
export type PrintLayout = (layout: string, view: object) => string;

/** The folder of layouts that come with orderpaper. */
export const LAYOUTS = fileURLToPath(new URL("../../layouts", import.meta.url));

/**
 * Opens a folder of Nunjucks layouts. Text is escaped unless a layout says `safe` of a field that ends in Html; a
 * layout that prints a field no view has is a fault and throws.
 */
export function openLayouts(folder = LAYOUTS): PrintLayout {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (layout, view) => environment.render(layout, { view });
}
