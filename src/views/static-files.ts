import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, relative, sep } from "node:path";
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
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".ico": "image/x-icon",
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
