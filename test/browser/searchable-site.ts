import { fileURLToPath } from "node:url";
import { check } from "../../src/publish/edition.ts";
import { indexPages, isSearchable } from "../../src/publish/search/index-pages.ts";
import { viewContext } from "../../src/views/context.ts";
import { contentType } from "../../src/views/static-files.ts";
import { type Site, siteOf } from "./served-site.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));

/** What stands before every address: a site need not be at the root of its host. */
export const PREFIX = "/archive";

/** The demo council with its index, as it is served below a prefix. */
export async function searchableSite(): Promise<Site> {
  const { library } = check(CONTENT);
  const site = siteOf(viewContext(library, new Map(), { served: `http://site.invalid${PREFIX}` }));
  const pages = [...site].flatMap(([address, { body }]) =>
    typeof body === "string" && isSearchable(body) ? [{ address, html: body }] : [],
  );
  const index = (await indexPages(pages)).map(
    ({ path, bytes }) => [`/pagefind/${path}`, { body: bytes, type: contentType(path) }] as const,
  );
  return new Map([...site, ...index].map(([address, file]) => [`${PREFIX}${address}`, file]));
}
