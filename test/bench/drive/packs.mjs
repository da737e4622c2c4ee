/**
 * Every pack of a council, without the website: reads, judges, lays out, joins, puts in order and writes, as `build` does. Prints
 * JSON: `{ packs, pages, laidOut, check, seconds }`.
 *   node packs.mjs <content folder> <output> <sheets at once> <megabytes or ""> <cache> <browser or "">
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openWorkshop } from "../../../dist/pack/workshop.js";
import { checkWhole } from "../../../dist/publish/edition.js";
import { makePacks, openEdition } from "../../../dist/publish/edition-packs.js";

const [content = "", output = "", atOnce = "1", memory = "", cacheFolder = "", browser = ""] =
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
const { files } = await makePacks(open, () => true, workshop);
for (const { address, bytes } of files) {
  const file = join(output, address);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes());
}
await workshop.close();
const pages = [...open.packs.values()].reduce((sum, { sides }) => sum + sides, 0);
const check = start / 1000;
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ packs: open.packs.size, pages, laidOut, check, seconds }));
