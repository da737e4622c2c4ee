import type { Page } from "playwright-core";
import type { MadePack } from "../../src/pack/make-pack.ts";
import { contentFiles } from "../../src/site/files.ts";
import { packSheetFiles } from "../../src/site/pack-sheets.ts";
import { pageNumberFiles } from "../../src/site/page-numbers.ts";
import { sitePages } from "../../src/site/pages.ts";
import { themeFiles } from "../../src/site/theme.ts";
import type { ViewContext } from "../../src/views/context.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import {
  contentType,
  fontFiles,
  pagedScript,
  staticFiles,
  webFontFiles,
} from "../../src/views/static-files.ts";

interface Served {
  readonly body: Uint8Array | string;
  readonly type: string;
}

/** Every page and file of a site by its address below the root. */
export type Site = ReadonlyMap<string, Served>;

const HTML = "text/html; charset=utf-8";

/** A site as an edition has it, with the packs that were made; `context` knows their page maps. */
export function siteOf(context: ViewContext, packs: readonly MadePack[] = []): Site {
  const site = new Map<string, Served>();
  const print = openLayouts();
  for (const { address, layout, view } of sitePages(context))
    site.set(
      address,
      onceAsked(HTML, () => print(layout, view())),
    );
  const sheets = packs.flatMap((made) => {
    const meeting = context.library.meeting(made.meeting);
    const sheets = made.sheets.map(({ key, html }) => ({ key, html: () => html }));
    return meeting ? packSheetFiles(context, meeting, sheets) : [];
  });
  const pdfs = packs.flatMap(({ meeting, files }) =>
    files.map(({ name, bytes }) => ({ address: `/meetings/${meeting}/${name}`, bytes })),
  );
  const files = [
    ...staticFiles(),
    ...fontFiles(),
    ...webFontFiles(),
    pagedScript(),
    ...contentFiles(context.library),
    ...themeFiles(context.library),
    ...pageNumberFiles(context),
    ...sheets,
    ...pdfs,
  ];
  for (const { address, bytes } of files) site.set(address, onceAsked(contentType(address), bytes));
  return site;
}

/** The site, after each of its pages and files was made: none of them throws. */
export function wholly(site: Site): Site {
  Array.from(site.values(), ({ body }) => body);
  return site;
}

/** Made when a browser asks for it, and then kept: few tests visit many pages. */
function onceAsked(type: string, make: () => Uint8Array | string): Served {
  let made: Uint8Array | string | undefined;
  return {
    type,
    get body() {
      made ??= make();
      return made;
    },
  };
}

/** Answers a page's requests from the site, at http://site.invalid; what is asked for in vain is added to `asked`. */
export async function serveSite(page: Page, site: Site, asked: string[]): Promise<void> {
  await page.route("**/*", (route) => {
    const { host, pathname } = new URL(route.request().url());
    const file = host === "site.invalid" ? (site.get(pathname) ?? site.get(decodeURI(pathname))) : undefined;
    if (file) return route.fulfill({ body: Buffer.from(file.body), contentType: file.type });
    asked.push(host === "site.invalid" ? pathname : route.request().url());
    return host === "site.invalid" ? route.fulfill({ status: 404 }) : route.abort();
  });
}
