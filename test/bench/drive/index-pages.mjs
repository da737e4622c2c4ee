/**
 * Indexes a folder of pages in one run: `ours` as orderpaper does, `pagefind` with its default settings, as it comes.
 *   node index-pages.mjs <site folder> ours|pagefind <addresses.json>
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { writeSearch } from "../../../dist/publish/search/search-files.js";

const [folder = "", how = "ours", list = ""] = process.argv.slice(2);
if (how === "ours") {
  const addresses = JSON.parse(readFileSync(list, "utf8"));
  const pages = addresses.map((address) => ({
    address,
    html: readFileSync(join(folder, address, "index.html"), "utf8"),
  }));
  await writeSearch(folder, pages);
} else {
  const { index } = await createIndex();
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, "pagefind") });
  await close();
}
