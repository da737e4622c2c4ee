/** The Eleventy door: the only file that knows Eleventy. It wires and decides nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { closing, forPeople } from "./findings/report.ts";
import { openWorkshop } from "./pack/workshop.ts";
import { type Edition, hasErrors, prepareEdition } from "./publish/edition.ts";
import { type NoteFile, openInventory } from "./publish/output/inventory.ts";
import { searchKeeper } from "./publish/search/keep-up.ts";
import { searchablePages, writeSearch } from "./publish/search/search-files.ts";
import type { SiteFile } from "./site/files.ts";
import type { SitePage } from "./site/pages.ts";
import { LAYOUTS, openLayouts } from "./views/layouts.ts";
import { STATIC, staticFiles } from "./views/static-files.ts";

export interface CouncilOptions {
  /** Makes the edition to write; by default the content folder's, with its packs. */
  readonly prepare?: () => Promise<Edition>;
  /** Whether the search index is made with the pages; true if nothing is said. */
  readonly search?: boolean;
  /** Told of each page and file that is written. */
  readonly note?: NoteFile;
}

/**
 * The Eleventy plugin. One paginated template prints the whole table of pages with our own Nunjucks environment;
 * content is read before each build, so that watching sees every edit. Errors in the content stop the build before
 * anything is written.
 */
export function councilPlugin(
  config: EleventyConfig,
  { prepare = theContentFolder, search = true, note = () => {} }: CouncilOptions = {},
): void {
  let edition: Edition | undefined;
  const print = openLayouts();
  config.on("eleventy.before", async () => {
    edition = await prepare();
    if (hasErrors(edition.findings)) throw new Error(`${forPeople(edition)}\nNothing was published.`);
  });
  config.addGlobalData("pages", () => edition?.pages ?? []);
  config.addTemplate("page.11ty.js", {
    data: {
      pagination: { data: "pages", size: 1, alias: "page" },
      permalink: ({ page }: { page: SitePage }) => outputPath(page.address),
    },
    render: ({ page }: { page: SitePage }) => {
      const text = print(page.layout, page.view());
      note(outputPath(page.address), text);
      return text;
    },
  });
  const keeper = searchKeeper((words) => process.stderr.write(`${words}\n`));
  config.on("eleventy.after", async ({ directories: { output }, runMode }) => {
    if (!edition) return;
    for (const { path, bytes } of writeFiles(output, edition.assets)) note(path, bytes);
    if (!search) return;
    const pages = toBeFound(edition, output);
    if (runMode === "build")
      for (const { path, bytes } of await writeSearch(output, pages)) note(path, bytes);
    else keeper.follow(output, pages);
  });
}

async function theContentFolder(): Promise<Edition> {
  const workshop = openWorkshop();
  try {
    const edition = await prepareEdition({ content: "content", workshop });
    process.stderr.write(`${closing(edition.findings, edition.files)}\n`);
    return edition;
  } finally {
    await workshop.close();
  }
}

/** What search finds of an edition that was written into a folder. */
export const toBeFound = (edition: Edition, folder: string): ReturnType<typeof searchablePages> =>
  searchablePages(
    folder,
    edition.pages.map(({ address }) => address),
    outputPath,
  );

/**
 * Writes the pages and files of an edition into an empty folder, through Eleventy; with `search`, their search index too, or
 * else none. Reads all of it back, and throws if the folder does not hold just what was to be written.
 */
export async function writeEdition(
  edition: Edition,
  output: string,
  { search = true }: Pick<CouncilOptions, "search"> = {},
): Promise<void> {
  const inventory = openInventory();
  for (const { address, bytes } of staticFiles()) inventory.note(address, bytes());
  const here = (path: string): string => relative(process.cwd(), path) || ".";
  const eleventy = new Eleventy(here(LAYOUTS), here(output), {
    quietMode: true,
    configPath: "",
    source: "script",
    config: (config) => {
      config.setTemplateFormats(["11ty.js"]);
      config.addPlugin(councilPlugin, { prepare: async () => edition, search, note: inventory.note });
      config.addPassthroughCopy({ [here(STATIC)]: "/" });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  inventory.verify(output);
}

/** "/meetings/" is written to meetings/index.html, "/404.html" to 404.html. */
const outputPath = (address: string): string => (address.endsWith("/") ? `${address}index.html` : address);

/** Answers what was written, one file after the other: packs are large. */
function* writeFiles(
  output: string,
  files: readonly SiteFile[],
): Generator<{ readonly path: string; readonly bytes: Uint8Array }> {
  for (const file of files) {
    const path = file.address.split("/").map(decodeURIComponent).join("/");
    const bytes = file.bytes();
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), bytes);
    yield { path, bytes };
  }
}
