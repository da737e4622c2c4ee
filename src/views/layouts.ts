import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import { noteRead } from "../model/reading.ts";

/** Prints a view with a layout: the text of a page. */
export type PrintLayout = (layout: string, view: object) => string;

/** The folder of layouts that come with orderpaper. */
export const LAYOUTS = fileURLToPath(new URL("../../layouts", import.meta.url));

/**
 * Opens a folder of Nunjucks layouts. Text is escaped unless a layout says `safe` of a field that ends in Html; a
 * layout that prints a field no view has is a fault and throws. Notes which layout was read (`layoutText`).
 */
export function openLayouts(folder = LAYOUTS): PrintLayout {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(folder), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  return (layout, view) => {
    noteRead(`layout ${layout}`);
    return environment.render(layout, { view });
  };
}

/** A tag that brings another layout in (mozilla.github.io/nunjucks/templating.html#tags). */
const BRINGING = /\{%-?\s*(?:extends|include|import|from)\s+("[^"]*"|'[^']*'|[^\s%]+)/g;

/**
 * The text of a layout and of all that it extends and includes, each behind its name: a view that is printed with it looks the same
 * as long as this is the same. Throws for a layout that is not there, and for one that names another by a variable, which nobody can follow.
 */
export function layoutText(layout: string, folder = LAYOUTS): string {
  const texts = new Map<string, string>();
  const add = (name: string): void => {
    if (texts.has(name)) return;
    const text = readFileSync(join(folder, name), "utf8");
    texts.set(name, text);
    for (const [, named = ""] of text.matchAll(BRINGING)) {
      if (!/^["']/.test(named)) throw new Error(`${name} names a layout by a variable: ${named}`);
      add(named.slice(1, -1));
    }
  };
  add(layout);
  return [...texts].map(([name, text]) => `${name}\n${text}\n`).join("");
}
