/**
 * A whole HTML document to PDF in one run, as somebody would without orderpaper: Chromium's own print, or plain paged.js
 * 0.4.3 and then Chromium's print. The browser, its flags and the typefaces are those of our press.
 *   node whole.mjs <page.html> <output.pdf> chromium|pagedjs <browser or "">
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { defaultCacheFolder } from "../../../dist/pack/press/cache-folder.js";
import { unpackEmbedded } from "../../../dist/pack/press/embedded.js";
import { findBrowser } from "../../../dist/pack/press/find-browser.js";
import { FLAGS } from "../../../dist/pack/press/launch.js";
import { fontconfigFile } from "../../../dist/pack/press/typeface-folder.js";

const [html = "", pdf = "", engine = "chromium", asked = ""] = process.argv.slice(2);
const cache = defaultCacheFolder();
const found = await findBrowser(asked === "" ? undefined : asked, cache);
const unpacked = found.embedded ? await unpackEmbedded(cache) : undefined;
const libraries = unpacked === undefined ? {} : { LD_LIBRARY_PATH: unpacked.libraries };
const browser = await chromium.launch({
  executablePath: unpacked?.program ?? found.path,
  chromiumSandbox: process.getuid?.() !== 0,
  // paged.js fetches the style sheets, which a page from a disk may not do otherwise.
  args: [...FLAGS, "--allow-file-access-from-files"],
  env: { ...process.env, FONTCONFIG_FILE: await fontconfigFile(cache), ...libraries },
});
const page = await browser.newPage();
page.setDefaultTimeout(0);
await page.emulateMedia({ media: "print" });
if (engine === "pagedjs") await page.addInitScript("window.PagedConfig = { auto: false }");
await page.goto(pathToFileURL(html).href);
if (engine === "pagedjs") {
  const entry = createRequire(import.meta.url).resolve("pagedjs");
  await page.addScriptTag({ path: join(dirname(dirname(entry)), "dist", "paged.polyfill.min.js") });
  await page.evaluate("PagedPolyfill.preview().then(() => undefined)");
}
await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
await browser.close();
