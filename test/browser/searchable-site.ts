import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "../../src/publish/edition.ts";
import { SEARCH_FOLDER, writeSearch } from "../../src/publish/search/search-files.ts";
import type { ShelfSizes } from "../../src/publish/search/shelves.ts";
import { filesIn } from "../../src/publish/search/standing.ts";
import { viewContext } from "../../src/views/context.ts";
import { contentType } from "../../src/views/static-files.ts";
import { type Site, siteOf } from "./served-site.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));

/** What stands before every address: a site need not be at the root of its host. */
export const PREFIX = "/archive";

/** The demo council with its index, or with several of the sizes given, as it is served below a prefix. */
export async function searchableSite(sizes?: ShelfSizes): Promise<Site> {
  const { library } = check(CONTENT);
  const site = siteOf(viewContext(library, new Map(), { served: `http://site.invalid${PREFIX}` }));
  const pages = [...site].flatMap(([address, { body }]) =>
    typeof body === "string" ? [{ address, html: body }] : [],
  );
  const folder = mkdtempSync(join(tmpdir(), "searchable-"));
  try {
    await writeSearch(folder, pages, sizes === undefined ? {} : { sizes });
    const index = [...filesIn(join(folder, SEARCH_FOLDER))].map(
      ({ path, bytes }) => [`/pagefind/${path}`, { body: bytes, type: contentType(path) }] as const,
    );
    return new Map([...site, ...index].map(([address, file]) => [`${PREFIX}${address}`, file]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
