import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { buildOnce } from "../../src/commands/build.ts";
import { forPeople } from "../../src/findings/report.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { type Edition, hasErrors } from "../../src/publish/edition.ts";
import type { JudgedCouncil } from "./councils.ts";

/** A page of the page table as it was written. */
export interface BuiltPage {
  readonly address: string;
  readonly layout: string;
  readonly html: string;
}

/** A site as it is published: what the build wrote into its folder, read back. */
export interface WrittenSite {
  readonly name: string;
  /** "https://council.example/meetings", without a final slash; undefined if nobody said where it is served. */
  readonly baseUrl: string | undefined;
  /** What stands before every address of a page: "" or "/meetings". */
  readonly prefix: string;
  /** By each meeting with a pack the keys of what its pack is made of. */
  readonly packs: ReadonlyMap<string, readonly string[]>;
  readonly pages: readonly BuiltPage[];
  /** Every file by its address below the site's root: "/meetings/", "/css/site.css". */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One that was built by who asks. */
export interface BuiltSite extends WrittenSite {
  readonly edition: Edition;
}

/**
 * Builds a council's site as `orderpaper build` does, into a folder of its own that is gone afterwards. With packs it needs
 * a browser. Throws with the findings if anything is wrong.
 */
export async function builtSite(council: JudgedCouncil, packs: boolean): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-site-"));
  try {
    return await siteInto(join(folder, "site"), council, packs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same into a folder that stays. */
export async function siteInto(output: string, council: JudgedCouncil, packs: boolean): Promise<BuiltSite> {
  const { name, content, baseUrl } = council;
  const workshop = packs ? openWorkshop() : undefined;
  try {
    const edition = await buildOnce({ content, output, baseUrl, packs }, workshop);
    if (hasErrors(edition.findings)) throw new Error(forPeople(edition));
    const files = filesIn(output);
    const pages = edition.pages.map(({ address, layout }) => ({
      address,
      layout,
      html: textOf(files, address),
    }));
    const { prefix, baseUrl: served } = edition.context;
    const parts = new Map([...edition.packs].map(([meeting, pack]) => [meeting, [...pack.parts.keys()]]));
    return { name, baseUrl: served, prefix, edition, packs: parts, pages, files };
  } finally {
    await workshop?.close();
  }
}

/** Every file below a folder by the address a static host gives it: a folder's index.html at the folder's own. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => {
        const address = `/${relative(folder, path).split(sep).join("/")}`;
        return [address.replace(/\/index\.html$/, "/"), readFileSync(path)];
      }),
  );
}

/** The text of a file. Throws if the site has none at that address. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, address: string): string {
  const bytes = files.get(address) ?? files.get(decodeURI(address));
  if (bytes === undefined) throw new Error(`the site has no ${address}`);
  return new TextDecoder().decode(bytes);
}
