import { filesFrom } from "../../../../src/content/files.ts";
import { type Loaded, load } from "../../../../src/content/load.ts";
import type { Imported } from "../../../../src/imports/imported.ts";
import type { OparlSource } from "../../../../src/imports/oparl/import-oparl.ts";
import { SourceFault } from "../../../../src/imports/oparl/source-fault.ts";
import { contentFiles } from "../../../../src/site/files.ts";
import type { Opened } from "../../site/data/data-councils.ts";

/** The output of a site, as it would be served, without a folder and without a server. */
export function siteSource({ context, library, files }: Opened): OparlSource {
  const base = context.baseUrl ?? "";
  const beside = new Map(contentFiles(library).map(({ address, bytes }) => [address, bytes]));
  const below = (address: string): string =>
    address.startsWith(base) ? address.slice(base.length) : "elsewhere";
  return {
    start: `${base}/oparl/1.1/system.json`,
    allow: () => undefined,
    text: async (address) => {
      const text = files.get(below(address));
      if (text === undefined) throw new SourceFault(`nothing at ${address}`);
      return text;
    },
    bytes: async (address) => beside.get(below(address))?.(),
  };
}

/** What was imported, read as content. */
export function loadedFrom({ files }: Imported): Loaded {
  return load(filesFrom(Object.fromEntries(files.map(({ path, content }) => [path, content]))));
}

/** The text of a file of an import. Throws if it was not written. */
export function written({ files }: Imported, path: string): string {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`there is no ${path}; there are ${files.map((each) => each.path).join(", ")}`);
  return typeof file.content === "string" ? file.content : new TextDecoder().decode(file.content);
}
