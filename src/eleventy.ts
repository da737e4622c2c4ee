/** The Eleventy door: the only file that knows Eleventy. It wires and decides nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import Eleventy, { type EleventyConfig } from "@11ty/eleventy";
import { closing, forPeople } from "./findings/report.ts";
import { openWorkshop } from "./pack/workshop.ts";
import { type Edition, hasErrors, prepareEdition } from "./publish/edition.ts";
import { searchKeeper } from "./publish/search/keep-up.ts";
import { searchablePages, writeSearch } from "./publish/search/search-files.ts";
import type { SitePage } from "./site/pages.ts";
import { filePath } from "./site/site-page.ts";
import { LAYOUTS, openLayouts } from "./views/layouts.ts";

/**
 * The Eleventy plugin, for `npx @11ty/eleventy`. One paginated template prints the whole table of pages with our own Nunjucks
 * environment; content is read before each build, so that watching sees every edit. Errors in the content stop the build before
 * anything is written.
 */
export function councilPlugin(config: EleventyConfig): void {
  let edition: Edition | undefined;
  config.on("eleventy.before", async () => {
    edition = await theContentFolder();
    if (hasErrors(edition.findings)) throw new Error(`${forPeople(edition)}\nNothing was published.`);
  });
  const print = openLayouts();
  addPages(
    config,
    () => edition?.pages ?? [],
    (page) => print(page.layout, page.view()),
  );
  const keeper = searchKeeper((words) => process.stderr.write(`${words}\n`));
  config.on("eleventy.after", async ({ directories: { output }, runMode }) => {
    if (!edition) return;
    for (const file of [...edition.assets, ...(await edition.cards(edition.pages))]) {
      const path = join(output, filePath(file.address));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.bytes());
    }
    const pages = toBeFound(edition, output);
    if (runMode === "build") await writeSearch(output, pages);
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
export const toBeFound = (
  edition: Pick<Edition, "pages">,
  folder: string,
): ReturnType<typeof searchablePages> =>
  searchablePages(
    folder,
    edition.pages.map(({ address }) => address),
    filePath,
  );

function addPages(
  config: EleventyConfig,
  pages: () => readonly SitePage[],
  print: (page: SitePage) => string,
): void {
  config.addGlobalData("pages", pages);
  config.addTemplate("page.11ty.js", {
    data: {
      pagination: { data: "pages", size: 1, alias: "page" },
      permalink: ({ page }: { page: SitePage }) => filePath(page.address),
    },
    render: ({ page }: { page: SitePage }) => print(page),
  });
}

/** Milliseconds that no slice of pages takes. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Pages that Eleventy is given at a time: it holds all that it printed until it is done. */
const AT_A_TIME = 1000;

/** Writes pages into a folder through Eleventy, one slice of them after the other. */
export async function writePages(
  pages: readonly SitePage[],
  output: string,
  print: (page: SitePage) => string,
): Promise<void> {
  const here = (path: string): string => relative(process.cwd(), path) || ".";
  for (let from = 0; from < pages.length; from += AT_A_TIME) {
    const eleventy = new Eleventy(here(LAYOUTS), here(output), {
      quietMode: true,
      configPath: "",
      source: "script",
      config: (config) => {
        config.setTemplateFormats(["11ty.js"]);
        // A slow machine is nothing to warn a clerk of.
        for (const group of Object.values(config.benchmarks)) group.setMinimumThresholdMs(NEVER);
        addPages(config, () => pages.slice(from, from + AT_A_TIME), print);
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  }
}
