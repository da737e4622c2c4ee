/**
 * Every pack of a council, without the website: reads, judges, lays out, joins, puts in order and writes, as `build` does. Prints
 * JSON: `{ packs, pages, laidOut, check, seconds }`.
 *   node packs.mjs <content folder> <output> <sheets at once> <megabytes or ""> <cache> <browser or ""> [file]
 * With a file it is written down there what the output holds, and packs that stand in it as they were stay.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openWorkshop } from "../../../dist/pack/workshop.js";
import { shortOfHex } from "../../../dist/publish/chapters/digest.js";
import { checkWhole } from "../../../dist/publish/edition.js";
import { makePacks, openEdition } from "../../../dist/publish/edition-packs.js";
import { PackBook } from "../../../dist/publish/packs/pack-book.js";
import { filePath } from "../../../dist/site/site-page.js";

const [content = "", output = "", atOnce = "1", memory = "", cacheFolder = "", browser = "", held = ""] =
  process.argv.slice(2);
let laidOut = 0;
const workshop = openWorkshop({
  browser: browser === "" ? undefined : browser,
  cacheFolder,
  atOnce: Number(atOnce),
  memory: memory === "" ? undefined : Number(memory),
  isOnce: true,
  progress: () => {
    laidOut += 1;
  },
});
const checked = await checkWhole(content);
const start = performance.now();
const open = openEdition(checked, { isMembers: false, known: new Map() });
const site = existsSync(held) ? JSON.parse(readFileSync(held, "utf8")) : undefined;
const before = { output, cacheFolder, shape: "bench", site };
const book = held === "" ? undefined : new PackBook(before, await workshop.press());
const standing = book && { book, textDigest: checked.textDigest };
const { files } = await makePacks(open, () => true, workshop, undefined, standing);
const others = {};
for (const { address, bytes, sha256 } of files) {
  const path = filePath(address);
  others[path] = shortOfHex(sha256);
  if (site?.others[path] === others[path]) continue;
  const file = join(output, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes());
}
book?.save();
if (held !== "") writeFileSync(held, JSON.stringify({ others }));
await workshop.close();
const pages = [...open.packs.values()].reduce((sum, { sides }) => sum + sides, 0);
const check = start / 1000;
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ packs: open.packs.size, pages, laidOut, check, seconds }));
