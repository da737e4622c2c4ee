import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { typefaces } from "../text/typefaces.ts";

/** A style sheet, script, picture or font that pages ask for: its address below the site's root, and its bytes. */
export interface StaticFile {
  readonly address: string;
  readonly bytes: () => Uint8Array;
  /** As in a Content-Type header. */
  readonly type: string;
}

/** The folder of static files that come with orderpaper. */
export const STATIC = fileURLToPath(new URL("../../static", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

/** The content type of a file by its name; plain bytes for one we do not know. */
export const contentType = (name: string): string =>
  TYPES[extname(name).toLowerCase()] ?? "application/octet-stream";

/** The fonts that `css/fonts.css` names, out of the npm packages they come from. */
export function fontFiles(): readonly StaticFile[] {
  const require = createRequire(import.meta.url);
  return typefaces(readFileSync(join(STATIC, "css/fonts.css"), "utf8")).map(({ file, from }) => ({
    address: `/fonts/${file}`,
    type: contentType(file),
    bytes: () => readFileSync(require.resolve(from)),
  }));
}

/** Where `npm run build` puts the fonts it cuts for the website (src/fonts/), with their licences. */
const CUT_FONTS = fileURLToPath(new URL("../../dist/web-fonts", import.meta.url));

/**
 * The fonts that `css/web-fonts.css` names beyond those of `fontFiles`, and their licences, which the SIL Open Font License
 * wants to go with them (clause 2). Throws if they have not been made.
 */
export function webFontFiles(): readonly StaticFile[] {
  const cuts = typefaces(readFileSync(join(STATIC, "css/web-fonts.css"), "utf8")).filter(
    ({ isCut }) => isCut,
  );
  const licences = [...new Set(cuts.map(({ from }) => `${from.split("/")[1]}-licence.txt`))];
  return [...cuts.map(({ file }) => file), ...licences].map((name) => {
    const path = join(CUT_FONTS, name);
    if (!existsSync(path)) throw new Error(`the website's fonts are not made (${name}): run npm run build`);
    return { address: `/fonts/${name}`, type: contentType(name), bytes: () => readFileSync(path) };
  });
}

/** Our scripts that lay a paper out with paged.js, below `js/paged/`, in the order in which they must run; paged.js is last. */
export const PAGE_SCRIPTS: readonly string[] = [
  "page-boxes",
  "paper",
  "look-through",
  "fit",
  "overlaps",
  "loss-guard",
  "missing-text",
  "tables",
  "lists",
  "notes",
  "note-foot",
  "note-area",
  "counters",
  "declared-styles",
  "whole-selectors",
  "source-map",
  "break-point",
  "widows",
  "places",
  "cut",
  "rows",
  "page-breaks",
  "sheets",
  "adapter",
  "splits",
];

/** The script of paged.js, out of its npm package. */
export function pagedScript(): StaticFile {
  const entry = createRequire(import.meta.url).resolve("pagedjs");
  return {
    address: "/js/paged.min.js",
    type: contentType("paged.min.js"),
    bytes: () => readFileSync(join(dirname(dirname(entry)), "dist", "paged.min.js")),
  };
}

/** The bytes of one of the static files, by its address; throws for one that is not there. */
export const staticBytes = (address: string): Uint8Array => readFileSync(join(STATIC, address));

/** Everything in the folder of static files, in the order of the addresses. */
export function staticFiles(): readonly StaticFile[] {
  return readdirSync(STATIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(STATIC, join(parentPath, name)).split(sep).join("/"))
    .sort()
    .map((path) => ({
      address: `/${path}`,
      type: contentType(path),
      bytes: () => readFileSync(join(STATIC, path)),
    }));
}
