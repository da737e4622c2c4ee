import { createHash } from "node:crypto";
import type { Library } from "../model/library.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import type { ViewContext } from "./context.ts";
import { pagedScript, staticBytes } from "./static-files.ts";
import { councilStyle } from "./theme.ts";

/** A style sheet or script as a page asks for it: the browser refuses it unless it is the file that was published. */
export interface LoadedFile {
  /**
   * With the beginning of its digest behind `?v=`: a page never meets the file of another edition, kept by a browser or a
   * host, which it would have to refuse.
   */
  readonly href: string;
  /** "sha384-…" (Subresource Integrity, 3.5). The site's own files need no `crossorigin`. */
  readonly integrity: string;
}

/** Letters of the digest in an address. */
const LETTERS = 10;

/**
 * A style sheet or script of the site, by its address below the root. Throws for one that the site does not have. What a
 * script loads with `import` cannot be held to a digest: browsers have no way to say it for modules below the first.
 */
export function loadedFile(context: Pick<ViewContext, "library" | "prefix">, address: string): LoadedFile {
  const digest = digestOf(context.library, address);
  const version = digest.replace(/[^A-Za-z0-9]/g, "").slice(0, LETTERS);
  return { href: `${context.prefix}${address}?v=${version}`, integrity: `sha384-${digest}` };
}

const digestOf = query("loaded-file", ({ council: { colours } }: Library, address): string => {
  const bytes =
    address === addressOf.councilStyle() && colours !== undefined
      ? councilStyle(colours)
      : address === pagedScript().address
        ? pagedScript().bytes()
        : staticBytes(address);
  return createHash("sha384").update(bytes).digest("base64");
});
