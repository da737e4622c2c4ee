import { fileURLToPath } from "node:url";
import { load } from "../../../../src/content/load.ts";
import type { Library } from "../../../../src/model/library.ts";
import { check } from "../../../../src/publish/edition.ts";
import { followingFiles } from "../../../../src/site/following/files.ts";
import { type SitePage, sitePages } from "../../../../src/site/pages.ts";
import { type ViewContext, viewContext } from "../../../../src/views/context.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

/** A council with everything that is made for those who follow it, as text by address. */
export interface Followed {
  readonly library: Library;
  readonly context: ViewContext;
  readonly pages: readonly SitePage[];
  readonly files: ReadonlyMap<string, string>;
}

export const SERVED = "https://meetings.example.org/council";

/** A library served at an address, or at none that is known. */
export function followed(library: Library, served?: string): Followed {
  const context = viewContext(library, new Map(), { served });
  const pages = sitePages(context);
  const files = new Map(
    followingFiles(context, pages).map(({ address, bytes }) => [address, new TextDecoder().decode(bytes())]),
  );
  return { library, context, pages, files };
}

/** The tiny council with files laid over it. Throws if anything is wrong with them. */
export function followedTiny(files: Readonly<Record<string, string>> = {}, served?: string): Followed {
  const { library, findings } = load(tinyCouncil(files));
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
  return followed(library, served);
}

/** The demo council, at the address of its own council.yaml. */
export function followedDemo(): Followed {
  return followed(check(fileURLToPath(new URL("../../../../content", import.meta.url))).library);
}

/** The text of a file. Throws if it was not made. */
export function fileOf({ files }: Followed, address: string): string {
  const text = files.get(address);
  if (text === undefined) throw new Error(`there is no ${address}`);
  return text;
}
