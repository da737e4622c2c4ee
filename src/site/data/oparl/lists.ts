import type { SiteFile } from "../../files.ts";
import { type Json, jsonFile, jsonText } from "../json.ts";
import type { Entry, OparlSite } from "./site.ts";

/** Objects on one page of a list: OParl advises pages for lists of more than 100. */
const ON_A_PAGE = 100;

/**
 * An external list of OParl 1.1 in static pages: `index.json`, `page-2.json` and so on, in the order of the entries; or `first`
 * alone, for the list of bodies.
 */
export function listFiles(
  site: OparlSite,
  folder: string,
  entries: readonly Entry[],
  first = `${folder}index.json`,
): readonly SiteFile[] {
  const pages = Math.max(1, Math.ceil(entries.length / ON_A_PAGE));
  const address = (page: number): string => (page === 1 ? first : `${folder}page-${page}.json`);
  return Array.from({ length: pages }, (_, at): SiteFile => {
    const page = at + 1;
    const listed = entries.slice(at * ON_A_PAGE, page * ON_A_PAGE);
    const around = (data: readonly Json[]): Json => ({
      data,
      pagination: {
        totalElements: entries.length,
        elementsPerPage: ON_A_PAGE,
        currentPage: page,
        totalPages: pages,
      },
      links: {
        first: site.whole(address(1)),
        ...(page > 1 ? { prev: site.whole(address(page - 1)) } : {}),
        self: site.whole(address(page)),
        ...(page < pages ? { next: site.whole(address(page + 1)) } : {}),
        last: site.whole(address(pages)),
      },
    });
    const empty = jsonText(around([]));
    return {
      ...jsonFile(address(page), () => around(listed.map(({ make }) => make("alone")))),
      gathered: {
        from: listed.map((entry) => entry.address),
        put: (objects) => (objects.length === 0 ? empty : empty.replace('"data": []', () => dataOf(objects))),
      },
    };
  });
}

/** Files of objects as the elements of a list one level further in: strings of JSON hold no line ends. */
const dataOf = (objects: readonly string[]): string =>
  `"data": [\n${objects.map((object) => object.trimEnd().replace(/^/gm, "  ")).join(",\n")}\n ]`;

/** Each object in a file of its own, at its id. */
export const objectFiles = (entries: readonly Entry[]): readonly SiteFile[] =>
  entries.map(({ address, make, isLate }) => jsonFile(address, () => make("alone"), isLate ? "" : undefined));
