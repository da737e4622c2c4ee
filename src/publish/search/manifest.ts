import { createHash } from "node:crypto";
import type { Shelf } from "./shelves.ts";

/** The file beside the indexes that tells a reader's browser which there are. */
export const MANIFEST = "shelves.json";

/** What the manifest says of a shelf. Lists are in the order of their characters. */
export interface ListedShelf {
  /** The folder of its index, below the one of the manifest, with a final slash; "" if there is one index. */
  readonly path: string;
  /** Of its pages, their order, and how the index is made; another one if any of it changes. */
  readonly digest: string;
  readonly pages: number;
  readonly languages: readonly string[];
  /** None has a page without a body, and none a page without a year. */
  readonly bodies: readonly string[];
  readonly years: readonly string[];
}

/** `making` is from index-pages.ts. */
export const listedShelf = (shelf: Shelf, making: string): ListedShelf => ({
  path: shelf.name === "" ? "" : `shelves/${shelf.name}/`,
  digest: shelfDigest(shelf, making),
  pages: shelf.pages.length,
  languages: valuesOf(shelf.pages.map(({ language }) => language)),
  bodies: valuesOf(shelf.pages.map(({ body }) => body)),
  years: valuesOf(shelf.pages.map(({ year }) => year)),
});

/** A shelf on a line, so that a change is seen as one. */
export const manifestText = (shelves: readonly ListedShelf[]): string =>
  `{"shelves":[\n${shelves.map((shelf) => JSON.stringify(shelf)).join(",\n")}\n]}\n`;

/** What a manifest lists; nothing if it is not one. */
export function readManifest(text: string): readonly ListedShelf[] {
  try {
    return (JSON.parse(text) as { readonly shelves: readonly ListedShelf[] }).shelves ?? [];
  } catch (fault) {
    if (fault instanceof SyntaxError) return [];
    throw fault;
  }
}

function shelfDigest({ name, pages }: Shelf, making: string): string {
  const hash = createHash("sha256").update(`${making}\n${name}\n`);
  for (const { digest } of pages) hash.update(`${digest}\n`);
  return hash.digest("hex").slice(0, 32);
}

const valuesOf = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined))].sort();
