import type { ShownEdition } from "../../publish/shown-edition.ts";
import { openLayouts } from "../../views/layouts.ts";
import { contentType, staticFiles } from "../../views/static-files.ts";

/** A site as it is looked at: printed when somebody asks, from what was read last. */
export interface ShownSite {
  readonly hasPage: (address: string) => boolean;
  /** The text of a page, as it will be published. Throws if there is none at this address, or a layout is at fault. */
  readonly page: (address: string) => string;
  /** The bytes of a file beside the pages; undefined if the edition has none, as of packs and the search index. */
  readonly file: (address: string) => { readonly bytes: Uint8Array; readonly type: string } | undefined;
  /** Whether the page is of the usual kind: it has room for a panel, and stays when it has been opened. */
  readonly hasRoom: (address: string) => boolean;
}

/** Pages that only lead on, and the bare page on which a browser lays out a pack. */
const NO_ROOM: readonly string[] = ["short.njk", "pack-print.njk"];

/** Shows an edition. Layouts and static files are read anew for each edition: they are edited too. */
export function showSite({ pageAt, fileAt }: ShownEdition): ShownSite {
  const print = openLayouts();
  const own = new Map(staticFiles().map((file) => [file.address, file]));
  const printed = new Map<string, string>();
  return {
    hasPage: (address) => pageAt(address) !== undefined,
    page: (address) => {
      const page = pageAt(address);
      if (page === undefined) throw new Error(`there is no page ${address}`);
      const text = printed.get(address) ?? print(page.layout, page.view());
      printed.set(address, text);
      return text;
    },
    file: (address) => {
      const bytes = (own.get(address) ?? fileAt(address))?.bytes();
      return bytes && { bytes, type: contentType(address) };
    },
    hasRoom: (address) => !NO_ROOM.includes(pageAt(address)?.layout ?? ""),
  };
}

/** What is shown before anything could be read: style sheets and scripts, and no page. */
export const NOTHING: ShownEdition = { pageAt: () => undefined, fileAt: () => undefined };
